extension Change {
  /// 单位回复建议
  static let adviceReply = Change.onRecord(
    UnitAdvice.self, "advice_reply", Words("记单位回复", "Record the reply"),
    summary: Words("单位对建议的回复：采纳、部分采纳或提出异议", "What the unit answered: adopted, partly, or objected to"),
    fields: [Fields.outcome, .on, Fields.reply], rules: ["I13", "state"],
    availability: { advice, _, _ in
      advice.isOpen ? [] : [.state(now: advice.status.words, Words("再记回复", "be answered again"))]
    },
    check: { values, advice, desk in
      let day = values.day(at: desk)
      guard day < advice.issuedOn else { return [] }
      return [.order("I13", .on, day, before: advice.issuedOn, Words("发出日期", "the issue"))]
    },
    alter: { values, advice, desk in
      var advice = advice
      let day = values.day(at: desk)
      advice.outcome = values.choice(Fields.outcome, as: UnitAdvice.Outcome.self)
      advice.repliedOn = day
      advice.reply = try values.need(Fields.reply, FieldValues.text)
      advice.status = .replied
      let lead = try advice.lead.flatMap { try desk.record(Lead.self, $0) }
      let line = lead.map {
        desk.note($0, .reply, on: day, "\(advice.shortNumber) \(advice.outcome?.words.zh ?? "")")
      }
      let late = day > advice.replyDue
      return .of(
        advice, lead: advice.lead, [advice] + (line.map { [$0] } ?? []),
        Words("\(advice.shortNumber) 已回复", "\(advice.shortNumber) was answered"),
        notices: late
          ? [Words("逾期\(day.days(since: advice.replyDue))天", "\(day.days(since: advice.replyDue)) days late")] : [])
    })

  private enum Fields {
    static let outcome = Field(
      "outcome", Words("结果", "Outcome"), .choice(UnitAdvice.Outcome.allCases, \.words), required: true)
    static let reply = Field("reply", Words("回复内容", "Reply"), .longText(max: 2_000), required: true)
  }
}
