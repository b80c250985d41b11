extension Change {
  /// 受理诉求: a request is taken on (domain 3.2).
  static let acceptRequest = Change.onLead(
    "accept_request", Words("受理诉求", "Take the request on"),
    summary: Words("企业诉求开始办理；期限可不填（没有法定期限）", "The request is being worked on; it has no statutory limit"),
    fields: [.dueOn, .noteText, .on], rules: ["I11", "I12", "state"],
    availability: { dossier, _ in
      let wanted = Words("受理诉求", "be taken on")
      return dossier.lead.refusal(unless: .request, wanted)
        + dossier.lead.refusals(becoming: .inProgress, wanted, hint: dossier.lead.assignFirst)
        + dossier.refusalWhilePaused
    },
    check: { values, _, desk in
      let day = values.day(at: desk)
      guard let due = values.date(.dueOn), due < day else { return [] }
      return [.order("form", .dueOn, due, before: day, Field.on.title)]
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      lead.status = .inProgress
      if let due = values.date(.dueOn) {
        lead.dueOn = due
        lead.dueRule = DueOrigin.approval(ref: "").rule
        lead.dueVersion = nil
      }
      let text = ["受理办理", lead.dueOn.map { "期限 \($0)" }, values.text(.noteText)].compactMap(\.self)
      return .of(
        lead, [lead, desk.note(lead, .progress, on: values.day(at: desk), text.joined(separator: "，"))],
        Words("受理诉求", "Took the request on"))
    })
}
