extension Change {
  /// 销号: a leader signs; never one of those who verified (domain rule I04).
  static let clear = Change.onRectification(
    "clear", Words("批准销号", "Clear"),
    summary: Words("验收后批准销号；批准人不得为验收人", "Signed off after verification, by someone who did not verify"),
    fields: Field.approval, rules: ["I04", "I13", "state"],
    availability: { rectification, _, _ in
      rectification.refusal(
        unless: [.verified], Words("销号", "be cleared"),
        hint: rectification.status == .applied ? Words("先验收（verify）", "verify it first (verify)") : nil)
    },
    check: { values, rectification, _ in
      var broken = values.approvalGaps("I04")
      if let approver = values.code(.approvedBy), rectification.verifiers.contains(approver) {
        broken.append(
          BrokenRule(
            "I04", field: Field.approvedBy.name,
            Words("批准人不得为验收人（\(approver)）", "the approver must not be a verifier (\(approver))")))
      }
      if let day = values.date(.approvedOn), let verified = rectification.verifiedOn, day < verified {
        broken.append(.order("I04", .approvedOn, day, before: verified, Words("验收日期", "the verification of")))
      }
      return broken
    },
    alter: { values, rectification, desk in
      let approval = try values.needApproval()
      var rectification = rectification
      rectification.status = .cleared
      rectification.clearedOn = approval.on
      rectification.approval = approval
      return .of(
        rectification, lead: rectification.lead,
        [rectification]
          + rectification.line("销号，批准人 \(approval.by)（\(approval.ref)）", on: approval.on, at: desk),
        Words("销号 \(rectification.shortNumber)", "Cleared \(rectification.shortNumber)"))
    })
}
