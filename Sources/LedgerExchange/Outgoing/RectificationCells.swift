package import Ledger

/// A rectification's cells (column set B).
package struct RectificationCells: SheetCells {
  package static let kind = SheetKind.rectifications
  private let rulebook: Rulebook
  private let fields: Set<SheetField>

  package init(rulebook: Rulebook, today: CivilDate, fields: Set<SheetField>) {
    self.rulebook = rulebook
    self.fields = fields
  }

  package func kept(of row: RectificationSheetRow) -> [String: String] { row.rectification.sheet?.extra ?? [:] }

  package func cell(
    _ field: SheetField, of row: RectificationSheetRow, kept: String?, unit: AmountUnit
  ) -> OutgoingCell {
    let rectification = row.rectification
    switch field {
    case .origin: return .said(kept ?? origin(rectification))
    case .problem: return .said(rectification.problem)
    case .cause: return .said(rectification.cause)
    case .action: return .said(rectification.action)
    case .kind: return .said(rectification.rectKind.words.zh)
    case .division: return .said(rulebook.shortName(ofDivision: rectification.division))
    case .unit: return .said(units(row))
    case .coUnits: return .said(row.coUnitNames)
    case .responsiblePost: return .said(rectification.responsiblePost)
    case .assignedOn: return .day(rectification.orderedOn)
    case .dueOn: return due(rectification)
    case .progress: return .said(rectification.progress.last?.text)
    case .status: return .said(status(rectification, kept))
    case .evidence: return .said(rectification.evidence.map(\.text).joined(separator: "\n"))
    case .appliedOn: return .said(rectification.appliedOn, else: kept)
    case .verifyResult: return .said(rectification.verifyResult ?? kept)
    case .isCleared: return .said(rectification.status == .cleared ? "是" : "否")
    case .clearedOn: return .said(rectification.clearedOn, else: kept)
    default: return .said(kept)
    }
  }

  /// Never which lead, from whom or through which channel (domain rule I18): this list goes round among units.
  private func origin(_ rectification: Rectification) -> String? {
    if rectification.lead != nil { return "问题线索" }
    return rectification.observation == nil ? nil : "监督检查"
  }

  /// The sheet's own word for as long as the state is the one that it meant: 已完成 is kept until it is no longer so.
  private func status(_ rectification: Rectification, _ kept: String?) -> String {
    let own = rectification.status.words.zh
    guard let kept, let (state, isDone) = WrittenWords.completion(kept) else { return own }
    let done: Set<Rectification.Status> = [.applied, .verified, .cleared]
    return state == rectification.status || isDone && done.contains(rectification.status) ? kept : own
  }

  private func units(_ row: RectificationSheetRow) -> String {
    fields.contains(.coUnits) ? row.unitName : ([row.unitName] + row.coUnitNames).joined(separator: "、")
  }

  /// A kind that has no date is written where the date would stand, as offices do.
  private func due(_ rectification: Rectification) -> OutgoingCell {
    if let day = rectification.dueOn { return .day(day) }
    return .said(rectification.dueText ?? (rectification.rectKind == .deadline ? nil : rectification.rectKind.words.zh))
  }
}

extension Rulebook {
  /// 奎屯市; the code itself where the tree does not know it.
  func shortName(ofDivision code: String) -> String { divisions[code]?.shortName.zh ?? code }
}
