extension Change {
  /// 转为问题线索: what supervision itself saw becomes a lead; links both ways, carries the observation's rectifications.
  static let raiseLead = Change.onObservation(
    "raise_lead", Words("转为问题线索", "Raise a lead"),
    summary: Words(
      "由监督记录立一件问题线索，带入单位、类型、发现和整改", "A new lead that carries the unit, types, findings and rectifications"),
    fields: [
      Fields.refused, Fields.title, RegisterFields.types.required(false), RegisterFields.narrative,
      RegisterFields.channel, RegisterFields.priority, RegisterFields.subjectLevel,
    ], rules: ["I16", "state"],
    availability: { observation, _ in
      let broken = observation.refusals(of: RaisedLead.wanted)
      guard broken.isEmpty else { return broken }
      guard observation.lead != nil else { return [] }
      return [.state(now: Words("已转为线索", "already raised"), RaisedLead.wanted)]
    },
    check: { values, observation, desk in
      let level = values.choice(RegisterFields.subjectLevel, as: SubjectLevel.self)
      let isRefused =
        values.flag(Fields.refused) == true || level.map { $0 >= desk.context.rulebook.refuseFromLevel } == true
      return (isRefused ? [.mustBeSentOn] : [])
        + RaisedLead(observation: observation, desk: desk)
        .refusals(title: values.text(Fields.title), types: values.codes(RegisterFields.types))
    },
    alter: { values, observation, desk in
      let raised = RaisedLead(observation: observation, desk: desk)
      var lead = try raised.lead(
        title: values.text(Fields.title), narrative: values.text(RegisterFields.narrative),
        types: values.codes(RegisterFields.types))
      lead.channel = values.code(RegisterFields.channel)
      lead.priority =
        values.choice(RegisterFields.priority, as: Priority.self) ?? desk.context.rulebook.usualPriority(of: lead)
      lead.subjectLevel = values.choice(RegisterFields.subjectLevel, as: SubjectLevel.self)
      var observation = observation
      observation.lead = lead.id
      let rectifications = try desk.records(Rectification.self, by: .observation(observation.id)).map { found in
        var rectification = found
        rectification.lead = lead.id
        return rectification
      }
      let advices = try desk.records(Recommendation.self, by: .observation(observation.id)).map { found in
        var advice = found
        advice.lead = lead.id
        return advice
      }
      return .of(
        lead, [lead, observation] + rectifications + advices + raised.lines(lead, rectifications),
        Words("由 \(observation.shortNumber) 转为线索", "Raised from \(observation.shortNumber)"),
        notices: desk.context.opinionDue(lead)?.warnings ?? [])
    })

  private enum Fields {
    static let refused = RegisterFields.refused.required(false)
    static let title = Field(
      "title", Words("标题", "Title"), .text(max: 80), help: Words("默认取发现的开头", "the start of what was found"))
  }
}
