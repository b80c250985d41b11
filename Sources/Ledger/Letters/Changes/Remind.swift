extension Change {
  /// 提醒: by word of mouth, telephone, at a meeting (A20); the lowest rung, without a letter.
  static let remind = Change.onLead(
    "remind", Words("提醒承办部门", "Remind the department"),
    summary: Words("口头、电话、会议等提醒，不发函；要回复的填答复期限", "A reminder without a letter; give a date where a reply is asked for"),
    fields: [Fields.method, Fields.text, .on, UrgingFields.department, LetterFields.replyDue],
    rules: ["I12", "I13", "I18", "state"],
    availability: { dossier, _ in dossier.refusalsOfUrging },
    check: { values, dossier, desk in
      var broken = LetterFields.refusals(values, on: values.day(at: desk))
      guard let department = values.text(UrgingFields.department) ?? dossier.lead.handlingDepartment else {
        return broken + [
          .form(UrgingFields.department, Words("缺承办部门：线索未写承办部门，请填", "the lead names no department: name it here"))
        ]
      }
      broken += try UrgingFields.refusals(ofDepartment: department, desk)
      return broken
    },
    alter: { values, dossier, desk in
      let lead = dossier.lead
      let day = values.day(at: desk)
      let due = values.date(LetterFields.replyDue)
      var letter = UrgingLetter(
        id: desk.newID(), owner: lead.owner, year: day.year,
        serial: try desk.nextSerial(.urgingLetter, owner: lead.owner, year: day.year), division: lead.division,
        lead: lead.id, department: values.text(UrgingFields.department) ?? lead.handlingDepartment ?? "",
        level: .reminder, method: values.choice(Fields.method, as: UrgingLetter.Method.self) ?? .oral,
        status: due == nil ? .closed : .issued, writtenOn: day)
      letter.content = values.text(Fields.text)
      letter.issuedOn = day
      letter.replyDue = due
      letter.closedOn = due == nil ? day : nil
      let asked = due.map { "，应于 \($0) 前回复" } ?? ""
      let text = [letter.method.words.zh + "：" + letter.department, letter.content].compactMap(\.self)
        .joined(separator: "，")
      return .of(
        letter, lead: lead.id, [letter, desk.note(lead, .urged, on: day, text + asked)],
        Words("已提醒（\(letter.method.words.zh)）", "Reminded (\(letter.method.words.en.lowercased()))"))
    })

  private enum Fields {
    static let method = Field(
      "method", Words("方式", "Method"), .choice(UrgingLetter.Method.withoutLetter, \.words), required: true)
    static let text = Field("text", Words("提醒内容", "What was said"), .longText(max: 500))
  }
}
