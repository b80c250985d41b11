/// What filling in the gaps of an imported lead asks and does.
struct FilledGaps {
  let values: FieldValues
  let dossier: Dossier
  let desk: any Desk

  private var lead: Lead { dossier.lead }
  /// The disposal that the sheet told of, approved or not.
  private var disposal: Disposal? { dossier.activeDisposal ?? dossier.disposals.last { $0.state == .ended } }

  /// Which gap a field fills, and whether the lead has no value there.
  private var places: [(field: Field, gaps: [Gap], isEmpty: Bool)] {
    [
      (GapFields.unit, [.unit], lead.unit == nil),
      (GapFields.department, [], lead.handlingDepartment == nil),
      (GapFields.handler, [.handler], lead.handler == nil),
      (GapFields.discoveredOn, [.receivedBeforeDiscovered], lead.discoveredOn == nil),
      (GapFields.receivedOn, [.receivedBeforeDiscovered, .closedBeforeReceived], false),
      (.dueOn, [.dueDate], lead.dueOn == nil),
      (.finding, [.finding], lead.finding == nil),
      (.result, [], lead.result == nil),
      (GapFields.closedOn, [.closedOn, .closedBeforeReceived], lead.closedOn == nil),
      (GapFields.reason, [.closeReason], lead.closeReason == nil),
      (.approvedBy, [.closeApproval], lead.approval == nil),
      (GapFields.disposalMode, [.disposalApproval], lead.disposalMode == nil),
      (GapFields.disposalBy, [.disposalApproval], disposal?.approval == nil),
      (GapFields.refunded, [.refund], lead.amountRefunded == nil),
      (GapFields.evidence, [.evidence], false),
    ]
  }

  func refusals() throws -> [BrokenRule] {
    var broken: [BrokenRule] = []
    for (field, gaps, isEmpty) in places
    where values.has(field) && !isEmpty && gaps.allSatisfy({ !lead.gaps.contains($0) }) {
      broken.append(
        BrokenRule(
          "I12", field: field.name,
          Words("\(field.title.zh)已有记载，不是待补项，不能改写", "\(field.title.en) is on record and no gap: it stays as it is")))
    }
    broken += refusalsOfClosing() + refusalsOfSignatures() + refusalsOfDates()
    broken += try desk.refusalsOfRecusal(values.code(GapFields.handler), for: filled(), GapFields.handler)
    if values.has(GapFields.confirmed), !values.has(.noteText) {
      broken.append(.form(.noteText, Words("缺说明：核实无误的待补项须写明怎样核对", "say in the note how it was looked into")))
    }
    return broken
  }

  /// A closing is filled in only where the sheet closed the lead; an open one is closed by `resolve`.
  private func refusalsOfClosing() -> [BrokenRule] {
    guard !lead.status.isFinished else { return [] }
    return [GapFields.closedOn, GapFields.reason, .approvedBy].filter { values.has($0) }.map {
      BrokenRule(
        "I12", field: $0.name,
        Words(
          "线索未办结，\($0.title.zh)由办结（resolve）填写", "the lead is not finished: resolve asks for \($0.title.en.lowercased())"
        ))
    }
  }

  private func refusalsOfSignatures() -> [BrokenRule] {
    var broken = Accountability.refusalsOfHalfApproval(values)
    let parts = [GapFields.disposalBy, GapFields.disposalOn, GapFields.disposalRef]
    if parts.contains(where: { values.has($0) }) {
      broken += parts.filter { !values.has($0) }.map { .missing("I10", $0) }
      if disposal == nil, lead.disposalMode == nil, !values.has(GapFields.disposalMode) {
        broken.append(.missing("I10", GapFields.disposalMode))
      }
    }
    if let approver = values.code(GapFields.disposalBy), approver == disposal?.proposedBy {
      broken.append(
        BrokenRule(
          "I10", field: GapFields.disposalBy.name,
          Words("批准人不得为提出人（\(approver)）", "the approver must not be who proposed it (\(approver))")))
    }
    if let approver = values.code(.approvedBy), approver == filled().handler {
      broken.append(
        BrokenRule(
          "I03", field: Field.approvedBy.name,
          Words("批准人不得为承办人（\(approver)）", "the approver must not be the handler (\(approver))")))
    }
    return broken
  }

  private func refusalsOfDates() -> [BrokenRule] {
    let filled = filled()
    var broken: [BrokenRule] = []
    if values.has(GapFields.closedOn) || values.has(GapFields.receivedOn), let closed = filled.closedOn,
      closed < filled.receivedOn
    {
      broken.append(.order("I03", GapFields.closedOn, closed, before: filled.receivedOn, Words("受理时间", "receipt")))
    }
    if values.has(GapFields.discoveredOn) || values.has(GapFields.receivedOn), let discovered = filled.discoveredOn,
      filled.receivedOn < discovered
    {
      broken.append(
        .order("I13", GapFields.receivedOn, filled.receivedOn, before: discovered, RegisterFields.discoveredOn.title))
    }
    return broken
  }

  /// The lead with what was given laid over it.
  private func filled() -> Lead {
    var lead = lead
    if let unit = values.record(GapFields.unit) { lead.unit = unit }
    if let text = values.text(GapFields.department) { lead.handlingDepartment = text }
    if let code = values.code(GapFields.handler) { lead.handler = code }
    if let date = values.date(GapFields.discoveredOn) { lead.discoveredOn = date }
    if let date = values.date(GapFields.receivedOn) { lead.receivedOn = date }
    if let date = values.date(.dueOn) {
      lead.dueOn = date
      lead.dueRule = DueOrigin.sheet.rule
      lead.dueVersion = nil
    }
    if let finding = values.choice(.finding, as: Finding.self) { lead.finding = finding }
    if let text = values.text(.result) { lead.result = text }
    if let date = values.date(GapFields.closedOn) { lead.closedOn = date }
    if let text = values.text(GapFields.reason) { lead.closeReason = text }
    if let approval = values.approval { lead.approval = approval }
    if let mode = values.choice(GapFields.disposalMode, as: DisposalMode.self) { lead.disposalMode = mode }
    if let money = values.money(GapFields.refunded) { lead.amountRefunded = money }
    lead.gaps = lead.gaps.filter { !isFilled($0, in: lead) }
    return lead
  }

  private func isFilled(_ gap: Gap, in lead: Lead) -> Bool {
    if values.codes(GapFields.confirmed).contains(gap.rawValue) { return true }
    switch gap {
    case .closedBeforeReceived: return lead.closedOn.map { $0 >= lead.receivedOn } ?? false
    case .receivedBeforeDiscovered: return lead.discoveredOn.map { $0 <= lead.receivedOn } ?? true
    case .refund: return lead.amountRefunded == lead.amountCharged
    case .disposalApproval: return values.has(GapFields.disposalBy)
    case .outsideCampaign: return false
    case .unit, .handler, .finding, .closedOn, .closeReason, .closeApproval, .dueDate, .evidence:
      return places.contains { $0.gaps.contains(gap) && values.has($0.field) }
    // Of other records than leads.
    case .orderedOn, .application, .verifier, .clearApproval, .officers, .rectification, .measureKind, .decidedOn,
      .basis,
      .hearing:
      return false
    }
  }

  func alter() throws -> Alteration {
    var lead = filled()
    if values.has(.finding) {
      lead.findingOn = lead.closedOn
      lead.findingBy = lead.handler
    }
    var rows: [any LedgerRecord] = [lead]
    if let disposal = filledDisposal(lead) { rows.append(disposal) }
    let titles = GapFields.all.filter { values.has($0) && $0 != .noteText }.map(\.title).listed()
    let said = [values.text(GapFields.evidence), values.text(.noteText)].compactMap(\.self)
    rows.append(desk.note(lead, .progress, (["补录：\(titles.zh)"] + said).joined(separator: "；")))
    let left = lead.gaps.map(\.words)
    let notices = left.isEmpty ? [] : [Words("仍待补：", "still missing: ") + left.listed()]
    return .of(lead, rows, Words("补录", "Filled in ") + titles, notices: notices)
  }

  private func filledDisposal(_ lead: Lead) -> Disposal? {
    guard values.has(GapFields.disposalBy) || values.has(GapFields.disposalMode), let mode = lead.disposalMode else {
      return nil
    }
    var disposal =
      disposal
      ?? Disposal(
        id: desk.newID(), owner: lead.owner, lead: lead.id, mode: mode,
        state: lead.status.isFinished ? .ended : .active)
    disposal.mode = mode
    if let by = values.code(GapFields.disposalBy), let on = values.date(GapFields.disposalOn),
      let ref = values.text(GapFields.disposalRef)
    {
      disposal.approval = Approval(by: by, post: values.text(GapFields.disposalPost), on: on, ref: ref)
    }
    return disposal
  }
}
