extension Change {
  /// 拟整改通知: to the responsible unit, from the rectification alone (domain rule I18).
  static let draftNotice = Change.onRectification(
    "draft_notice", Words("拟整改通知", "Draft a notice to the unit"),
    summary: Words(
      "给责任单位拟整改通知或整改督办函；只写整改本身，批准后发出",
      "A notice to the responsible unit, from the rectification alone; it leaves once approved"),
    fields: [Fields.kind, Fields.content, LetterFields.replyDue, .on], rules: ["I13", "I17", "I18", "state"],
    availability: { rectification, _, _ in
      rectification.status.isFinished
        ? [.state(now: rectification.status.words, Words("再发整改通知", "have a notice any more"))] : []
    },
    check: { values, rectification, desk in
      let day = values.day(at: desk)
      let broken = LetterFields.refusals(values, on: day)
      guard let content = values.text(Fields.content) else { return broken }
      let scanned = try letter(values, rectification, desk).refusals(on: day, field: Fields.content.name, at: desk)
      // What stands in the task itself its field has said already.
      let isSaid = !PrivacyScanner.blockingFindings(in: content).isEmpty
      return broken + scanned.filter { !(isSaid && $0.rule == "I17") }
    },
    alter: { values, rectification, desk in
      var letter = try letter(values, rectification, desk)
      letter.serial = try desk.nextSerial(.rectificationLetter, owner: letter.owner, year: letter.year)
      return .of(
        letter, lead: rectification.lead, [letter],
        Words("拟\(letter.title.zh) \(letter.shortNumber)，待批准发出", "Drafted \(letter.shortNumber), to be released"))
    })

  /// Without a number of its own yet: a check gives none away.
  private static func letter(
    _ values: FieldValues, _ rectification: Rectification, _ desk: any Desk
  ) throws -> RectificationLetter {
    let day = values.day(at: desk)
    var letter = RectificationLetter(
      id: desk.newID(), owner: rectification.owner, year: day.year, serial: 1, division: rectification.division,
      rectification: rectification.id, lead: rectification.lead, unit: rectification.unit,
      letterKind: values.choice(Fields.kind, as: RectificationLetter.Kind.self) ?? .notice, writtenOn: day,
      writtenBy: desk.context.officer, content: try values.need(Fields.content, FieldValues.text))
    letter.replyDue = values.date(LetterFields.replyDue)
    return letter
  }

  private enum Fields {
    static let kind = Field(
      "kind", Words("种类", "Kind"), .choice(RectificationLetter.Kind.allCases, \.words),
      help: Words("默认整改通知", "a notice unless given"))
    static let content = Field(
      "content", Words("交办内容", "Task"), .longText(max: 2_000), required: true,
      help: Words("只写要整改什么，不写线索来历", "what is to be put right, nothing of the lead"))
  }
}

extension RectificationLetter {
  /// What keeps its text from leaving (domain rules I17, I18).
  func refusals(on day: CivilDate, field: String?, at desk: any Desk) throws -> [BrokenRule] {
    try scan(at: desk).refusals(in: try draftText(at: desk, on: day) ?? content, field: field)
  }

  /// A line on the timeline of the lead behind the rectification, if there is one.
  func line(_ text: String, on day: CivilDate?, at desk: any Desk) -> [any LedgerRecord] {
    lead.map { [desk.note(under: $0, owner: owner, .rectification, on: day, "\(reference) \(text)")] } ?? []
  }
}
