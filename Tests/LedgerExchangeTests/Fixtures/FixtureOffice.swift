import Foundation
import Ledger

@testable import LedgerExchange

/// A made-up county office: its lists, its calendar and its day.
enum FixtureOffice {
  static let owner = "652924"

  static func day(_ iso: String) -> CivilDate { CivilDate(iso) ?? CivilDate(daysSinceEpoch: 0) }

  static let context = ChangeContext(
    today: day("2021-09-13"), officer: "K-03", owner: owner, rulebook: rulebook, campaign: nil)

  static let rulebook = Rulebook(
    divisions: DivisionTree([
      Division(
        code: "650000", name: Words("新疆维吾尔自治区", "Xinjiang"), shortName: Words("新疆", "Xinjiang"), parent: nil,
        administeredBy: nil, level: .region, pinyin: "", initials: ""),
      Division(
        code: "652900", name: Words("阿克苏地区", "Aksu"), shortName: Words("阿克苏地区", "Aksu"), parent: "650000",
        administeredBy: nil, level: .prefecture, pinyin: "", initials: ""),
      Division(
        code: "652924", name: Words("沙雅县", "Shaya County"), shortName: Words("沙雅县", "Shaya"), parent: "652900",
        administeredBy: nil, level: .county, pinyin: "", initials: ""),
      Division(
        code: "652902", name: Words("库车市", "Kuqa City"), shortName: Words("库车市", "Kuqa"), parent: "652900",
        administeredBy: nil, level: .county, pinyin: "", initials: ""),
    ]),
    calendar: WorkingCalendar(name: .national, national: []), calendars: [:], limits: LimitTable([]),
    colours: ColourThresholds(),
    types: [
      ProblemType(
        code: "M01", words: Words("慢作为", "Slow"), group: "作风", firstStep: "", aliases: ["拖延", "推诿扯皮"], initials: ""),
      ProblemType(
        code: "M17", words: Words("乱收费", "Charges"), group: "收费", firstStep: "", aliases: ["违规收费"], initials: ""),
    ],
    channels: [NamedCode(code: "hotline", words: Words("12345热线", "Hotline"), aliases: ["12345", "热线"])],
    sources: [
      NamedCode(code: "petition", words: Words("信访举报", "Petition"), aliases: ["来信来访"]),
      NamedCode(code: "inspection", words: Words("监督检查", "Inspection"), aliases: []),
    ],
    measures: [], checklists: [], officeHours: OfficeHours([]), initials: Initials(table: []))

  /// The columns that go out, as the shipped `columns.csv` has them.
  static let columns: ColumnTable = {
    let config = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Config/columns.csv")
    let lines = (try? String(contentsOf: config, encoding: .utf8))?.split(separator: "\n") ?? []
    var columns: [SheetKind: [ColumnTable.Column]] = [:]
    for cells in lines.map({ $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }) {
      guard let letter = cells.first, letter.count == 1, let kind = SheetKind(letter: letter), cells.count == 6,
        let width = Double(cells[5]), let field = SheetField(rawValue: cells[1] == "row_number" ? "serial" : cells[1])
      else { continue }
      columns[kind, default: []].append(ColumnTable.Column(field: field, header: cells[2], width: width))
    }
    return ColumnTable(columns)
  }()

  static let importer = SheetImporter(context)
}

/// What an import of a sheet answers, gathered.
struct ImportedSheet {
  let examination: SheetExamination
  /// All rows; `rows` are those of leads and requests.
  var all: [any ImportedRow] = []
  var rejected: [ImportRejection] = []

  init(_ path: String, sheet: String? = nil, mapping: SheetMapping = FixtureOffice.answered) throws {
    examination = try FixtureOffice.importer.examine(path, sheet: sheet, mapping: mapping)
    try examination.batch().rows { item in
      switch item {
      case .row(let row): all.append(row)
      case .rejected(let rejection): rejected.append(rejection)
      }
    }
  }
}

extension ImportedSheet {
  var rows: [ImportRow] { all.compactMap { $0 as? ImportRow } }
}

extension FixtureOffice {
  /// Everything that a sheet might leave open, answered.
  static let answered = SheetMapping(
    constants: ["source": "信访举报", "division": "沙雅县", "types": "慢作为"], concernsRefusedSubject: false)

  /// The leads that the book would make of the rows, as its export hands them out.
  static func leads(_ rows: [ImportRow]) -> [LeadSheetRow] {
    rows.enumerated().map { index, row in
      var lead = Lead(
        id: RecordID("lead-\(index)"), owner: owner, year: row.receivedOn.year, serial: index + 1, origin: .imported,
        kind: row.kind, status: row.status, division: row.division ?? owner, receivedOn: row.receivedOn,
        source: row.source, title: row.title, narrative: row.narrative)
      lead.importedNo = row.importedNo
      lead.handlingDepartment = row.handlingDepartment
      lead.handler = row.handler
      lead.discoveredOn = row.discoveredOn
      lead.assignedOn = row.assignedOn
      lead.channel = row.channel
      lead.mode = row.mode
      lead.types = row.types
      lead.subjectLevel = row.subjectLevel
      lead.amountCharged = row.amountCharged
      lead.amountRefunded = row.amountRefunded
      lead.realName = row.realName
      lead.dueOn = row.dueOn
      lead.dueText = row.dueText
      lead.disposalMode = row.disposalMode
      lead.finding = row.finding
      lead.result = row.result
      lead.closedOn = row.closedOn
      lead.remark = row.remark
      lead.extra = row.extra
      let disposal = row.disposalMode.map { mode in
        Disposal(
          id: RecordID("disposal-\(index)"), owner: owner, lead: lead.id, mode: mode, state: .active,
          proposedOn: row.disposedOn)
      }
      return LeadSheetRow(
        lead: lead, unitName: row.unitName, coUnitNames: row.coUnitNames, disposal: disposal, progress: row.progress)
    }
  }
}
