extension Change {
  /// 被检查单位签收: the day on which the unit signed and what it says, once the observation is final. What stands there
  /// is not written over (domain rule I12).
  static let signObservation = Change.onObservation(
    "sign_observation", Words("单位签收和说明", "The unit signs"),
    summary: Words("登记被检查单位签收日期和情况说明；已有的不改写", "When the unit signed and what it says; what is there stays"),
    fields: [ObservationFields.shownOn, ObservationFields.statement], rules: ["I12", "I13", "state"],
    availability: { observation, _ in
      let broken = observation.refusals(of: Words("登记签收", "be signed"))
      guard broken.isEmpty, observation.shownOn != nil, observation.unitStatement != nil else { return broken }
      return [
        BrokenRule("I12", Words("签收和说明都已登记，不再改动；有不同意见可提出异议", "signed and stated already; an objection can be raised"))
      ]
    },
    check: { values, observation, desk in
      var broken: [BrokenRule] = []
      if !values.has(ObservationFields.shownOn), !values.has(ObservationFields.statement) {
        broken.append(.form(ObservationFields.shownOn, Words("填签收日期或单位说明", "the day or a statement is needed")))
      }
      let known = [
        (ObservationFields.shownOn, observation.shownOn?.description),
        (ObservationFields.statement, observation.unitStatement),
      ]
      for (field, value) in known where value != nil && values.has(field) {
        broken.append(
          BrokenRule(
            "I12", field: field.name,
            Words("已有\(field.title.zh)，定稿后不再改动", "\(field.title.en) is recorded and is not written over")))
      }
      if let shown = values.date(ObservationFields.shownOn), shown < observation.on {
        broken.append(
          .order("I13", ObservationFields.shownOn, shown, before: observation.on, Words("监督日期", "the visit of")))
      }
      return broken
    },
    alter: { values, observation, desk in
      var observation = observation
      if let shown = values.date(ObservationFields.shownOn) { observation.shownOn = shown }
      if let text = values.text(ObservationFields.statement) { observation.unitStatement = text }
      return .of(
        observation, lead: observation.lead, [observation],
        Words("\(observation.shortNumber) 单位签收", "\(observation.shortNumber) was signed by the unit"))
    })
}

extension Observation {
  /// What can follow a visit follows a final observation that stands.
  func refusals(of wanted: Words) -> [BrokenRule] {
    if state == .draft {
      return [
        .state(now: state.words, wanted, hint: RaisedLead.finaliseFirst)
      ]
    }
    return isWithdrawn ? [.state(now: standing, wanted)] : []
  }
}
