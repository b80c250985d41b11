extension Change {
  /// 更新包联: its stage moves on, its plan is written, the contact is published.
  static let editCare = Change.onRecord(
    CareAssignment.self, "edit_care", Words("更新包联", "Update"),
    summary: Words("换阶段、写一企一策、换包联领导、记联系公示", "Its stage, its plan, its leader's post, when it was published"),
    fields: [
      CareFields.stage, CareFields.plan, CareFields.leaderPost.required(false), CareFields.isKey, CareFields.tag,
      CareFields.publishedOn,
    ], rules: ["state"],
    availability: { care, _, _ in CareFields.refusalIfEnded(care, Words("更新", "be updated")) },
    check: { values, _, _ in values.isEmpty ? [.nothingGiven(CareFields.stage)] : [] },
    alter: { values, care, _ in
      var care = care
      care.stage = values.choice(CareFields.stage, as: CareAssignment.Stage.self) ?? care.stage
      care.plan = values.text(CareFields.plan) ?? care.plan
      care.leaderPost = values.text(CareFields.leaderPost) ?? care.leaderPost
      care.isKey = values.flag(CareFields.isKey) ?? care.isKey
      care.tag = values.text(CareFields.tag) ?? care.tag
      care.publishedOn = values.date(CareFields.publishedOn) ?? care.publishedOn
      return .of(care, lead: nil, [care], Words("更新包联 \(care.shortNumber)", "Updated \(care.shortNumber)"))
    })
}
