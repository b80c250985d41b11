extension Change {
  /// 批准处置: what moves the lead (domain 3.2) and ends the disposal before.
  static let approveDisposal = Change.onLead(
    "approve_disposal", Words("批准处置", "Approve the disposal"),
    summary: Words("批准已提出的处置意见，改变状态，定期限", "Approves the proposed disposal: moves the lead and sets its date"),
    fields: Field.approval + [DisposalFields.dueOn] + DisposalFields.ending,
    rules: ["I02", "I03", "I10", "I11", "I12", "state"],
    availability: { dossier, _ in
      let wanted = Words("批准处置", "have a disposal approved")
      let finished = dossier.lead.refusalIfFinished(wanted)
      guard finished.isEmpty, dossier.proposedDisposal == nil else { return finished + dossier.refusalWhilePaused }
      return [
        .state(
          dossier.lead, wanted, hint: Words("没有待批的处置意见（propose_disposal）", "nothing is proposed (propose_disposal)"))
      ]
    },
    check: { values, dossier, desk in
      guard let disposal = dossier.proposedDisposal else { return [] }
      return DisposalApproval(disposal: disposal, dossier: dossier, desk: desk).refusals(values)
    },
    alter: { values, dossier, desk in
      guard let disposal = dossier.proposedDisposal else { throw MissingValue(field: "disposal") }
      return try DisposalApproval(disposal: disposal, dossier: dossier, desk: desk).alter(values)
    })
}
