import Foundation
import Ledger
import LedgerStore

/// What a new ledger begins with: its owner, its first officer, the campaign and the units of the settings.
struct NewLedger {
  let path: String
  let division: String
  let officer: String
  let display: String
  let today: CivilDate
  var seedsUnits = true

  /// - Throws: `Failure` 64 for a wrong code or where something lies at the path already, `BookError`.
  func make(_ settings: Settings) throws -> LedgerFile {
    let rulebook = settings.rulebook()
    let owner = try rulebook.divisions.code(meantBy: division)
    guard !officer.trimmed.isEmpty else { throw Failure.usage("缺人员代码", "the officer's code is missing") }
    guard Officer.isCode(officer) else {
      throw Failure.usage("人员代码用字母、数字和-，如 K-03", "the officer's code takes letters, digits and -, as in K-03")
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure.usage(
        "\(path) 已存在，未作改动；换一个 --ledger 再建", "\(path) is there already and was not touched; give another --ledger")
    }
    let below = Set(rulebook.divisions.within(owner, ili: rulebook.iliScope).map(\.code))
    let seeds =
      seedsUnits ? try settings.units(owner: owner, divisions: below, newID: LedgerFile.newID) : []
    let context = ChangeContext(
      today: today, officer: officer, owner: owner, rulebook: rulebook,
      campaign: settings.office.campaign(id: LedgerFile.newID(), owner: owner))
    return try LedgerFile.create(at: path, Founding(officerDisplay: display, seeds: seeds), context)
  }
}
