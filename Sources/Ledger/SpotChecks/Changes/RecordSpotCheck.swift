extension Change {
  /// 抽查结果: of one drawn lead; what was to be mended is recorded once more when it is.
  static let recordSpotCheck = Change.onRecord(
    SpotCheck.self, "record_spot_check", Words("记抽查结果", "Record a result"),
    summary: Words(
      "抽中的一件：规范，或须补正（写明哪里）；补正后再记一次", "One drawn lead: in order, or to be mended and where; again once it is"),
    fields: [Fields.lead, Fields.result, .noteText, .on], rules: ["I13", "state"],
    availability: { check, _, _ in
      check.isOpen ? [] : [.state(now: Words("已查完", "done"), Words("再记结果", "have another result"))]
    },
    check: { values, check, desk in
      var broken: [BrokenRule] = []
      if values.choice(Fields.result, as: SpotCheck.Verdict.self) == .toBeMended, !values.has(.noteText) {
        broken.append(.form(.noteText, Words("须补正的写明哪里", "say in the note what is to be mended")))
      }
      let day = values.day(at: desk)
      if day < check.on { broken.append(.order("I13", .on, day, before: check.on, Words("抽取日", "the draw of"))) }
      guard let lead = values.record(Fields.lead) else { return broken }
      guard let drawn = check.drawn.first(where: { $0.lead == lead }) else {
        let list = check.drawn.map(\.number).joined(separator: "、")
        return broken + [.form(Fields.lead, Words("这件没有抽中；抽中的是 \(list)", "it was not drawn; drawn were \(list)"))]
      }
      if drawn.verdict == .inOrder {
        broken.append(.form(Fields.lead, Words("\(drawn.number) 已记为规范", "\(drawn.number) is recorded as in order")))
      }
      return broken
    },
    alter: { values, check, desk in
      let id = try values.need(Fields.lead, FieldValues.record)
      guard let result = values.choice(Fields.result, as: SpotCheck.Verdict.self),
        let place = check.drawn.firstIndex(where: { $0.lead == id }), let lead = try desk.record(Lead.self, id)
      else { throw MissingValue(field: Fields.result.name) }
      var check = check
      let day = values.day(at: desk)
      check.drawn[place].verdict = result
      check.drawn[place].on = day
      check.drawn[place].by = desk.context.officer
      check.drawn[place].note = values.text(.noteText)
      if check.waiting.isEmpty { check.status = .done }
      let text = ["抽查 \(check.shortNumber)：\(result.words.zh)", values.text(.noteText)].compactMap(\.self)
      return .of(
        check, lead: id, [check, desk.note(lead, .spotCheck, on: day, text.joined(separator: "；"))],
        Words("\(lead.number) 抽查：\(result.words.zh)", "\(lead.number) looked through: \(result.words.en)"))
    })

  private enum Fields {
    static let lead = Field("lead", Words("抽中的线索", "Drawn lead"), .record(.lead), required: true)
    static let result = Field(
      "result", Words("结果", "Result"), .choice(SpotCheck.Verdict.allCases, \.words), required: true)
  }
}
