extension Change {
  /// 不予办理: a request that cannot be met, with the law that says so.
  static let declineRequest = Change.onLead(
    "decline_request", Words("不予办理", "Decline the request"),
    summary: Words("诉求依法不能办理的，写明法律依据", "The law does not allow it; says which"),
    fields: [Fields.basis, .result, .closedOn], rules: ["I11", "I12", "I13", "state"],
    availability: { dossier, _ in
      let wanted = Words("不予办理", "be declined")
      return dossier.lead.refusal(unless: .request, wanted)
        + dossier.lead.refusals(becoming: .declined, wanted, hint: Words("须先受理（accept_request）", "take it on first"))
        + dossier.refusalWhilePaused
    },
    check: { values, dossier, desk in
      let day = values.day(.closedOn, at: desk)
      guard day < dossier.lead.receivedOn else { return [] }
      return [.order("I13", .closedOn, day, before: dossier.lead.receivedOn, Words("受理时间", "receipt"))]
    },
    alter: { values, dossier, desk in
      var lead = dossier.lead
      lead.status = .declined
      lead.closedOn = values.day(.closedOn, at: desk)
      lead.closeReason = try values.need(Fields.basis, FieldValues.text)
      lead.result = values.text(.result) ?? lead.result
      let text = [lead.closeReason.map { "依据：\($0)" }, values.text(.result)].compactMap(\.self)
      return .of(
        lead, [lead, desk.note(lead, .declined, on: lead.closedOn, text.joined(separator: "；"))],
        Words("不予办理", "Declined"))
    })

  private enum Fields {
    static let basis = Field("legal_basis", Words("法律依据", "Legal basis"), .longText(max: 500), required: true)
  }
}
