import Foundation
import Ledger
import LedgerStore

/// An opened ledger with everything that a command needs to work on it: settings, the book's day, who asks.
struct Office: Sendable {
  private(set) var book: any Book
  /// The same as `book`, for what only a file can answer.
  private(set) var file: LedgerFile
  let info: BookInfo
  let settings: Settings
  /// The settings' rules, with the days off that the book holds.
  private(set) var rulebook: Rulebook
  private(set) var campaign: Campaign?
  private(set) var today: CivilDate
  private(set) var officer: String
  private let path: String
  private let access: LedgerFile.Access

  /// - Throws: `BookError`, `Failure`.
  init(_ path: String, _ settings: Settings, _ invocation: Invocation, forWriting: Bool) throws {
    let access: LedgerFile.Access = forWriting ? .readWrite : .readOnly
    var book = try LedgerFile.open(at: path, rulebook: settings.rulebook(), access: access)
    let localDays = try book.localDays()
    // A store counts colours by its calendar, so it is opened anew once the book's own days off are known.
    if !localDays.isEmpty {
      book = try LedgerFile.open(at: path, rulebook: settings.rulebook(localDays: localDays), access: access)
    }
    self.book = book
    file = book
    self.settings = settings
    rulebook = settings.rulebook(localDays: localDays)
    info = try book.info()
    campaign = try book.campaign()
    today = invocation.today(of: info)
    officer = invocation.officer
    self.path = path
    self.access = access
  }

  var context: ChangeContext {
    ChangeContext(today: today, officer: officer, owner: info.owner, rulebook: rulebook, campaign: campaign)
  }

  /// The same ledger on another day.
  func on(_ day: CivilDate) -> Office {
    var office = self
    office.today = day
    return office
  }

  /// The same ledger with 654000 counted in this way.
  /// - Throws: `BookError`.
  func counting(_ scope: IliScope) throws -> Office {
    var office = self
    office.rulebook.iliScope = scope
    let file = try LedgerFile.open(at: path, rulebook: office.rulebook, access: access)
    office.file = file
    office.book = file
    return office
  }

  /// The same ledger with the days off and the campaign that it holds now.
  /// - Throws: `BookError`.
  func renewed() throws -> Office {
    var office = self
    let scope = rulebook.iliScope
    office.rulebook = settings.rulebook(localDays: try book.localDays())
    office.campaign = try file.campaign()
    return try office.counting(scope)
  }

  func acting(as officer: String) -> Office {
    var office = self
    office.officer = officer
    return office
  }

  /// Where nobody was named and the login is no officer of the book: whoever typed last, else the practice ledger's
  /// own, else the only officer there is. The screen asks where none of these is known.
  /// - Throws: `Failure` 64 where the officer who was named is none of the book's.
  func withKnownOfficer(saved: String?, isSaid: Bool) throws -> Office {
    let known = try knownOfficers()
    guard !known.contains(officer) else { return self }
    guard !isSaid else { throw unknownOfficer(known) }
    let candidates = [saved, info.isPractice ? PracticeBook.officer : nil, known.count == 1 ? known.first : nil]
    return candidates.compactMap { $0 }.first(where: known.contains).map(acting) ?? self
  }

  /// Whether who asks may see petition references and where a clue came from.
  /// - Throws: `BookError`.
  func seesReferences() throws -> Bool {
    try book.officers().contains { $0.code == officer && $0.isActive && $0.role.seesReferences }
  }

  /// The officers who may type, by code.
  /// - Throws: `BookError`.
  func knownOfficers() throws -> [String] { try book.officers().filter(\.isActive).map(\.code) }

  func unknownOfficer(_ known: [String]) -> Failure {
    let list = known.map { Words($0, $0) }.listed()
    return Failure.usage(
      "台账中没有在岗人员“\(officer)”，不能以此记名；现有：\(list.zh)（duban officers）",
      "the ledger has no active officer \"\(officer)\" to write as; there are: \(list.en) (duban officers)")
  }

  func standing(_ lead: Lead) -> LeadStanding {
    rulebook.colours.standing(lead.clockFacts, on: today, calendar: rulebook.calendar)
  }

  /// The one unit that a word names: by name, short name or alias, inside the division first.
  /// - Throws: `Failure` 64 where it names none or several.
  func unit(named name: String, division: String?) throws -> OfficeUnit {
    let units = try book.units()
    let byAlias = Set(try book.aliases().filter { $0.name == name }.map(\.unit))
    let named = units.filter {
      $0.name == name || $0.shortName == name || $0.id.text == name || byAlias.contains($0.id)
    }
    let inside = division.map { division in named.filter { $0.division == division } } ?? []
    let own = named.filter { $0.division == info.owner }
    for candidates in [inside, own, named] where !candidates.isEmpty {
      guard candidates.count == 1 else {
        throw Failure.usage(
          "“\(name)”有\(candidates.count)个单位，请写全称", "\"\(name)\" fits \(candidates.count) units, write the full name")
      }
      return candidates[0]
    }
    throw Failure.usage("台账中没有单位“\(name)”；duban units 列出全部", "no unit \"\(name)\"; duban units lists them all")
  }
}

extension Invocation {
  func office(forWriting: Bool = false) throws -> Office {
    let settings = try settings()
    if forWriting { try settings.mustBeSound() }
    let path = ledgerFile
    guard FileManager.default.fileExists(atPath: path) else {
      guard givenLedger == nil else { throw BookError.notThere(path) }
      throw Failure.notThere(
        "还没有台账（\(path)）：用 duban init --division 代码 --officer 代码 新建，或 duban practice 建练习台账",
        "there is no ledger yet (\(path)): make one by duban init --division CODE --officer CODE, or duban practice")
    }
    let office = try Office(path, settings, self, forWriting: forWriting)
    if forWriting { try mustBeKnown(office) }
    if office.info.isPractice, format == .text {
      warn(Words("练习台账，练习日 \(office.today)", "practice ledger, its day is \(office.today)"))
    }
    return office
  }

  /// Whoever was named must be an officer of the book; a login name that is none goes into the entry, and that is said.
  private func mustBeKnown(_ office: Office) throws {
    let known = try office.knownOfficers()
    guard !known.contains(officer) else { return }
    guard !saysOfficer else { throw office.unknownOfficer(known) }
    warn(
      Words(
        "登录名“\(officer)”不是台账中的人员，将照此记名；用 --as 代码 指明经办人（duban officers）",
        "the login name \"\(officer)\" is no officer of the ledger and stands in the entry; name one by --as CODE (duban officers)"
      ))
  }

  /// The days off of the ledger that would be opened; a date can be asked for without any ledger.
  func localDays(_ settings: Settings) throws -> [LocalDay] {
    guard givenLedger != nil || FileManager.default.fileExists(atPath: ledgerFile) else { return [] }
    do {
      return try LedgerFile.open(at: ledgerFile, rulebook: settings.rulebook(), access: .readOnly).localDays()
    } catch let error as BookError where givenLedger == nil {
      warn(error.message + Words("；未计入台账中补录的休假日", "; the days off entered there are not counted"))
      return []
    }
  }
}
