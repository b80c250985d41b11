extension Change {
  /// 单位提出异议: until its review the unit is not ranked.
  static let raiseObjection = Change.onObservation(
    "raise_objection", Words("登记单位异议", "The unit objects"),
    summary: Words(
      "被检查单位对监督记录有异议；复核前该单位不参加排名", "The unit objects to the observation; it is not ranked until the review"),
    fields: [Fields.objection, .on], rules: ["I13", "state"],
    availability: { observation, _ in
      let wanted = Words("提出异议", "be objected to")
      let broken = observation.refusals(of: wanted)
      guard broken.isEmpty, let objection = observation.objection else { return broken }
      return [.state(now: objection.state.words, wanted)]
    },
    check: { values, observation, desk in
      let on = values.day(at: desk)
      return on < observation.on
        ? [.order("I13", .on, on, before: observation.on, Words("监督日期", "the visit of"))] : []
    },
    alter: { values, observation, desk in
      var observation = observation
      let objection = Objection(
        raisedOn: values.day(at: desk), text: try values.need(Fields.objection, FieldValues.text))
      observation.objection = objection
      let line = observation.lead.map { lead in
        desk.note(
          under: lead, owner: observation.owner, .reply, on: objection.raisedOn,
          "监督记录 \(observation.shortNumber) 单位提出异议：\(objection.text)")
      }
      return .of(
        observation, lead: observation.lead, [observation] + [line].compactMap(\.self),
        Words("\(observation.shortNumber) 单位提出异议", "\(observation.shortNumber): the unit objects"))
    })

  private enum Fields {
    static let objection = Field("objection", Words("异议内容", "Objection"), .longText(max: 1_000), required: true)
  }
}

extension Watch {
  /// 异议待复核: an objection that nobody has reviewed, from its first day.
  static let openObjections = Watch("open_objections", Words("单位异议待复核", "Objections")) { lookout in
    try lookout.objectedObservations().map { observation in
      let unit = try lookout.record(OfficeUnit.self, observation.unit)?.shortName ?? ""
      return WatchPoint(
        Words(
          "\(unit)对监督记录 \(observation.shortNumber) 有异议，待另一人复核",
          "\(unit) objects to \(observation.shortNumber): another officer is to review it"),
        day: observation.objection?.raisedOn, division: observation.division, at: .observation(observation.id),
        change: "review_objection")
    }
  }
}
