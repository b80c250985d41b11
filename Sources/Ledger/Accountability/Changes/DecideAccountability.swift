extension Change {
  /// 作出决定: a draft is decided; a person was heard before (domain rule I30).
  static let decideAccountability = Change.onAccountability(
    "decide_accountability", Words("作出决定", "Decide"),
    summary: Words("待批的追责问责作出决定；对人员须先听取陈述申辩", "A draft is decided; a person is heard first"),
    fields: [Fields.decidedOn, AccountabilityFields.subject] + AccountabilityFields.hearing + Field.approval.optional,
    rules: ["I08", "I12", "I13", "I30", "state"],
    availability: { record, dossier, _ in
      let wanted = Words("作出决定", "be decided")
      guard record.status == .draft else { return [.state(now: record.status.words, wanted)] }
      return dossier.lead.refusalIfFinished(wanted)
    },
    check: { values, record, desk in
      let decided = decided(record, values, desk)
      return Accountability.refusalsOfHalfApproval(values) + decided.refusalsOfTarget(desk.context.rulebook)
        + decided.refusalsOfDecision()
    },
    alter: { values, record, desk in
      let record = decided(record, values, desk)
      let measure = desk.context.rulebook.words(.accountabilityMeasures, record.measure)
      return .of(
        record, lead: record.lead,
        [record, record.line("\(measure.zh)，已决定", on: values.day(Fields.decidedOn, at: desk), at: desk)],
        Words("已决定 \(record.shortNumber)", "Decided \(record.shortNumber)"))
    })

  private static func decided(_ draft: Accountability, _ values: FieldValues, _ desk: any Desk) -> Accountability {
    var record = draft
    record.status = .decided
    record.decidedOn = values.day(Fields.decidedOn, at: desk)
    AccountabilityFields.fill(&record, values)
    return record
  }

  private enum Fields {
    static let decidedOn = Field(
      "decided_on", Words("决定日期", "Decided on"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  }
}
