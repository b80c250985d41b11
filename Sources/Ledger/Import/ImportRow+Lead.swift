extension ImportRow: ImportedRow {
  package var needsUnit: Bool { false }

  /// The state that domain 4.2 reads out of a row.
  package var status: LeadStatus {
    if isClosed ?? (closedOn != nil) {
      if kind == .clue, finding == .untrue || finding == .unverifiable || disposalMode == .close { return .closed }
      return .resolved
    }
    if isTransferred { return .transferred }
    if kind == .request {
      let isTakenOn = handler != nil || handlingDepartment != nil || assignedOn != nil || progress != nil
      return isTakenOn ? .inProgress : .registered
    }
    if let disposalMode, disposalMode != .close { return disposalMode.leadsTo }
    return handler == nil && handlingDepartment == nil ? .registered : .assigned
  }

  /// Everything that a rule would have asked for and the sheet doesn't say (待补).
  package func gaps(_ context: ChangeContext) -> [Gap] {
    var gaps: [Gap] = []
    let status = status
    if unitName == nil { gaps.append(.unit) }
    if status != .registered, handler == nil { gaps.append(.handler) }
    if kind == .clue, disposalMode != nil, approvedBy == nil || approvalRef == nil { gaps.append(.disposalApproval) }
    if status.isClosedOut {
      if kind == .clue, finding == nil { gaps.append(.finding) }
      if closedOn == nil { gaps.append(.closedOn) }
      if result == nil { gaps.append(.closeReason) }
      if kind == .clue { gaps.append(.closeApproval) }
      if let charged = amountCharged, charged.fen > 0, types.contains("M17"), amountRefunded != charged {
        gaps.append(.refund)
      }
    }
    if dueOn == nil, let dueText, !ImportRow.kindWords.contains(dueText) { gaps.append(.dueDate) }
    if let closedOn, closedOn < receivedOn { gaps.append(.closedBeforeReceived) }
    if let discoveredOn, discoveredOn > receivedOn { gaps.append(.receivedBeforeDiscovered) }
    if hasEvidenceColumn, clearedOn != nil, evidence == nil { gaps.append(.evidence) }
    if let campaign = context.campaign, !campaign.contains(receivedOn) { gaps.append(.outsideCampaign) }
    return gaps
  }

  /// Due cells that name a kind of rectification rather than a day: nothing is missing.
  package static let kindWords: Set<String> = ["立行立改", "长期坚持", "已完成"]

  package var identity: [String] { [unitName ?? "", receivedOn.description, title, narrative] }

  /// A lead keeps its number wherever it goes; a request's sheet has none.
  package func traits(_ place: ImportPlacement) -> [String: String]? {
    guard kind == .request else { return nil }
    return ["kind": kind.rawValue, "receivedOn": receivedOn.description, "title": title, "narrative": narrative]
  }

  /// The lead as it comes into the book, with its disposal and its first lines.
  package func newRecords(
    _ place: ImportPlacement, key: String, desk: any Desk
  ) throws -> (records: [Lead], others: [any LedgerRecord]) {
    let context = desk.context
    var lead = Lead(
      id: desk.newID(), owner: context.owner, year: receivedOn.year,
      serial: try desk.nextSerial(.lead, owner: context.owner, year: receivedOn.year), origin: .imported, kind: kind,
      status: status, division: division ?? context.owner, receivedOn: receivedOn, source: source, title: title,
      narrative: narrative)
    lead.importedNo = importedNo
    lead.importKey = key
    lead.layout = place.layout
    fill(&lead, place, context)
    lead.gaps = gaps(context)
    var others: [any LedgerRecord] = []
    if let disposal = disposal(of: lead, desk) { others.append(disposal) }
    others.append(desk.note(lead, .imported, on: receivedOn, "按原台账记载（第\(line)行）"))
    if let progress { others.append(desk.note(lead, .progress, on: disposedOn ?? receivedOn, progress)) }
    if let satisfied { others.append(followUp(lead, satisfied, desk)) }
    return ([lead], others)
  }

  private func fill(_ lead: inout Lead, _ place: ImportPlacement, _ context: ChangeContext) {
    lead.unit = place.unit
    lead.coUnits = place.coUnits
    lead.handlingDepartment = handlingDepartment
    lead.handler = handler
    lead.discoveredOn = discoveredOn
    lead.assignedOn = assignedOn
    lead.channel = channel
    lead.mode = mode ?? place.handOver.map { _ in .patrol }
    lead.round = place.handOver?.round
    lead.handOver = place.handOver?.id
    lead.types = types
    lead.subjectLevel = subjectLevel
    lead.enterpriseAlias = enterpriseAlias
    lead.enterpriseType = enterpriseType
    lead.amountCharged = amountCharged
    lead.amountRefunded = amountRefunded
    lead.realName = realName
    lead.dueOn = dueOn
    lead.dueRule = dueOn == nil ? nil : "sheet"
    lead.dueText = dueText
    lead.disposalMode = disposalMode
    lead.movedOn = disposedOn
    lead.finding = finding
    lead.result = result
    lead.closedOn = closedOn
    lead.closeReason = status.isClosedOut ? result : nil
    lead.remark = remark
    lead.extra = extra
    lead.priority = context.rulebook.usualPriority(of: lead)
    // 是否反馈 has no day: that somebody was told is all that is known.
    if isFedBack == true { lead.feedbackNote = "原台账记载已反馈" }
    if !status.isFinished { lead.opinionDueOn = context.opinionDue(lead)?.due }
  }

  private func disposal(of lead: Lead, _ desk: any Desk) -> Disposal? {
    guard kind == .clue, let disposalMode else { return nil }
    var disposal = Disposal(
      id: desk.newID(), owner: lead.owner, lead: lead.id, mode: disposalMode,
      state: lead.status.isFinished ? .ended : .active, proposedOn: disposedOn)
    if let approvedBy, let approvalRef, let disposedOn {
      disposal.approval = Approval(by: approvedBy, on: disposedOn, ref: approvalRef)
    }
    disposal.dueOn = dueOn
    disposal.dueRule = lead.dueRule
    disposal.endedOn = lead.status.isFinished ? closedOn : nil
    return disposal
  }

  /// 满意度 is the answer to a call after closing, on a day that the sheet does not tell.
  private func followUp(_ lead: Lead, _ satisfied: FollowUp.Satisfaction, _ desk: any Desk) -> FollowUp {
    FollowUp(
      id: desk.newID(), owner: lead.owner, lead: lead.id, on: lead.closedOn ?? lead.receivedOn,
      by: desk.context.officer, way: "按原台账记载", satisfied: satisfied, relapse: false, note: nil)
  }
}
