extension Change {
  /// 函询答复: ends the reply's clock and, where the lead has no date yet, starts that of the report (T09).
  static let letterReply = Change.onLead(
    "letter_reply", Words("函询答复", "Reply received"),
    summary: Words("记函询的答复", "The reply to the letter of an inquiry"), fields: [Field.text.required(false), .on],
    rules: ["I12", "state"],
    availability: { dossier, _ in
      let wanted = Words("记答复", "have a reply")
      let open = dossier.refusalsOutsideInquiry(wanted)
      guard open.isEmpty else { return open }
      guard let disposal = dossier.activeDisposal, disposal.letterOn != nil, disposal.repliedOn == nil else {
        return [.state(dossier.lead, wanted, hint: Words("没有未答复的函询（letter_sent）", "no letter is out (letter_sent)"))]
      }
      return []
    },
    check: { values, dossier, desk in
      let day = values.day(at: desk)
      guard let sent = dossier.activeDisposal?.letterOn, day < sent else { return [] }
      return [.order("I13", .on, day, before: sent, Words("发函日期", "the letter of"))]
    },
    alter: { values, dossier, desk in
      guard var disposal = dossier.activeDisposal else { throw MissingValue(field: "disposal") }
      let day = values.day(at: desk)
      disposal.repliedOn = day
      var lead = dossier.lead.moved(on: day)
      var notices: [Words] = []
      let rulebook = desk.context.rulebook
      if lead.dueOn == nil, lead.pausedFrom == nil, let limit = rulebook.limits.limit("T09", on: day) {
        let count = rulebook.calendar.count(limit.span, from: day)
        lead.dueOn = count.due
        lead.dueRule = limit.id
        lead.dueVersion = limit.version
        disposal.dueOn = count.due
        disposal.dueRule = limit.id
        disposal.dueVersion = limit.version
        notices = count.warnings
      }
      let note = desk.note(lead, .reply, on: day, values.text(.text) ?? "收到函询答复")
      return .of(lead, [lead, disposal, note], Words("函询已答复", "Reply received"), notices: notices)
    })
}
