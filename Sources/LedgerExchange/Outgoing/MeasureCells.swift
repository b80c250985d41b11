package import Ledger

/// A measure report's cells (column set E).
package struct MeasureCells: SheetCells {
  package static let kind = SheetKind.measures
  private let rulebook: Rulebook
  private let fields: Set<SheetField>

  package init(rulebook: Rulebook, today: CivilDate, fields: Set<SheetField>) {
    self.rulebook = rulebook
    self.fields = fields
  }

  package func kept(of row: MeasureSheetRow) -> [String: String] { row.report.sheet?.extra ?? [:] }

  package func cell(_ field: SheetField, of row: MeasureSheetRow, kept: String?, unit: AmountUnit) -> OutgoingCell {
    let report = row.report
    switch field {
    case .division: return .said(rulebook.shortName(ofDivision: report.division))
    case .group: return .said(report.group)
    case .title: return .said(report.title)
    case .task: return .said(report.task)
    case .unit: return .said(units(row) ?? kept)
    case .coUnits: return .said(row.coUnitNames)
    case .target: return .said(report.dueOn, else: report.target ?? kept)
    case .period: return .said(report.period)
    case .progress: return .said(report.progress)
    case .status: return .said(report.completion ?? kept)
    case .difficulty: return .said(report.difficulty)
    case .nextStep: return .said(report.nextStep)
    case .remark: return .said(report.remark)
    default: return .said(kept)
    }
  }

  private func units(_ row: MeasureSheetRow) -> String? {
    guard let unit = row.unitName else { return nil }
    return fields.contains(.coUnits) ? unit : ([unit] + row.coUnitNames).joined(separator: "、")
  }
}
