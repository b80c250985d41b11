import Ledger

/// A lead's cells by field, in the words that its import reads back.
struct LeadCells {
  private let source: LeadSheetRow
  private let rulebook: Rulebook
  private let vocabulary: Vocabulary
  private let today: CivilDate
  /// All fields that the sheet has: what has no column of its own goes into another's.
  private let fields: Set<SheetField>
  private var lead: Lead { source.lead }

  init(
    _ source: LeadSheetRow, rulebook: Rulebook, vocabulary: Vocabulary, today: CivilDate, fields: Set<SheetField>
  ) {
    self.source = source
    self.rulebook = rulebook
    self.vocabulary = vocabulary
    self.today = today
    self.fields = fields
  }

  /// - Parameter kept: what the sheet said in this column where the field could not hold it; goes out again for as long as
  ///   it says nothing else than the book does.
  func cell(_ field: SheetField, kept: String?, unit: AmountUnit) -> OutgoingCell {
    switch field {
    case .serial: .blank
    case .receivedOn: .day(lead.receivedOn)
    case .discoveredOn: day(lead.discoveredOn, kept)
    case .assignedOn: day(lead.assignedOn, kept)
    case .disposedOn: day(source.disposal?.approval?.on ?? source.disposal?.proposedOn, kept)
    case .closedOn: day(lead.closedOn, kept)
    case .clearedOn, .evidence: text(kept)
    case .dueOn: lead.dueOn.map { .day($0) } ?? text(lead.dueText)
    case .amountCharged: amount(lead.amountCharged, kept, unit)
    case .amountRefunded: amount(lead.amountRefunded, kept, unit)
    case .importedNo: text(lead.importedNo ?? kept ?? (lead.origin == .entered ? lead.number : nil))
    case .title: text(lead.title)
    case .narrative:
      text(fields.contains(.title) ? lead.narrative : LeadText.joined(title: lead.title, narrative: lead.narrative))
    case .kind: text(lead.kind.words.zh)
    case .source: text(rulebook.words(.sources, lead.source).zh)
    case .channel: text(lead.channel.map { rulebook.words(.channels, $0).zh } ?? kept)
    case .mode: text(lead.mode?.words.zh ?? kept)
    case .division:
      text(
        (lead.division == lead.owner ? kept : nil) ?? rulebook.divisions[lead.division]?.shortName.zh ?? lead.division)
    case .unit: text(units)
    case .coUnits: text(source.coUnitNames.joined(separator: "、"))
    case .subjectLevel: text(lead.subjectLevel?.words.zh ?? kept)
    case .concernsRefused: text("否")
    case .types: text(types(kept))
    case .realName: text(lead.realName == .unknown ? kept : lead.realName.words.zh)
    case .handlingDepartment: text(lead.handlingDepartment)
    case .handler: text(lead.handler)
    case .disposalMode: text(disposal(kept))
    case .approvedBy: text(source.disposal?.approval?.by)
    case .approvalRef: text(source.disposal?.approval?.ref)
    case .progress: text(source.progress)
    case .finding: text(finding(kept))
    case .result: text(lead.result ?? lead.closeReason)
    case .isClosed: text(closed(kept))
    case .isFedBack: text(lead.resultFedBackOn == nil ? kept : "是")
    case .colour: text(colour)
    case .remark: text(lead.remark)
    // Of other sheets.
    default: text(kept)
    }
  }

  private var units: String? {
    guard let unit = source.unitName else { return nil }
    return fields.contains(.coUnits) ? unit : ([unit] + source.coUnitNames).joined(separator: "、")
  }

  private func types(_ kept: String?) -> String {
    if let kept, vocabulary.types(kept).codes == lead.types { return kept }
    return lead.types.map { rulebook.words(.types, $0).zh }.joined(separator: "、")
  }

  private func disposal(_ kept: String?) -> String? {
    if lead.status == .transferred { return kept ?? "转办" }
    return lead.disposalMode?.words.zh ?? kept
  }

  private func finding(_ kept: String?) -> String? {
    guard let kept, WrittenWords.finding(kept) == lead.finding else { return lead.finding?.words.zh }
    return kept
  }

  private func closed(_ kept: String?) -> String {
    if lead.status.isClosedOut { return "是" }
    if lead.status == .transferred { return kept ?? "转办" }
    return kept ?? "否"
  }

  private var colour: String? {
    let facts = ClockFacts(
      kind: lead.kind, status: lead.status, dueOn: lead.dueOn, discoveredOn: lead.discoveredOn,
      receivedOn: lead.receivedOn, isDisposed: lead.disposalMode != nil, closedOn: lead.closedOn)
    return rulebook.colours.standing(facts, on: today, calendar: rulebook.calendar).colour?.words.zh
  }

  private func text(_ text: String?) -> OutgoingCell {
    guard let text, !text.isEmpty else { return .blank }
    return .text(text)
  }

  private func day(_ day: CivilDate?, _ kept: String?) -> OutgoingCell { day.map { .day($0) } ?? text(kept) }

  private func amount(_ money: Money?, _ kept: String?, _ unit: AmountUnit) -> OutgoingCell {
    money.map { .amount($0, unit) } ?? text(kept)
  }
}
