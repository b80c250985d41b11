extension Change {
  /// 申请销号: the unit says it is done and shows it; without a line of evidence there is no application (I05).
  static let apply = Change.onRectification(
    "apply", Words("申请销号", "Apply for close-out"),
    summary: Words("责任单位申请销号，须有佐证", "The unit says that it is done, with evidence"),
    fields: [Fields.evidence, Fields.appliedBy, .on], rules: ["I05", "I13", "state"],
    availability: { rectification, _, _ in
      let mayStart = rectification.status == .open || rectification.status == .returned
      return rectification.refusal(
        unless: [.inProgress], Words("申请销号", "be applied for"),
        hint: mayStart ? Words("先记整改进展（progress）", "note progress first (progress)") : nil)
    },
    check: { values, rectification, desk in
      var broken = rectification.refusals(before: values.day(at: desk))
      if !values.has(Fields.evidence), rectification.evidence.isEmpty {
        broken.append(
          BrokenRule(
            "I05", field: Fields.evidence.name, Words("缺佐证：至少一行佐证材料", "no evidence: at least one line of it")))
      }
      return broken
    },
    alter: { values, rectification, desk in
      var rectification = rectification
      let day = values.day(at: desk)
      let applicant = values.text(Fields.appliedBy) ?? desk.context.officer
      let lines = (values.text(Fields.evidence) ?? "").split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
      rectification.evidence += lines.map { DatedLine(on: day, by: applicant, text: $0) }
      rectification.status = .applied
      rectification.appliedOn = day
      rectification.appliedBy = applicant
      return .of(
        rectification, lead: rectification.lead,
        [rectification]
          + rectification.line("申请销号（\(applicant)），佐证\(rectification.evidence.count)项", on: day, at: desk),
        Words("申请销号 \(rectification.shortNumber)", "Applied for close-out of \(rectification.shortNumber)"))
    })

  private enum Fields {
    static let evidence = Field(
      "evidence", Words("佐证", "Evidence"), .longText(max: 2_000), help: Words("每行一项", "one item a line"))
    static let appliedBy = Field(
      "applied_by", Words("申请人", "Applied by"), .text(max: 60),
      help: Words("人员代码或责任单位岗位，默认记录人", "an officer's code or the unit's post; who types unless given"))
  }
}
