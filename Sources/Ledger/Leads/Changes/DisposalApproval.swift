/// What approving a disposal asks and does: shared by `approve_disposal`, `dispose` and `close`.
struct DisposalApproval {
  let disposal: Disposal
  let dossier: Dossier
  let desk: any Desk

  /// Domain rule I10 and the arrow; for a close also I02 and I03.
  func refusals(_ values: FieldValues) -> [BrokenRule] {
    var broken = dossier.refusals(of: disposal.mode, DisposalFields.wanted(disposal.mode))
    broken += values.approvalGaps("I10")
    if let approver = values.code(.approvedBy), approver == disposal.proposedBy {
      broken.append(
        BrokenRule(
          "I10", field: Field.approvedBy.name,
          Words("批准人不得为提出人（\(approver)）", "the approver must not be who proposed it (\(approver))")))
    }
    if let approvedOn = values.date(.approvedOn), let proposedOn = disposal.proposedOn, approvedOn < proposedOn {
      broken.append(.order("I10", .approvedOn, approvedOn, before: proposedOn, Words("提出日期", "the proposal of")))
    }
    if let due = values.date(.dueOn), let from = values.date(.approvedOn), due < from {
      broken.append(.order("form", .dueOn, due, before: from, Field.approvedOn.title))
    }
    if disposal.mode == .close {
      broken += dossier.refusalsOfOpenPapers
      broken += ClosingConditions(dossier: dossier, today: desk.context.today).refusals(values, signature: false)
    }
    return broken
  }

  func alter(_ values: FieldValues) throws -> Alteration {
    let approval = try values.needApproval()
    var lead = dossier.lead
    var disposal = disposal
    var rows: [any LedgerRecord] = []
    if var before = dossier.activeDisposal {
      before.state = .ended
      before.endedOn = approval.on
      rows.append(before)
    }
    let due = disposal.mode == .close ? nil : dueDate(values, approval)
    disposal.state = .active
    disposal.approval = approval
    disposal.dueOn = due?.date
    disposal.dueRule = due?.origin.rule
    disposal.dueVersion = due?.origin.version
    lead.status = disposal.mode.leadsTo
    lead.movedOn = approval.on
    lead.disposalMode = disposal.mode
    lead.dueOn = due?.date
    lead.dueRule = due?.origin.rule
    lead.dueVersion = due?.origin.version
    lead.gaps.removeAll { $0 == .disposalApproval || $0 == .dueDate }
    if disposal.mode == .close {
      disposal.state = .ended
      lead.dueOn = dossier.lead.dueOn
      lead.dueRule = dossier.lead.dueRule
      lead.dueVersion = dossier.lead.dueVersion
      let day = values.day(.closedOn, at: desk)
      disposal.endedOn = day
      lead.close(as: .closed, on: day, values, approval, by: desk.context.officer)
    }
    let text =
      [
        disposal.mode.words.zh, disposal.mode == .close ? lead.finding?.words.zh : nil, lead.closeReason,
        "批准人 \(approval.by)（\(approval.ref)）", due.map { "期限 \($0.date)" },
      ]
      .compactMap(\.self).joined(separator: "，")
    let kind: LeadNote.Kind = disposal.mode == .close ? .closed : .disposed
    rows = [lead, disposal] + rows + [desk.note(lead, kind, on: approval.on, by: disposal.proposedBy, text)]
    let until = due.map { Words("，期限 \($0.date)", ", due \($0.date)") } ?? Words("", "")
    return .of(
      lead, rows, Words("处置：\(disposal.mode.words.zh)", "Disposed: \(disposal.mode.words.en)") + until,
      notices: due?.warnings ?? [])
  }

  /// As given, else by the table of limits from the day of approval. What a sheet had said stands until a disposal made
  /// here says otherwise.
  private func dueDate(
    _ values: FieldValues, _ approval: Approval
  ) -> (date: CivilDate, origin: DueOrigin, warnings: [Words])? {
    if let given = values.date(.dueOn) { return (given, .approval(ref: approval.ref), []) }
    let lead = dossier.lead
    if lead.origin == .imported, dossier.activeDisposal == nil, lead.closings.isEmpty, let kept = lead.dueOn {
      return (kept, DueOrigin(rule: lead.dueRule, version: lead.dueVersion) ?? .sheet, [])
    }
    guard let (limit, count) = desk.context.due(of: disposal.mode, from: approval.on) else { return nil }
    return (count.due, .limit(id: limit.id, version: limit.version), count.warnings)
  }
}

extension ChangeContext {
  /// The limit that a disposal of this mode sets, counted from the day of its approval (T08–T10, T28 and the office's
  /// own); nil where the table has none for it.
  package func due(of mode: DisposalMode, from day: CivilDate) -> (limit: Limit, count: DayCount)? {
    let limit = rulebook.limits.limit(use: mode.rawValue, on: day) ?? mode.usualLimit(rulebook.limits, on: day)
    return limit.map { ($0, rulebook.calendar.count($0.span, from: day)) }
  }
}

extension DisposalMode {
  /// Where the table marks no line with the mode's own word: a hold is reviewed by T28.
  fileprivate func usualLimit(_ table: LimitTable, on day: CivilDate) -> Limit? {
    self == .hold ? table.limit("T28", on: day) : nil
  }
}
