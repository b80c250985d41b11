package import Ledger

/// A lead's cells (column set A).
package struct LeadCells: SheetCells {
  package static let kind = SheetKind.leads
  private let rulebook: Rulebook
  private let vocabulary: Vocabulary
  private let today: CivilDate
  private let fields: Set<SheetField>

  package init(rulebook: Rulebook, today: CivilDate, fields: Set<SheetField>) {
    self.rulebook = rulebook
    self.today = today
    self.fields = fields
    vocabulary = Vocabulary(rulebook, owner: "")
  }

  package func kept(of row: LeadSheetRow) -> [String: String] { row.lead.extra }

  package func cell(_ field: SheetField, of row: LeadSheetRow, kept: String?, unit: AmountUnit) -> OutgoingCell {
    let lead = row.lead
    return switch field {
    case .receivedOn: .day(lead.receivedOn)
    case .discoveredOn: .said(lead.discoveredOn, else: kept)
    case .assignedOn: .said(lead.assignedOn, else: kept)
    case .disposedOn: .said(row.disposal?.approval?.on ?? row.disposal?.proposedOn, else: kept)
    case .closedOn: .said(lead.closedOn, else: kept)
    case .dueOn: .said(lead.dueOn, else: lead.dueText)
    case .amountCharged: amount(lead.amountCharged, kept, unit)
    case .amountRefunded: amount(lead.amountRefunded, kept, unit)
    case .importedNo: .said(lead.importedNo ?? kept ?? (lead.origin == .entered ? lead.number : nil))
    case .title: .said(lead.title)
    case .narrative:
      .said(fields.contains(.title) ? lead.narrative : LeadText.joined(title: lead.title, narrative: lead.narrative))
    case .kind: .said(lead.kind.words.zh)
    case .source: .said(rulebook.words(.sources, lead.source).zh)
    case .channel: .said(lead.channel.map { rulebook.words(.channels, $0).zh } ?? kept)
    case .mode: .said(lead.mode?.words.zh ?? kept)
    case .division:
      .said((lead.division == lead.owner ? kept : nil) ?? rulebook.shortName(ofDivision: lead.division))
    case .unit: .said(units(row))
    case .coUnits: .said(row.coUnitNames)
    case .subjectLevel: .said(lead.subjectLevel?.words.zh ?? kept)
    case .concernsRefused: .text("否")
    case .types: .said(types(lead, kept))
    case .realName: .said(lead.realName == .unknown ? kept : lead.realName.words.zh)
    case .handlingDepartment: .said(lead.handlingDepartment)
    case .handler: .said(lead.handler)
    case .disposalMode: .said(disposal(lead, kept))
    case .approvedBy: .said(row.disposal?.approval?.by)
    case .approvalRef: .said(row.disposal?.approval?.ref)
    case .progress: .said(row.progress)
    case .finding: .said(finding(lead, kept))
    case .result: .said(lead.result ?? lead.closeReason)
    case .isClosed: .said(closed(lead, kept))
    case .isFedBack: .said(ReckonedCell.fedBack.text(of: lead) ?? kept)
    case .colour: .said(colour(lead))
    case .remark: .said(lead.remark)
    // 佐证, 销号 and columns of other sheets: as they came.
    default: .said(kept)
    }
  }

  private func units(_ row: LeadSheetRow) -> String? {
    guard let unit = row.unitName else { return nil }
    return fields.contains(.coUnits) ? unit : ([unit] + row.coUnitNames).joined(separator: "、")
  }

  private func types(_ lead: Lead, _ kept: String?) -> String {
    if let kept, vocabulary.types(kept).codes == lead.types { return kept }
    return lead.types.map { rulebook.words(.types, $0).zh }.joined(separator: "、")
  }

  private func disposal(_ lead: Lead, _ kept: String?) -> String? {
    if lead.status == .transferred { return kept ?? "转办" }
    return lead.disposalMode?.words.zh ?? kept
  }

  private func finding(_ lead: Lead, _ kept: String?) -> String? {
    guard let kept, WrittenWords.finding(kept) == lead.finding else { return lead.finding?.words.zh }
    return kept
  }

  private func closed(_ lead: Lead, _ kept: String?) -> String {
    if lead.status.isClosedOut { return "是" }
    if lead.status == .transferred { return kept ?? "转办" }
    return kept ?? "否"
  }

  private func colour(_ lead: Lead) -> String? {
    return rulebook.colours.standing(lead.clockFacts, on: today, calendar: rulebook.calendar).colour?.words.zh
  }

  private func amount(_ money: Money?, _ kept: String?, _ unit: AmountUnit) -> OutgoingCell {
    money.map { .amount($0, unit) } ?? .said(kept)
  }
}
