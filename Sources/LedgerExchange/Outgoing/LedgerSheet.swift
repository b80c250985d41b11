package import Ledger

/// The cells of one kind of record, by field, in the words that the import of such a sheet reads back.
package protocol SheetCells: Sendable {
  associatedtype Record: Sendable
  static var kind: SheetKind { get }
  /// - Parameter fields: all that the sheet has; what has no column of its own goes into another's.
  init(rulebook: Rulebook, today: CivilDate, fields: Set<SheetField>)
  /// - Parameter kept: what the imported sheet said in this column where the field could not hold it; goes out again for
  ///   as long as it says nothing else than the book does.
  func cell(_ field: SheetField, of record: Record, kept: String?, unit: AmountUnit) -> OutgoingCell
  /// What of the row that it came from no field holds, by column.
  func kept(of record: Record) -> [String: String]
}

/// Records as a sheet that offices know: one of the column sets of domain 4.1, or the layout of the sheet that they came
/// in with.
///
/// What leaves is an allow-list: never the petition reference, a reporter, or where a request came from (rules I17, I29).
package struct LedgerSheet<Cells: SheetCells>: Sendable {
  package let outgoing: OutgoingSheet
  private let columns: [Column]
  private let cells: Cells

  private struct Column: Sendable {
    let field: SheetField?
    let key: String
    let unit: AmountUnit

    init(field: SheetField?, key: String, unit: AmountUnit) {
      self.field = field
      self.key = key
      self.unit = unit
    }
  }

  /// A column set with title row and 填报单位 line.
  /// - Parameter organ: who hands it in, such as 奎屯市纪委监委.
  package static func set(
    organ: String, isPractice: Bool = false, columns: ColumnTable, rulebook: Rulebook, today: CivilDate
  ) -> LedgerSheet {
    let known = columns[Cells.kind].filter { Cells.kind.outgoingFields.contains($0.field) }
    let (year, month, day) = today.yearMonthDay
    let outgoing = OutgoingSheet(
      name: Cells.kind.words.zh, title: organ + Cells.kind.title + (isPractice ? practiceMark : ""),
      preamble: ["填报单位：\(organ)    填报时间：\(year)年\(month)月\(day)日    单位：\(Cells.kind.countedIn)"],
      columns: known.map { column in
        OutgoingSheet.Column(
          header: column.header, width: column.width, kind: column.field.cellKind(in: Cells.kind))
      })
    return LedgerSheet(
      outgoing, known.map { Column(field: $0.field, key: $0.header, unit: AmountUnit(header: $0.header)) },
      rulebook: rulebook, today: today)
  }

  /// The layout that a sheet came in with: its title, its lines, its columns in their order and width.
  package static func layout(
    _ layout: SheetLayout, isPractice: Bool = false, rulebook: Rulebook, today: CivilDate
  ) -> LedgerSheet {
    let keys = SheetHeader.keys(layout.columns.map { ($0.group, $0.header) })
    let columns = zip(layout.columns, keys).map { column, key in
      Column(
        field: column.isReporter ? nil : column.field.flatMap { SheetField(rawValue: $0) },
        // A reporter's column goes out under its header and empty of words.
        key: column.isReporter ? "" : key, unit: AmountUnit(header: column.header))
    }
    let title = layout.title.map { isPractice && !$0.hasSuffix(practiceMark) ? $0 + practiceMark : $0 }
    let outgoing = OutgoingSheet(
      name: layout.sheetName, title: title ?? (isPractice ? practiceMark : nil), preamble: layout.preamble,
      columns: zip(layout.columns, columns).map { known, column in
        let kind = column.field?.cellKind(in: Cells.kind) ?? .text
        return OutgoingSheet.Column(
          header: known.header, group: known.group, width: known.width ?? kind.width, kind: kind)
      })
    return LedgerSheet(outgoing, columns, rulebook: rulebook, today: today)
  }

  private static var practiceMark: String { "（练习台账）" }

  private init(_ outgoing: OutgoingSheet, _ columns: [Column], rulebook: Rulebook, today: CivilDate) {
    self.outgoing = outgoing
    self.columns = columns
    cells = Cells(rulebook: rulebook, today: today, fields: Set(columns.compactMap(\.field)))
  }

  /// One record's row.
  /// - Parameter serial: 序号, from 1.
  package func row(_ record: Cells.Record, serial: Int) -> [OutgoingCell] {
    let kept = cells.kept(of: record)
    return columns.map { column in
      let kept = kept[column.key]
      guard let field = column.field else { return .said(kept) }
      return field == .serial ? .whole(serial) : cells.cell(field, of: record, kept: kept, unit: column.unit)
    }
  }

  /// Writes the records that `each` hands over, one after the other, into a file that appears when it is whole.
  /// - Throws: `SheetFault`, or what `each` throws; nothing is left behind then.
  package func write(
    to path: String, as format: SheetFormat, _ each: ((Cells.Record) throws -> Void) throws -> Void
  ) throws -> OutgoingReceipt {
    let writer = try format.writer(path: path, outgoing)
    var serial = 0
    try each { record in
      serial += 1
      try writer.write(row(record, serial: serial))
    }
    return try writer.finish()
  }
}

package typealias LeadSheet = LedgerSheet<LeadCells>
package typealias RequestSheet = LedgerSheet<RequestCells>
package typealias RectificationSheet = LedgerSheet<RectificationCells>
package typealias ObservationSheet = LedgerSheet<ObservationCells>
package typealias AccountabilitySheet = LedgerSheet<AccountabilityCells>
package typealias MeasureSheet = LedgerSheet<MeasureCells>

extension SheetKind {
  /// What stands behind the organ's name in the title row.
  fileprivate var title: String {
    switch self {
    case .leads: "营商环境问题线索台账"
    case .rectifications: "营商环境问题整改台账"
    case .observations: "窗口服务监督检查记录表"
    case .accountability: "营商环境问责处理情况表"
    case .measures: "优化营商环境举措任务清单"
    case .requests: "企业诉求办理台账"
    }
  }

  fileprivate var countedIn: String {
    switch self {
    case .leads: "件、元"
    case .rectifications, .requests: "件"
    case .observations: "次"
    case .accountability: "件、人"
    case .measures: "项"
    }
  }
}

extension SheetField {
  /// What a column of it holds, where a sheet of this kind has it.
  fileprivate func cellKind(in kind: SheetKind) -> OutgoingSheet.Kind {
    switch self {
    case .serial: .serial
    // 目标/时限 of a measure is words more often than a day.
    case .receivedOn, .discoveredOn, .assignedOn, .dueOn, .disposedOn, .closedOn, .clearedOn, .appliedOn, .on, .shownOn,
      .decidedOn:
      .day
    case .narrative, .progress, .result, .remark, .problem, .action, .found, .task: .longText
    case .amountCharged, .amountRefunded, .persons, .daysTaken: .number
    default: .text
    }
  }
}

extension OutgoingCell {
  /// Blank where nothing is said.
  static func said(_ text: String?) -> OutgoingCell {
    guard let text, !text.isEmpty else { return .blank }
    return .text(text)
  }

  static func said(_ day: CivilDate?, else kept: String?) -> OutgoingCell { day.map { .day($0) } ?? said(kept) }

  static func said(_ names: [String]) -> OutgoingCell { said(names.joined(separator: "、")) }
}
