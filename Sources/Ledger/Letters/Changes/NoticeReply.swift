extension Change {
  /// 责任单位回复整改通知.
  static let noticeReply = Change.onRecord(
    RectificationLetter.self, "notice_reply", Words("记责任单位回复", "Record the unit's reply"),
    summary: Words("责任单位对整改通知、整改督办函的回复", "The responsible unit's reply to a notice"),
    fields: [LetterFields.outcome, .on], rules: ["I13", "state"],
    availability: { letter, _, _ in letter.refusal(unless: [.issued], Words("记回复", "be answered")) },
    check: { values, letter, desk in letter.refusal(before: letter.issuedOn, values, at: desk) },
    alter: { values, letter, desk in
      var letter = letter
      try letter.answer(values, at: desk)
      return .of(
        letter, lead: letter.lead,
        [letter] + letter.line("责任单位回复：\(letter.outcome ?? "")", on: letter.repliedOn, at: desk),
        Words("\(letter.reference) 已回复", "\(letter.reference) is answered"), notices: letter.lateNotice())
    })

  /// 了结整改通知.
  static let closeNotice = Change.onRecord(
    RectificationLetter.self, "close_notice", Words("了结", "Close"),
    summary: Words("已回复的整改通知了结", "Closes an answered notice"), fields: [.on], rules: ["I13", "state"],
    availability: { letter, _, _ in
      letter.refusal(
        unless: [.replied], Words("了结", "be closed"),
        hint: letter.status == .issued ? Words("先记回复（notice_reply）", "record its reply first (notice_reply)") : nil)
    },
    check: { values, letter, desk in letter.refusal(before: letter.repliedOn, values, at: desk) },
    alter: { values, letter, desk in
      var letter = letter
      letter.close(on: values.day(at: desk))
      return .of(letter, lead: letter.lead, [letter], Words("\(letter.reference) 了结", "\(letter.reference) is closed"))
    })
}
