extension Change {
  /// 撤回处置意见: a proposal that was not approved.
  static let withdrawDisposal = Change.onLead(
    "withdraw_disposal", Words("撤回处置意见", "Withdraw the proposal"),
    summary: Words("撤回尚未批准的处置意见", "Takes back a disposal that was not approved"), fields: [.reason, .on],
    rules: ["I12", "state"],
    availability: { dossier, _ in
      let wanted = Words("撤回处置意见", "have a proposal withdrawn")
      let finished = dossier.lead.refusalIfFinished(wanted)
      guard finished.isEmpty, dossier.proposedDisposal == nil else { return finished }
      return [.state(dossier.lead, wanted, hint: Words("没有待批的处置意见", "nothing is proposed"))]
    },
    alter: { values, dossier, desk in
      guard var disposal = dossier.proposedDisposal else { throw MissingValue(field: "disposal") }
      let reason = try values.need(.reason, FieldValues.text)
      disposal.state = .withdrawn
      disposal.endedOn = values.day(at: desk)
      let note = desk.note(
        dossier.lead, .proposed, on: disposal.endedOn, "撤回处置意见“\(disposal.mode.words.zh)”：\(reason)")
      return .of(dossier.lead, [disposal, note], Words("撤回处置意见", "Withdrew the proposal"))
    })
}
