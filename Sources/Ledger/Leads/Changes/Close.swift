extension Change {
  /// 予以了结: the disposal of that name, under the name that people look for.
  static let close = Change.onLead(
    "close", Words("予以了结", "Close"),
    summary: Words(
      "查无问题或无法核查的予以了结；是一种处置，须批准", "Closes what was untrue or cannot be checked: a disposal, with approval"),
    fields: [
      Field.finding, DisposalFields.closeReason.required(), .closedOn, DisposalFields.opinion,
      DisposalFields.proposedBy,
    ] + Field.approval,
    rules: ["I02", "I03", "I10", "I11", "I12", "state"],
    availability: { dossier, _ in
      dossier.lead.refusal(unless: .clue, Words("了结", "be closed"))
        + dossier.refusals(of: .close, DisposalFields.wanted(.close)) + dossier.refusalWhileProposed
        + dossier.refusalsOfOpenPapers + dossier.refusalWhilePaused
    },
    check: { values, dossier, desk in approval(values, dossier, desk).refusals(values) },
    alter: { values, dossier, desk in try approval(values, dossier, desk).alter(values) })

  private static func approval(_ values: FieldValues, _ dossier: Dossier, _ desk: any Desk) -> DisposalApproval {
    let disposal = Disposal(
      id: desk.newID(), owner: dossier.lead.owner, lead: dossier.lead.id, mode: .close, state: .proposed,
      proposedOn: values.day(.approvedOn, at: desk),
      proposedBy: values.code(DisposalFields.proposedBy) ?? desk.context.officer,
      opinion: values.text(DisposalFields.opinion))
    return DisposalApproval(disposal: disposal, dossier: dossier, desk: desk)
  }
}
