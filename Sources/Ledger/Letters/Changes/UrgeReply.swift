extension Change {
  /// 承办部门回复: ends the clock of an urging letter.
  static let urgeReply = Change.onRecord(
    UrgingLetter.self, "urge_reply", Words("记承办部门回复", "Record the reply"),
    summary: Words("承办部门对督办函、提示函或提醒的回复", "The handling department's reply to a letter or reminder"),
    fields: [LetterFields.outcome, .on], rules: ["I12", "I13", "state"],
    availability: { letter, dossier, _ in
      letter.refusal(unless: [.issued], Words("记回复", "be answered"))
        + (dossier?.lead.refusalIfFinished(Words("记回复", "take a reply")) ?? [])
    },
    check: { values, letter, desk in letter.refusal(before: letter.issuedOn, values, at: desk) },
    alter: { values, letter, desk in
      var letter = letter
      try letter.answer(values, at: desk)
      return .of(
        letter, lead: letter.lead,
        [letter]
          + letter.line(.reply, on: letter.repliedOn, "\(letter.department)回复：\(letter.outcome ?? "")", at: desk),
        Words("\(letter.reference) 已回复", "\(letter.reference) is answered"), notices: letter.lateNotice())
    })
}

extension UrgingLetter {
  /// A line on its lead's timeline.
  func line(_ kind: LeadNote.Kind, on day: CivilDate?, _ text: String, at desk: any Desk) -> [any LedgerRecord] {
    lead.map { [desk.note(under: $0, owner: owner, kind, on: day, "\(reference) \(text)")] } ?? []
  }
}
