extension Change {
  /// 回访: a call after closing; the one thing besides feedback that a finished lead takes (domain rule I12).
  static let followUp = Change.onLead(
    "follow_up", Words("回访", "Follow up"),
    summary: Words("办结后回访：满意度、是否反弹", "A call after closing: satisfied, come back"),
    fields: [Fields.satisfied, Fields.way, Fields.relapse, .noteText, .on], rules: ["I13", "state"],
    availability: { dossier, _ in
      guard !dossier.lead.status.isClosedOut else { return [] }
      return [.state(dossier.lead, Words("回访", "be followed up"), hint: Words("办结后才回访", "only after closing"))]
    },
    check: { values, dossier, desk in
      let day = values.day(at: desk)
      guard let closed = dossier.lead.closedOn, day < closed else { return [] }
      return [.order("I13", .on, day, before: closed, Field.closedOn.title)]
    },
    alter: { values, dossier, desk in
      guard let satisfied = values.choice(Fields.satisfied, as: FollowUp.Satisfaction.self) else {
        throw MissingValue(field: Fields.satisfied.name)
      }
      let lead = dossier.lead
      let day = values.day(at: desk)
      let relapse = values.flag(Fields.relapse) ?? false
      let followUp = FollowUp(
        id: desk.newID(), owner: lead.owner, lead: lead.id, on: day, by: desk.context.officer,
        way: values.text(Fields.way) ?? "电话", satisfied: satisfied, relapse: relapse, note: values.text(.noteText))
      let text = [satisfied.words.zh, relapse ? "问题反弹" : nil, followUp.note].compactMap(\.self)
      return .of(
        lead, [followUp, desk.note(lead, .followUp, on: day, text.joined(separator: "；"))],
        Words("回访：\(satisfied.words.zh)", "Followed up: \(satisfied.words.en)"),
        notices: relapse ? [Words("问题反弹：可重启线索（reopen）", "it came back: the lead can be reopened (reopen)")] : [])
    })

  private enum Fields {
    static let satisfied = Field(
      "satisfied", Words("满意度", "Satisfied"), .choice(FollowUp.Satisfaction.allCases, \.words), required: true)
    static let way = Field(
      "way", Words("回访方式", "Way"), .text(max: 20), help: Words("默认电话", "by telephone unless given"))
    static let relapse = Field("relapse", Words("是否反弹", "Came back"), .flag)
  }
}
