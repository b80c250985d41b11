extension Change {
  /// 提出整改建议: one more than the observation's own, or to another unit.
  static let recommend = Change.onObservation(
    "recommend", Words("提出整改建议", "Make a recommendation"),
    summary: Words("向被检查单位或其主管单位提出整改建议，约定回复期限", "Suggests to a unit what to put right, with a day for its reply"),
    fields: [
      ObservationFields.recommendation.required(), ObservationFields.replyDue.required(), Fields.unit, .on,
    ], rules: ["I13", "state"],
    availability: { observation, _ in observation.refusals(of: Words("提出整改建议", "have a recommendation")) },
    check: { values, observation, desk in
      let on = values.day(at: desk)
      var broken: [BrokenRule] = []
      if on < observation.on {
        broken.append(.order("I13", .on, on, before: observation.on, Words("监督日期", "the visit of")))
      }
      if let due = values.date(ObservationFields.replyDue), due < on {
        broken.append(.order("I13", ObservationFields.replyDue, due, before: on, Words("提出日期", "the paper of")))
      }
      return broken
    },
    alter: { values, observation, desk in
      let advice = try desk.recommendation(
        from: observation, unit: values.record(Fields.unit), on: values.day(at: desk),
        try values.need(ObservationFields.recommendation, FieldValues.text),
        replyDue: try values.need(ObservationFields.replyDue, FieldValues.date))
      return .of(
        advice, lead: advice.lead, [advice] + desk.line(of: advice),
        Words("提出整改建议 \(advice.shortNumber)", "Recommendation \(advice.shortNumber)"))
    })

  private enum Fields {
    static let unit = Field("unit", Words("被建议单位", "To"), .unit, help: Words("默认被检查单位", "the unit visited"))
  }
}

extension Desk {
  func recommendation(
    from observation: Observation, unit: RecordID? = nil, on: CivilDate, _ text: String, replyDue: CivilDate?
  ) throws -> Recommendation {
    Recommendation(
      id: newID(), serial: try nextSerial(.recommendation, owner: observation.owner, year: on.year), from: observation,
      unit: unit ?? observation.unit, on: on, text: text,
      replyDue: replyDue ?? on.adding(days: Recommendation.usualDays))
  }

  /// Its line on the timeline of the lead that the observation raised.
  func line(of advice: Recommendation) -> [any LedgerRecord] {
    guard let lead = advice.lead else { return [] }
    return [
      note(
        under: lead, owner: advice.owner, .rectification, on: advice.on,
        "整改建议 \(advice.shortNumber)：\(advice.text)，\(advice.replyDue) 前回复")
    ]
  }
}
