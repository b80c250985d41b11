extension Change {
  /// 发督办函、提示函: to the handling department for one lead. A colour suggests the level; nobody but a hand sends (I20).
  static let urge = Change.onLead(
    "urge", Words("发督办函、提示函", "Send an urging letter"),
    summary: Words(
      "向承办部门发函督办一件线索，自动编号，起算答复期限", "To the handling department for one lead: numbered, with a clock for its reply"),
    fields: [
      UrgingFields.level, UrgingFields.content, UrgingFields.department, .on, UrgingFields.replyDue, Fields.draft,
    ],
    rules: ["I12", "I13", "I17", "I18", "I20", "state"],
    availability: { dossier, _ in dossier.refusalsOfUrging },
    check: { values, dossier, desk in
      var broken = LetterFields.refusals(values, on: values.day(at: desk))
      guard let department = values.text(UrgingFields.department) ?? dossier.lead.handlingDepartment else {
        return broken + [
          .form(UrgingFields.department, Words("缺承办部门：线索未写承办部门，请填", "the lead names no department: name it here"))
        ]
      }
      broken += try UrgingFields.refusals(ofDepartment: department, desk)
      guard let level = UrgingOrder(dossier: dossier, desk: desk, values: values).level else {
        return broken + [
          BrokenRule(
            "I20", field: UrgingFields.level.name,
            Words("现为蓝色，不到发函的时候；确需发函请选级别", "it is blue, no letter is called for; choose a level if one is meant"))
        ]
      }
      return broken + dossier.refusal(ofSecond: level)
    },
    alter: { values, dossier, desk in
      let order = UrgingOrder(dossier: dossier, desk: desk, values: values)
      guard let level = order.level else { throw MissingValue(field: UrgingFields.level.name) }
      let isDraft = values.flag(Fields.draft) == true
      let (letter, warnings) = try order.letter(level, isDraft: isDraft)
      let done =
        isDraft
        ? Words("拟\(level.words.zh) \(letter.shortNumber)", "Drafted \(letter.shortNumber)")
        : Words("发\(level.words.zh) \(letter.reference)", "Sent \(letter.reference)")
      let due = letter.replyDue.map { Words("，应于 \($0) 前回复", ", reply due \($0)") } ?? Words("", "")
      return .of(
        letter, lead: dossier.lead.id, [letter] + letter.issuedLine(at: desk), done + due, notices: warnings)
    })

  private enum Fields {
    static let draft = Field("draft", Words("只拟稿，先不发", "Draft only"), .flag)
  }
}
