import Ledger
import LedgerExchange

/// Our ledger laid beside a sheet from above or below, and beside the sheet of last time where there is one. Reads both
/// as an import would (reporters' columns dropped, telephones masked) and writes nothing.
struct SheetReconciliation {
  private let office: Office
  private let unitNames: [String: String]

  /// - Throws: `BookError`.
  init(_ office: Office) throws {
    self.office = office
    let units = try office.book.units()
    let shortNames = Dictionary(units.map { ($0.id, $0.shortName) }, uniquingKeysWith: { first, _ in first })
    var names: [String: String] = [:]
    for unit in units {
      names[unit.name] = unit.shortName
      names[unit.shortName] = unit.shortName
    }
    for alias in try office.book.aliases() { names[alias.name] = shortNames[alias.unit] }
    unitNames = names
  }

  /// A sheet's rows with the fields that it has columns for.
  struct Side {
    let file: String
    let kind: SheetKind
    var rows: [ReconciledRow] = []
    var columns: Set<String> = []
    var rejected: [ImportRejection] = []
  }

  /// - Throws: `Failure` 65 for a sheet that is no ledger of leads or requests; `SheetFault`, `BookError`.
  func side(_ examinations: [SheetExamination]) throws -> Side {
    guard let first = examinations.first else {
      throw Failure.badInput(Words("没有可对账的工作表", "there is no sheet to reconcile with"))
    }
    var side = Side(file: first.file, kind: first.kind)
    for examination in examinations {
      guard examination.kind == side.kind, [.leads, .requests].contains(side.kind) else {
        throw Failure.badInput(
          Words(
            "对账的表须是问题线索台账或企业诉求台账，“\(examination.sheet)”是\(examination.kind.words.zh)",
            "only ledgers of leads or of requests are reconciled; \"\(examination.sheet)\" is \(examination.kind.rawValue)"
          ))
      }
      for column in examination.header.columns {
        if case .field(let field) = column.role { side.columns.insert(field.rawValue) }
      }
      try examination.batch().rows { item in
        switch item {
        case .rejected(let rejection): side.rejected.append(rejection)
        case .row(let row):
          guard let row = row as? ImportRow else { return }
          side.rows.append(
            ReconciledRow(row, office.rulebook, owner: office.info.owner) { unitNames[$0] ?? $0 })
        }
      }
    }
    return side
  }

  /// Ours are the leads of the sheet's divisions received in the days that it covers, unless others are asked for.
  /// - Throws: `BookError`.
  func report(there: Side, base: Side?, received: ClosedRange<CivilDate>?) throws -> ReconciliationReport {
    var reconciling = LedgerReconciling(there: there.rows, base: base?.rows, columns: there.columns)
    let days = there.rows.map(\.receivedOn)
    guard let received = received ?? days.min().flatMap({ first in days.max().map { first...$0 } }) else {
      return reconciling.finished()
    }
    let divisions = Set(there.rows.map(\.division))
    var query = LeadQuery(LeadFilter())
    query.filter.kind = there.kind == .requests ? .request : .clue
    query.filter.received = received
    try office.book.eachLead(query, today: office.today) { row in
      guard row.lead.status != .void, divisions.contains(row.lead.division) else { return }
      reconciling.take(ReconciledRow(row, office.rulebook))
    }
    return reconciling.finished()
  }
}

extension ImportQuestion {
  /// A reconciliation asks nothing: what a sheet does not say is a difference, or stays unsaid.
  /// - Returns: false where the rows cannot be read without a person's answer.
  func answerForReconciling(into mapping: inout SheetMapping, owner: String) -> Bool {
    switch self {
    case .concernsRefused: mapping.concernsRefusedSubject = false
    case .halfDates: mapping.constants["half_dates"] = "first"
    case .field(.division, _): mapping.constants["division"] = owner
    case .field(.source, _): mapping.constants["source"] = "未注明"
    case .field(.types, _): mapping.constants["types"] = "未注明"
    case .field, .year: return false
    }
    return true
  }
}

extension ReconciliationReport {
  /// The differences as a sheet: who has what, and who changed it.
  /// - Throws: `SheetFault`.
  func write(to path: String, as format: SheetFormat, title: String) throws -> OutgoingReceipt {
    let headers: [(String, OutgoingSheet.Kind)] = [
      ("类别", .text), ("编号", .text), ("对方行号", .number), ("栏目", .text), ("本台账", .longText), ("对方表格", .longText),
      ("上次", .longText), ("变动方", .text),
    ]
    let writer = try format.writer(
      path: path,
      OutgoingSheet(
        name: "对账", title: title, columns: headers.map { OutgoingSheet.Column(header: $0.0, kind: $0.1) }))
    func line(_ line: Int?) -> OutgoingCell { line.map { .whole($0) } ?? .blank }
    func text(_ text: String?) -> OutgoingCell { text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank }
    for row in differences {
      try writer.write([
        .text("不一致"), .text(row.number), line(row.line), .text(row.field.words.zh), text(row.here), text(row.there),
        text(row.base), text(row.side.words.zh),
      ])
    }
    for (kind, rows) in [("只在本台账", onlyHere), ("只在对方", onlyThere)] {
      for row in rows {
        let isHere = kind == "只在本台账"
        try writer.write([
          .text(kind), .text(row.number), line(row.line), .blank, text(isHere ? row.title : nil),
          text(isHere ? nil : row.title), text(row.wasInBase.map { $0 ? "上次有" : "上次没有" }), .blank,
        ])
      }
    }
    return try writer.finish()
  }
}
