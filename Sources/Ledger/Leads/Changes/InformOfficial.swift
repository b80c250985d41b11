extension Change {
  /// 采信告知: an explanation that was believed ends a talk or an inquiry, and the official is told so (domain rule I31).
  static let informOfficial = Change.onLead(
    "inform_official", Words("采信告知本人", "Tell the official"),
    summary: Words(
      "谈话函询采信了结的，向被函询人反馈", "After a talk or an inquiry whose explanation was believed, the official is told"),
    fields: [.on, .noteText], rules: ["I13", "I31", "state"],
    availability: { dossier, _ in
      let wanted = Words("采信告知", "be fed back to the official")
      guard dossier.lead.status == .closed else { return [.state(dossier.lead, wanted)] }
      guard dossier.disposals.contains(where: { $0.mode == .talkInquiry && $0.state != .withdrawn }) else {
        return [
          BrokenRule(
            "I31",
            Words(
              "没有谈话函询，不是采信了结；查为不实的可澄清（clarify）",
              "there was no talk or inquiry whose explanation was believed; what was untrue can be clarified (clarify)")
          )
        ]
      }
      guard let told = dossier.notes.last(where: { $0.noteKind == .informed }) else { return [] }
      return [.state(now: Words("已于 \(told.on) 告知", "told on \(told.on)"), wanted)]
    },
    check: { values, dossier, desk in
      let day = values.day(at: desk)
      guard let closed = dossier.lead.closedOn, day < closed else { return [] }
      return [.order("I13", .on, day, before: closed, Words("了结时间", "the closing"))]
    },
    alter: { values, dossier, desk in
      let lead = dossier.lead
      let text = values.text(.noteText) ?? "采信了结，已向本人反馈"
      return .of(
        lead, [desk.note(lead, .informed, on: values.day(at: desk), text)],
        Words("已采信告知本人", "The official was told"))
    })
}
