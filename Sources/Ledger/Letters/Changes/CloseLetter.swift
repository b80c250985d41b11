extension Change {
  /// 了结督办: the reply is enough; or its lead ended and none will come.
  static let closeLetter = Change.onRecord(
    UrgingLetter.self, "close_letter", Words("了结督办", "Close the letter"),
    summary: Words("已回复的督办函了结；线索已办结、转办、并案、作废的也可了结", "Closes an answered letter, or one whose lead has ended"),
    fields: [.noteText, .on], rules: ["I13", "state"],
    availability: { letter, dossier, _ in
      if letter.status != .closed, dossier?.lead.status.isFinished == true { return [] }
      return letter.refusal(
        unless: [.replied], Words("了结", "be closed"),
        hint: letter.status == .issued ? Words("先记回复（urge_reply）", "record its reply first (urge_reply)") : nil)
    },
    check: { values, letter, desk in letter.refusal(before: letter.repliedOn ?? letter.issuedOn, values, at: desk) },
    alter: { values, letter, desk in
      var letter = letter
      letter.close(on: values.day(at: desk))
      let isOpen = try letter.lead.flatMap { try desk.record(Lead.self, $0) }?.status.isFinished == false
      let text = ["督办了结", values.text(.noteText)].compactMap(\.self).joined(separator: "：")
      return .of(
        letter, lead: letter.lead,
        [letter] + (isOpen ? letter.line(.urged, on: letter.closedOn, text, at: desk) : []),
        Words("\(letter.reference) 了结", "\(letter.reference) is closed"))
    })
}
