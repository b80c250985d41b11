extension Change {
  /// 登记整改建议回复: accepted it becomes a rectification by the rules of one that is ordered; declined needs a reason.
  static let recommendationReply = Change.onRecord(
    Recommendation.self, "recommendation_reply", Words("登记单位回复", "Record the reply"),
    summary: Words("采纳的转为整改，未采纳的写明单位理由", "Accepted it becomes a rectification; declined it needs the unit's reason"),
    fields: [
      Fields.outcome, Fields.reply, .on, RectificationFields.kind, RectificationFields.dueOn,
      RectificationFields.problem.required(false), RectificationFields.action.required(false),
      RectificationFields.cause,
      RectificationFields.post, RectificationFields.coUnits, RectificationFields.nextReviewOn,
    ], rules: ["I12", "I13", "state"],
    availability: { advice, _, _ in
      advice.isOpen ? [] : [.state(now: advice.status.words, Words("登记回复", "be answered"))]
    },
    check: { values, advice, desk in
      let on = values.day(at: desk)
      var broken: [BrokenRule] = []
      if on < advice.on { broken.append(.order("I13", .on, on, before: advice.on, Words("提出日期", "the paper of"))) }
      switch values.choice(Fields.outcome, as: Outcome.self) {
      case .accepted?:
        broken += RectificationFields.check(values, desk)
        let lead = try advice.lead.flatMap { try desk.record(Lead.self, $0) }
        broken += lead?.refusalIfFinished(Words("下整改", "have a rectification ordered")) ?? []
      case .declined?:
        if !values.has(Fields.reply) {
          broken.append(.form(Fields.reply, Words("未采纳须写明单位的理由", "declined: say the unit's reason")))
        }
      case nil: break
      }
      return broken
    },
    alter: { values, advice, desk in
      var advice = advice
      let outcome: Outcome = try values.need(Fields.outcome) { values in { values.choice($0, as: Outcome.self) } }
      advice.repliedOn = values.day(at: desk)
      advice.reply = values.text(Fields.reply)
      advice.status = outcome == .accepted ? .accepted : .declined
      guard outcome == .accepted, let observation = try desk.record(Observation.self, advice.observation) else {
        let line = advice.lead.map { lead in
          desk.note(
            under: lead, owner: advice.owner, .reply, on: advice.repliedOn,
            "整改建议 \(advice.shortNumber) 未采纳：\(advice.reply ?? "")")
        }
        return .of(
          advice, lead: advice.lead, [advice] + [line].compactMap(\.self),
          Words("\(advice.shortNumber) 未采纳", "\(advice.shortNumber) was declined"))
      }
      var ordered = values
      if !ordered.has(RectificationFields.problem) { ordered[RectificationFields.problem] = .text(observation.found) }
      if !ordered.has(RectificationFields.action) { ordered[RectificationFields.action] = .text(advice.text) }
      let rectification = try RectificationFields.rectification(
        ordered, under: RectificationFields.Parent(observation: observation, unit: advice.unit), desk)
      advice.rectification = rectification.id
      let line = rectification.line(
        "\(rectification.rectKind.words.zh)：采纳整改建议 \(advice.shortNumber)", on: rectification.orderedOn, at: desk)
      return .of(
        advice, lead: advice.lead, [advice, rectification] + line,
        Words(
          "\(advice.shortNumber) 已采纳，转为整改 \(rectification.shortNumber)",
          "\(advice.shortNumber) was accepted: rectification \(rectification.shortNumber)"))
    })

  private enum Outcome: String, Sendable, CaseIterable {
    case accepted, declined

    var words: Words {
      switch self {
      case .accepted: Words("采纳", "Accepted")
      case .declined: Words("未采纳", "Declined")
      }
    }
  }

  private enum Fields {
    static let outcome = Field(
      "outcome", Words("回复结果", "Answer"), .choice(Outcome.allCases, \.words), required: true)
    static let reply = Field(
      "reply", Words("回复内容", "Reply"), .longText(max: 1_000), help: Words("未采纳的写理由", "declined: the reason"))
  }
}
