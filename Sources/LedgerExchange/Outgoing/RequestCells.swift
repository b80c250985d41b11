package import Ledger

/// A request's cells (column set F).
package struct RequestCells: SheetCells {
  package static let kind = SheetKind.requests
  /// What a request has in common with other leads.
  private let shared: LeadCells
  private let hasResult: Bool

  package init(rulebook: Rulebook, today: CivilDate, fields: Set<SheetField>) {
    shared = LeadCells(rulebook: rulebook, today: today, fields: fields)
    hasResult = fields.contains(.result)
  }

  package func kept(of row: LeadSheetRow) -> [String: String] { row.lead.extra }

  package func cell(_ field: SheetField, of row: LeadSheetRow, kept: String?, unit: AmountUnit) -> OutgoingCell {
    let lead = row.lead
    switch field {
    case .enterpriseAlias: return .said(lead.enterpriseAlias ?? kept)
    case .enterpriseType: return .said(lead.enterpriseType?.words.zh ?? kept)
    case .daysTaken: return lead.closedOn.map { .whole($0.days(since: lead.receivedOn)) } ?? .said(kept)
    // 办理情况 of a finished request is what came of it, and is read so.
    case .progress where lead.status.isClosedOut && !hasResult:
      return .said(lead.result ?? lead.closeReason ?? row.progress)
    case .satisfied: return .said(row.satisfied?.words.zh ?? kept)
    default: return shared.cell(field, of: row, kept: kept, unit: unit)
    }
  }
}
