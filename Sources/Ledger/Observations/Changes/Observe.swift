extension Change {
  /// 记监督: a visit to a window, final at once or kept as a draft; a lead can be raised in the same stroke.
  static let observe = Change.onBook(
    "observe", Words("记监督", "Log an observation"),
    summary: Words(
      "记一次窗口或单位的监督检查；当场纠正的生成立行立改整改", "A visit to a window; what was put right on the spot becomes a rectification"),
    fields: [ObservationFields.hall, ObservationFields.unit, ObservationFields.mode] + ObservationFields.details
      + ObservationFields.raising + [ObservationFields.draft],
    rules: ["I13", "I21", "I22", "I28", "I42", "state"],
    check: { values, desk in
      guard let observation = try observation(values, desk, id: RecordID(""), serial: 0) else { return [] }
      let final = FinalObservation(observation: observation, desk: desk)
      var broken = try final.refusals()
      let raises = values.flag(ObservationFields.raise) == true
      if observation.state == .final {
        broken += final.refusalsOfFinal()
        if raises { broken += RaisedLead(observation: observation, desk: desk).refusals(title: nil, types: []) }
      } else if raises {
        broken.append(.state(now: observation.state.words, RaisedLead.wanted, hint: RaisedLead.finaliseFirst))
      }
      return broken
    },
    alter: { values, desk in
      let year = values.day(at: desk).year
      let serial = try desk.nextSerial(.observation, owner: desk.context.owner, year: year)
      guard let observation = try observation(values, desk, id: desk.newID(), serial: serial) else {
        throw MissingValue(field: ObservationFields.unit.name)
      }
      return try .of(final: observation, values, desk)
    })

  /// Nil where a required field is missing.
  private static func observation(
    _ values: FieldValues, _ desk: any Desk, id: RecordID, serial: Int
  ) throws -> Observation? {
    guard let unit = try values.record(ObservationFields.unit).flatMap({ try desk.record(OfficeUnit.self, $0) }),
      let mode = values.choice(ObservationFields.mode, as: SupervisionMode.self)
    else { return nil }
    let day = values.day(at: desk)
    var observation = Observation(
      id: id, owner: desk.context.owner, year: day.year, serial: serial, division: unit.division, unit: unit.id,
      mode: mode, on: day, officer1: desk.context.officer, found: "",
      state: values.flag(ObservationFields.draft) == true ? .draft : .final)
    observation.hall =
      try values.record(ObservationFields.hall)
      ?? desk.lineage(unit.id).dropFirst().first { $0.unitKind == .serviceHall }?.id
    ObservationFields.fill(&observation, values, desk.context)
    if observation.draw == nil { observation.draw = try DrawnVisit(observation: observation, desk: desk).waiting() }
    if observation.state == .final, values.flag(ObservationFields.raise) != true { observation.sayWhatWasNotFound() }
    if mode == .resident, observation.residentGroup == nil {
      observation.residentGroup = try desk.residentGroup(of: unit.id)
    }
    return observation
  }
}

extension Observation {
  /// Nothing was written because nothing was found; or nobody was there.
  mutating func sayWhatWasNotFound() {
    guard found.isEmpty, !correctedOnSpot, !answers.contains(where: { $0.mark == .bad }) else { return }
    found = absentAtWindow == true ? ObservationFields.nobodyThere : ObservationFields.nothingFound
  }
}

extension Alteration {
  /// The rows of an observation: with the rectification that a correction made, the lead that it raised, what it
  /// recommends to the unit, and its mark on the draw that sent the officers there.
  static func of(final observation: Observation, _ values: FieldValues, _ desk: any Desk) throws -> Alteration {
    var observation = observation
    let isFinal = observation.state == .final
    var correction =
      isFinal
      ? try FinalObservation(observation: observation, desk: desk)
        .correction(values.text(ObservationFields.correction)) : nil
    var rows: [any LedgerRecord] = []
    var words = Words(
      isFinal ? "记监督 \(observation.shortNumber)" : "监督记录草稿 \(observation.shortNumber)",
      isFinal ? "Logged \(observation.shortNumber)" : "Kept draft \(observation.shortNumber)")
    var lead: Lead?
    if isFinal, values.flag(ObservationFields.raise) == true {
      let raised = RaisedLead(observation: observation, desk: desk)
      let new = try raised.lead(title: values.text(ObservationFields.leadTitle), narrative: nil, types: [])
      lead = new
      observation.lead = new.id
      correction?.lead = new.id
      rows += [new] + raised.lines(new, correction.map { [$0] } ?? [])
      words = words + Words("，转为线索 \(new.number)", ", raised lead \(new.number)")
    }
    if let correction {
      rows.append(correction)
      words = words + Words("，立行立改 \(correction.shortNumber)", ", rectification \(correction.shortNumber)")
    }
    if isFinal, let text = observation.recommendation {
      let advice = try desk.recommendation(
        from: observation, on: observation.on, text, replyDue: observation.replyDue)
      rows += [advice] + desk.line(of: advice)
      words =
        words
        + Words(
          "，整改建议 \(advice.shortNumber)（\(advice.replyDue) 前回复）",
          ", recommendation \(advice.shortNumber) (reply by \(advice.replyDue))")
    }
    if let draw = try DrawnVisit(observation: observation, desk: desk).marked() {
      rows.append(draw)
      words = words + Words("，抽中走访 \(draw.shortNumber)", ", drawn by \(draw.shortNumber)")
    }
    rows.insert(observation, at: 0)
    let absence = WindowAbsence(observation: observation, rulebook: desk.context.rulebook)
    return .of(
      observation, lead: lead?.id, rows, words, notices: desk.campaignNotice(observation.on) + absence.notices)
  }
}
