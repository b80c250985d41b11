extension Change {
  /// 处置: proposal and approval in one step, as one paper has both.
  static let dispose = Change.onLead(
    "dispose", Words("处置", "Dispose"),
    summary: Words("一步完成提出和批准处置意见", "Proposes and approves a disposal in one step"),
    fields: DisposalFields.proposal + [DisposalFields.proposedOn] + Field.approval + [DisposalFields.dueOn]
      + DisposalFields.ending,
    rules: ["I02", "I03", "I10", "I11", "I12", "state"],
    availability: { dossier, _ in
      dossier.refusalsOfAnyDisposal(Words("处置", "be disposed of")) + dossier.refusalWhileProposed
    },
    check: { values, dossier, desk in
      guard values.has(DisposalFields.mode) else { return values.approvalGaps("I10") }
      return try approval(values, dossier, desk).refusals(values)
    },
    alter: { values, dossier, desk in try approval(values, dossier, desk).alter(values) })

  private static func approval(
    _ values: FieldValues, _ dossier: Dossier, _ desk: any Desk
  ) throws -> DisposalApproval {
    let day = values.date(DisposalFields.proposedOn) ?? values.date(.approvedOn) ?? desk.context.today
    return DisposalApproval(
      disposal: try Disposal(proposedBy: values, for: dossier.lead, on: day, desk), dossier: dossier, desk: desk)
  }
}
