extension Change {
  /// 发建议: to a unit, with approval; its reply date stands in the paper.
  static let issueAdvice = Change.onBook(
    "issue_advice", Words("发建议", "Issue advice"),
    summary: Words("监察建议、纪律检查建议、工作建议；回复期限以文书载明为准", "Advice to a unit; the reply date is the paper's own"),
    fields: [Fields.kind, Fields.unit, Fields.text, Fields.issuedOn, Fields.replyDue, Fields.lead] + Field.approval,
    rules: ["I13", "I18"],
    check: { values, desk in
      var broken: [BrokenRule] = []
      let issued = values.day(Fields.issuedOn, at: desk)
      if let due = values.date(Fields.replyDue), due < issued {
        broken.append(.order("I13", Fields.replyDue, due, before: issued, Fields.issuedOn.title))
      }
      guard let lead = try values.record(Fields.lead).flatMap({ try desk.record(Lead.self, $0) }),
        let text = values.text(Fields.text)
      else { return broken }
      if let told = lead.references.first(where: text.contains) {
        broken.append(
          BrokenRule(
            "I18", field: Fields.text.name,
            Words("建议内容不得写线索编号或信访编号（\(told)）", "the text must not name the lead or its petition (\(told))")))
      }
      return broken
    },
    alter: { values, desk in
      guard let kind = values.choice(Fields.kind, as: UnitAdvice.Kind.self), let unit = values.record(Fields.unit),
        let due = values.date(Fields.replyDue)
      else { throw MissingValue(field: Fields.kind.name) }
      let owner = desk.context.owner
      let day = values.day(Fields.issuedOn, at: desk)
      let lead = try values.record(Fields.lead).flatMap { try desk.record(Lead.self, $0) }
      var advice = UnitAdvice(
        id: desk.newID(), owner: owner, year: day.year,
        serial: try desk.nextSerial(.advice, owner: owner, year: day.year),
        division: try desk.record(OfficeUnit.self, unit)?.division ?? owner, unit: unit, kind,
        text: try values.need(Fields.text, FieldValues.text), issuedOn: day, approval: try values.needApproval(),
        replyDue: due)
      advice.lead = lead?.id
      let line = lead.map { desk.note($0, .letterSent, on: day, "\(kind.words.zh) \(advice.shortNumber)") }
      return .of(
        advice, lead: lead?.id, [advice] + (line.map { [$0] } ?? []),
        Words("\(kind.words.zh) \(advice.shortNumber)", "\(kind.words.en) \(advice.shortNumber)"))
    })

  private enum Fields {
    static let kind = Field("kind", Words("种类", "Kind"), .choice(UnitAdvice.Kind.allCases, \.words), required: true)
    static let unit = Field("unit", Words("单位", "Unit"), .unit, required: true)
    static let text = Field("text", Words("建议内容", "Text"), .longText(max: 2_000), required: true)
    static let issuedOn = Field(
      "issued_on", Words("发出日期", "Issued on"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
    static let replyDue = Field(
      "reply_due", Words("回复期限", "Reply due"), .date(mayLieAhead: true), required: true,
      help: Words("文书载明的日期", "the date in the paper"))
    static let lead = Field(
      "lead", Words("依据线索", "Lead"), .record(.lead), help: Words("只作内部关联，不随文发出", "a link of our own, never sent"))
  }
}

extension Lead {
  /// What a paper for a unit must not name (domain rule I18).
  fileprivate var references: [String] {
    [number, importedNo, petitionRef].compactMap(\.self).filter { $0.count > 3 }
  }
}
