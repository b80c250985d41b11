extension Change {
  /// 发出草稿: the draft of an urging letter gets its number and its clock.
  static let issueLetter = Change.onRecord(
    UrgingLetter.self, "issue_letter", Words("发出", "Issue"),
    summary: Words("发出拟好的督办函、提示函：编号，起算答复期限", "Issues a drafted urging letter: its number, and the clock of its reply"),
    fields: [.on, UrgingFields.replyDue], rules: ["I12", "I13", "I17", "state"],
    availability: { letter, dossier, _ in
      letter.refusal(unless: [.draft], Words("发出", "be issued"))
        + (dossier?.lead.refusalIfFinished(Words("督办", "be urged on")) ?? [])
    },
    check: { values, letter, desk in
      let day = values.day(at: desk)
      return LetterFields.refusals(values, on: day)
        + letter.scan(at: desk).refusals(in: try letter.draftText(at: desk, on: day) ?? "", field: nil)
    },
    alter: { values, letter, desk in
      var letter = letter
      let day = values.day(at: desk)
      let count = desk.replyLimit("urging_reply", from: day)
      try letter.issue(on: day, replyDue: values.date(UrgingFields.replyDue) ?? count?.due, at: desk)
      return .of(
        letter, lead: letter.lead, [letter] + letter.issuedLine(at: desk),
        Words("发\(letter.title.zh) \(letter.reference)", "Sent \(letter.reference)"), notices: count?.warnings ?? [])
    })
}
