extension Change {
  /// 重启: back to be disposed of anew; the earlier closing stays in the lead's history (domain 3.2).
  static let reopen = Change.onLead(
    "reopen", Words("重启", "Reopen"),
    summary: Words("已办结或了结的线索重新办理，须理由和批准；原办结情况保留", "Takes up a finished lead again; the earlier closing is kept"),
    fields: [.reason] + Field.approval + [Fields.dueOn], rules: ["state"],
    availability: { dossier, _ in
      guard !dossier.lead.mayBeReopened else { return [] }
      return [.state(dossier.lead, Words("重启", "be reopened"), hint: Words("只有已办结、了结的可以重启", "only a closed lead can"))]
    },
    check: { values, dossier, _ in
      guard let closed = dossier.lead.closedOn, let on = values.date(.approvedOn), on < closed else { return [] }
      return [.order("I13", .approvedOn, on, before: closed, Field.closedOn.title)]
    },
    alter: { values, dossier, desk in
      let approval = try values.needApproval()
      let reason = try values.need(.reason, FieldValues.text)
      var lead = dossier.lead
      lead.closings.append(
        Lead.Closing(
          status: lead.status, on: lead.closedOn, finding: lead.finding, reason: lead.closeReason,
          approval: lead.approval, reopenedOn: approval.on, reopenReason: reason, reopenApproval: approval))
      let earlier = [lead.status.words.zh, lead.closedOn?.description, lead.finding?.words.zh, lead.result]
        .compactMap(\.self).joined(separator: "，")
      lead.beginAnew()
      let due = dueDate(values, lead, approval, desk.context)
      lead.dueOn = due?.date
      lead.dueRule = due?.origin.rule
      lead.dueVersion = due?.origin.version
      let note = desk.note(
        lead, .reopened, on: approval.on, "\(reason)；批准人 \(approval.by)（\(approval.ref)）；原\(earlier)")
      return .of(lead, [lead, note], Words("重启", "Reopened"), notices: due?.warnings ?? [])
    })

  /// As given, else a month for a new opinion (T01), so that a lead of last year is not red the day it comes back.
  private static func dueDate(
    _ values: FieldValues, _ lead: Lead, _ approval: Approval, _ context: ChangeContext
  ) -> (date: CivilDate, origin: DueOrigin, warnings: [Words])? {
    if let given = values.date(Fields.dueOn) { return (given, .approval(ref: approval.ref), []) }
    guard lead.kind == .clue, let limit = context.rulebook.limits.limit("T01", on: approval.on) else { return nil }
    let count = context.rulebook.calendar.count(limit.span, from: approval.on)
    return (count.due, .limit(id: limit.id, version: limit.version), count.warnings)
  }

  private enum Fields {
    static let dueOn = Field(
      "due_on", Words("期限", "Due on"), .date(mayLieAhead: true), help: Words("默认重启起按T01", "by T01 unless given"))
  }
}

extension Lead {
  /// What a reopening takes off the lead itself, after it went into its history.
  fileprivate mutating func beginAnew() {
    status = .assigned
    disposalMode = nil
    finding = nil
    findingOn = nil
    findingBy = nil
    findingNote = nil
    result = nil
    closeReason = nil
    closedOn = nil
    approval = nil
    resultFedBackOn = nil
  }
}
