extension Change {
  /// 异议复核: by an officer who was not there. A correction keeps the words before it in the revisions; a withdrawn
  /// observation leaves scores, findings and rankings.
  static let reviewObjection = Change.onObservation(
    "review_objection", Words("复核异议", "Review the objection"),
    summary: Words(
      "由另一人复核：维持、更正或撤销；更正前的原文留在修订记录中", "By another officer: uphold, correct or withdraw; what was corrected is kept"),
    fields: [Fields.outcome, Fields.opinion, Fields.reviewer, .on] + Fields.corrected
      + [Fields.clear],
    rules: ["I13", "I21", "I22", "I41", "I42", "state"],
    availability: { observation, _ in
      if observation.hasOpenObjection { return [] }
      let now = observation.objection?.state.words ?? Words("没有异议", "not objected to")
      return [.state(now: now, Words("复核异议", "be reviewed"))]
    },
    check: { values, observation, desk in
      let reviewer = values.code(Fields.reviewer) ?? desk.context.officer
      var broken = try desk.inactive(reviewer, Fields.reviewer)
      if [observation.officer1, observation.officer2].contains(reviewer) {
        broken.append(
          BrokenRule(
            "I41", field: Fields.reviewer.name,
            Words("复核人不得为监督人员（\(reviewer)），换一人复核", "\(reviewer) made the visit: another officer reviews it")))
      }
      let on = values.day(at: desk)
      if let raised = observation.objection?.raisedOn, on < raised {
        broken.append(.order("I13", .on, on, before: raised, Words("异议日期", "the objection of")))
      }
      guard let outcome = values.choice(Fields.outcome, as: Objection.Outcome.self) else { return broken }
      let corrected = corrected(observation, values, desk)
      if outcome == .corrected {
        if corrected == observation {
          broken.append(
            .form(Fields.outcome, Words("没有任何更正：改发现、清单等栏，或选维持", "nothing is corrected: alter a field, or uphold")))
        }
        let final = FinalObservation(observation: corrected, desk: desk)
        broken += try final.refusals() + final.refusalsOfFinal()
      } else if corrected != observation {
        broken.append(
          .form(Fields.outcome, Words("有改动的应选更正", "fields were altered: the outcome is a correction")))
      }
      return broken
    },
    alter: { values, observation, desk in
      let outcome: Objection.Outcome = try values.need(Fields.outcome) { values in
        { values.choice($0, as: Objection.Outcome.self) }
      }
      var observation = corrected(observation, values, desk)
      observation.objection?.state = outcome.state
      observation.objection?.reviewer = values.code(Fields.reviewer) ?? desk.context.officer
      observation.objection?.reviewedOn = values.day(at: desk)
      observation.objection?.opinion = try values.need(Fields.opinion, FieldValues.text)
      var rows: [any LedgerRecord] = [observation]
      var notices: [Words] = []
      if outcome == .withdrawn {
        rows += try desk.records(Recommendation.self, by: .observation(observation.id)).filter(\.isOpen).map { advice in
          var advice = advice
          advice.status = .withdrawn
          return advice
        }
        let left = try desk.records(Rectification.self, by: .observation(observation.id)).filter {
          !$0.status.isFinished
        }.map(\.shortNumber).joined(separator: "、")
        if !left.isEmpty { notices.append(Words("名下整改 \(left) 仍在，请另行处理", "rectification \(left) is still open")) }
      }
      let words = Words(
        "\(observation.shortNumber) 异议复核：\(outcome.words.zh)",
        "\(observation.shortNumber) reviewed: \(outcome.words.en)")
      if let lead = observation.lead {
        rows.append(
          desk.note(
            under: lead, owner: observation.owner, .check, on: observation.objection?.reviewedOn, "监督记录 \(words.zh)"))
      }
      return .of(observation, lead: observation.lead, rows, words, notices: notices)
    })

  private static func corrected(
    _ observation: Observation, _ values: FieldValues, _ desk: any Desk
  ) -> Observation {
    var correction = FieldValues()
    for field in Fields.corrected + [Fields.clear] { correction[field] = values[field] }
    var observation = observation
    ObservationFields.fill(&observation, correction, desk.context)
    return observation
  }

  private enum Fields {
    static let outcome = Field(
      "outcome", Words("复核结果", "Outcome"), .choice(Objection.Outcome.allCases, \.words), required: true)
    static let opinion = Field("opinion", Words("复核意见", "Opinion"), .longText(max: 1_000), required: true)
    static let reviewer = Field(
      "reviewer", Words("复核人", "Reviewer"), .officer,
      help: Words("默认记录人；不得为监督人员", "who types unless given; not one of the visit's officers"))
    /// What a correction may alter.
    static let corrected = [
      ObservationFields.found, ObservationFields.types, ObservationFields.answers, ObservationFields.trips,
      ObservationFields.submissions, ObservationFields.extraMaterials, ObservationFields.waitMinutes,
      ObservationFields.absent,
    ]
    /// What a correction may empty; something was found, or nothing was, but it is said.
    static let clear = Field.clearing([
      ObservationFields.types, ObservationFields.trips, ObservationFields.submissions, ObservationFields.extraMaterials,
      ObservationFields.waitMinutes,
    ])
  }
}
