extension Change {
  /// 定稿: a draft becomes final and stays as it is from then on.
  static let finaliseObservation = Change.onObservation(
    "finalise_observation", Words("监督记录定稿", "Make final"),
    summary: Words("草稿补全后定稿，定稿后不再改动", "Completes a draft; it does not change from then on"),
    fields: ObservationFields.details + ObservationFields.raising + [ObservationFields.clear],
    rules: ["I13", "I21", "I22", "I28", "I42", "state"],
    availability: { observation, _ in
      observation.state == .draft ? [] : [.state(now: observation.state.words, Words("定稿", "be made final"))]
    },
    check: { values, observation, desk in
      let completed = completed(observation, values, desk)
      let final = FinalObservation(observation: completed, desk: desk)
      var broken = try final.refusals() + final.refusalsOfFinal()
      if values.flag(ObservationFields.raise) == true {
        broken += RaisedLead(observation: completed, desk: desk).refusals(title: nil, types: [])
      }
      return broken
    },
    alter: { values, observation, desk in try .of(final: completed(observation, values, desk), values, desk) })

  private static func completed(_ draft: Observation, _ values: FieldValues, _ desk: any Desk) -> Observation {
    var observation = draft
    ObservationFields.fill(&observation, values, desk.context)
    observation.state = .final
    observation.sayWhatWasNotFound()
    return observation
  }
}
