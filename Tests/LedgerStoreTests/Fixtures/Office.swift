@testable import Ledger
@testable import LedgerStore

/// A small office in one county: its rules, its people, a department, and a hall with a window. All invented.
enum Office {
  static let owner = "654003"
  static let housing = RecordID("00000000-0000-7000-8000-000000000001")
  static let hall = RecordID("00000000-0000-7000-8000-000000000002")
  static let window = RecordID("00000000-0000-7000-8000-000000000003")
  static let gongliu = RecordID("00000000-0000-7000-8000-000000000004")

  static let campaign = Campaign(
    id: RecordID("00000000-0000-7000-8000-0000000000c0"), owner: owner, title: "专项治理", document: nil,
    startsOn: .on("2021-04-01"), endsOn: .on("2021-12-31"))

  static var seeds: [any LedgerRecord] {
    [
      OfficeUnit(
        id: housing, owner: owner, division: owner, name: "住房和城乡建设局", shortName: "住建局", initials: "zjj"),
      OfficeUnit(
        id: hall, owner: owner, division: owner, name: "行政服务中心", unitKind: .serviceHall, initials: "xzfwzx"),
      OfficeUnit(
        id: window, owner: owner, division: owner, name: "3号窗口", unitKind: .serviceWindow, parent: hall),
      OfficeUnit(id: gongliu, owner: owner, division: "654024", name: "发展和改革委员会", initials: "fgw"),
      UnitAlias(
        id: RecordID("00000000-0000-7000-8000-0000000000a1"), owner: owner, unit: gongliu, division: "654024",
        name: "发改委"),
      Officer(id: RecordID("00000000-0000-7000-8000-0000000000b2"), owner: owner, code: "K-02", display: "领导"),
      Officer(id: RecordID("00000000-0000-7000-8000-0000000000b3"), owner: owner, code: "K-03", display: "承办"),
    ]
  }

  static let rulebook = Rulebook(
    divisions: DivisionTree([
      Division(code: "650000", name: Words("新疆", "Xinjiang"), parent: nil, level: .region, initials: "xj"),
      Division(code: "654000", name: Words("伊犁州", "Ili"), parent: "650000", level: .prefecture, initials: "ylz"),
      Division(code: "654003", name: Words("奎屯市", "Kuytun"), parent: "654000", level: .county, initials: "kts"),
      Division(code: "654024", name: Words("巩留县", "Gongliu"), parent: "654000", level: .county, initials: "glx"),
      Division(code: "652900", name: Words("阿克苏", "Aksu"), parent: "650000", level: .prefecture, initials: "aks"),
    ]), calendar: calendar, calendars: [.national: calendar], limits: LimitTable(limits), colours: ColourThresholds(),
    types: [
      ProblemType(
        code: "M24", words: Words("慢作为", "Slowness"), group: "作风", firstStep: "", aliases: [], initials: "mzw"),
      ProblemType(
        code: "M17", words: Words("违规收费", "Charges"), group: "收费", firstStep: "", aliases: [], initials: "wgsf"),
    ], channels: [NamedCode(code: "desk", words: Words("监督台", "Desk"))],
    sources: [NamedCode(code: "petition", words: Words("信访举报", "Petition"))], measures: [], checklists: [],
    officeHours: OfficeHours([]),
    initials: Initials(table: [("s", "施"), ("g", "工"), ("x", "许"), ("k", "可"), ("c", "超"), ("q", "期")]),
    letters: LetterSettings(templates: letters))

  private static let letters = LetterTemplate.Use.allCases.compactMap { use in
    let place = use == .yellow || use == .red ? "{department} {lead}" : "{unit}"
    return try? LetterTemplate(use: use, title: "函", lines: ["{doc_no} \(place)", "{content}"])
  }

  private static let calendar = WorkingCalendar(
    name: .national,
    national: [
      DayOff(date: .on("2021-09-18"), kind: .work, name: Words("中秋节", "Mid-Autumn")),
      DayOff(date: .on("2021-09-20"), kind: .off, name: Words("中秋节", "Mid-Autumn")),
      DayOff(date: .on("2021-09-21"), kind: .off, name: Words("中秋节", "Mid-Autumn")),
    ])

  private static let limits: [Limit] = [("T01", 1, TimeUnit.month), ("T10", 30, .workingDay)].compactMap {
    (id, amount, unit) in
    TimeSpan(amount, unit).map {
      Limit(
        id: id, event: Words(id, id), span: $0, version: "2019-01-01", use: id == "T10" ? "check" : "")
    }
  }

  static func context(today: CivilDate, officer: String) -> ChangeContext {
    ChangeContext(today: today, officer: officer, owner: owner, rulebook: rulebook, campaign: campaign)
  }

  /// A lead as an earlier change left it.
  static func lead(_ serial: Int, _ title: String = "线索", received: String = "2021-08-02") -> Lead {
    Lead(
      id: LedgerFile.newID(), owner: owner, year: 2021, serial: serial, division: owner, receivedOn: .on(received),
      source: "petition", title: title)
  }
}

extension CivilDate {
  /// A day written in a test.
  static func on(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such day: \(text)") }
    return date
  }
}
