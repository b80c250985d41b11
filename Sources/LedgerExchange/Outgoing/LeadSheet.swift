package import Ledger

/// Leads as a sheet that offices know: column set A of domain 4.1, or the layout of the sheet that they came in.
///
/// What leaves is an allow-list: never the petition reference, a reporter, or where a request came from (rules I17, I29).
package struct LeadSheet: Sendable {
  package let outgoing: OutgoingSheet
  private let columns: [Column]
  private let rulebook: Rulebook
  private let vocabulary: Vocabulary
  private let fields: Set<SheetField>
  private let today: CivilDate

  private struct Column: Sendable {
    let field: SheetField?
    let key: String
    let unit: AmountUnit
  }

  /// Column set A with title row and 填报单位 line.
  /// - Parameter organ: who hands it in, such as 奎屯市纪委监委.
  package static func setA(
    organ: String, isPractice: Bool = false, rulebook: Rulebook, today: CivilDate
  ) -> LeadSheet {
    let (year, month, day) = today.yearMonthDay
    let outgoing = OutgoingSheet(
      name: "问题线索台账", title: "\(organ)营商环境问题线索台账\(isPractice ? practiceMark : "")",
      preamble: ["填报单位：\(organ)    填报时间：\(year)年\(month)月\(day)日    单位：件、元"],
      columns: setAFields.map { OutgoingSheet.Column(header: SheetKind.leads.words($0).zh, width: $0.width, kind: $0.cellKind) })
    return LeadSheet(
      outgoing, setAFields.map { Column(field: $0, key: SheetKind.leads.words($0).zh, unit: .yuan) }, rulebook: rulebook, today: today)
  }

  /// The layout that a sheet came in with: its title, its lines, its columns in their order and width.
  package static func layout(
    _ layout: SheetLayout, isPractice: Bool = false, rulebook: Rulebook, today: CivilDate
  ) -> LeadSheet {
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
        OutgoingSheet.Column(
          header: known.header, group: known.group, width: known.width ?? column.field?.width,
          kind: column.field?.cellKind ?? .text)
      })
    return LeadSheet(outgoing, columns, rulebook: rulebook, today: today)
  }

  private static let practiceMark = "（练习台账）"

  private init(_ outgoing: OutgoingSheet, _ columns: [Column], rulebook: Rulebook, today: CivilDate) {
    self.outgoing = outgoing
    self.columns = columns
    self.rulebook = rulebook
    self.today = today
    vocabulary = Vocabulary(rulebook, owner: "")
    fields = Set(columns.compactMap(\.field))
  }

  /// One lead's row.
  /// - Parameter serial: 序号, from 1.
  package func row(_ source: LeadSheetRow, serial: Int) -> [OutgoingCell] {
    let cells = LeadCells(source, rulebook: rulebook, vocabulary: vocabulary, today: today, fields: fields)
    return columns.map { column in
      let kept = source.lead.extra[column.key]
      guard let field = column.field else { return kept.map { .text($0) } ?? .blank }
      return field == .serial ? .whole(serial) : cells.cell(field, kept: kept, unit: column.unit)
    }
  }

  private static let setAFields: [SheetField] = [
    .serial, .importedNo, .receivedOn, .discoveredOn, .source, .channel, .division, .unit, .subjectLevel, .types,
    .narrative, .amountCharged, .handlingDepartment, .handler, .assignedOn, .dueOn, .disposalMode, .disposedOn,
    .progress, .finding, .result, .isClosed, .closedOn, .isFedBack, .colour, .remark,
  ]
}

extension SheetField {
  fileprivate var cellKind: OutgoingSheet.Kind {
    switch self {
    case .serial: .serial
    case .receivedOn, .discoveredOn, .assignedOn, .dueOn, .disposedOn, .closedOn, .clearedOn: .day
    case .narrative, .progress, .result, .remark: .longText
    case .amountCharged, .amountRefunded: .number
    default: .text
    }
  }

  fileprivate var width: Double {
    switch self {
    case .importedNo, .unit, .title: 18
    case .remark: 20
    case .colour, .isClosed, .isFedBack: 8
    default: cellKind.width
    }
  }
}
