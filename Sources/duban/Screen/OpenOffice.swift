import Dashboard
import Foundation
import Ledger
import LedgerStore

/// The ledger that stands open under the dashboard, with what its changes need.
struct OpenOffice: Sendable {
  let book: LedgerFile
  let ledger: OpenedLedger
  let givenDay: CivilDate?

  /// The book's day: said, the practice ledger's own, or Beijing's at this moment.
  var today: CivilDate { givenDay ?? ledger.info.ownDay ?? BeijingClock.now.today }

  var context: ChangeContext {
    ChangeContext(
      today: today, officer: ledger.officer, owner: ledger.info.owner, rulebook: ledger.rulebook,
      campaign: ledger.campaign)
  }

  /// - Throws: `BookError`.
  init(_ path: String, _ settings: Settings, _ invocation: Invocation, remembered: String?, iliScope: IliScope?) throws {
    var rulebook = settings.rulebook()
    if let iliScope { rulebook.iliScope = iliScope }
    var book = try LedgerFile.open(at: path, rulebook: rulebook)
    let localDays = try book.localDays()
    // A store counts colours by its calendar, so it is opened anew once the book's own days off are known.
    if !localDays.isEmpty {
      rulebook = settings.rulebook(localDays: localDays)
      if let iliScope { rulebook.iliScope = iliScope }
      book = try LedgerFile.open(at: path, rulebook: rulebook)
    }
    let officers = try book.officers()
    self.book = book
    givenDay = invocation.givenDay
    ledger = OpenedLedger(
      info: try book.info(), campaign: try book.campaign(), units: try book.units(), officers: officers,
      officer: Self.officer(invocation, officers, remembered: remembered), rulebook: rulebook, path: path)
  }

  /// Who types: whoever was named on the command line; else the login name, the one of last time, or the first officer,
  /// whichever the book knows.
  private static func officer(_ invocation: Invocation, _ officers: [Officer], remembered: String?) -> String {
    let active = officers.filter(\.isActive).map(\.code)
    for code in [invocation.officer, remembered].compactMap(\.self) where active.contains(code) { return code }
    return active.first ?? invocation.officer
  }
}
