extension Change {
  /// 约谈: with the head of the handling department, after a letter.
  static let urgeTalk = Change.onRecord(
    UrgingLetter.self, "urge_talk", Words("约谈承办部门负责人", "Talk with the head"),
    summary: Words("就督办函约谈承办部门负责人", "A talk with the head of the handling department about the letter"),
    fields: [Fields.text, .on], rules: ["I12", "I13", "state"],
    availability: { letter, dossier, _ in
      letter.refusal(unless: [.issued, .replied], Words("约谈", "lead to a talk"))
        + (dossier?.lead.refusalIfFinished(Words("督办", "be urged on")) ?? [])
    },
    check: { values, letter, desk in letter.refusal(before: letter.issuedOn, values, at: desk) },
    alter: { values, letter, desk in
      var letter = letter
      letter.talkOn = values.day(at: desk)
      letter.talkNote = try values.need(Fields.text, FieldValues.text)
      return .of(
        letter, lead: letter.lead,
        [letter]
          + letter.line(
            .talk, on: letter.talkOn, "约谈\(letter.department)负责人：\(letter.talkNote ?? "")", at: desk),
        Words("已约谈\(letter.department)负责人", "Talked with the head of \(letter.department)"))
    })

  private enum Fields {
    static let text = Field("text", Words("约谈情况", "What was said"), .longText(max: 1_000), required: true)
  }
}
