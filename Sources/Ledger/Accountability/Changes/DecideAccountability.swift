extension Change {
  /// 作出决定: a draft is decided; a person was heard before (domain rule I30).
  static let decideAccountability = Change.onAccountability(
    "decide_accountability", Words("作出决定", "Decide"),
    summary: Words("待批的追责问责作出决定；对人员须先听取陈述申辩", "A draft is decided; a person is heard first"),
    fields: [Fields.decidedOn, AccountabilityFields.subject, AccountabilityFields.form] + AccountabilityFields.hearing
      + Field.approval.optional,
    rules: ["I06", "I07", "I08", "I09", "I12", "I13", "I24", "I30", "state"],
    availability: { record, dossier, _ in
      let wanted = Words("作出决定", "be decided")
      guard record.status == .draft else { return [.state(now: record.stateWords, wanted)] }
      guard record.transfer == nil else {
        return [
          BrokenRule(
            "I06",
            Words(
              "调岗由单位决定：记单位答复（transfer_outcome）", "the unit decides on a transfer: record its answer (transfer_outcome)")
          )
        ]
      }
      return dossier.lead.refusalIfFinished(wanted)
    },
    check: { values, record, desk in
      let decided = decided(record, values, desk)
      return Accountability.refusalsOfHalfApproval(values)
        + Accountability.refusalsOfBasis(
          values, on: values.day(Fields.decidedOn, at: desk), desk.context.rulebook)
        + (try decided.refusals(at: desk)) + decided.refusalsOfDecision()
    },
    alter: { values, record, desk in
      let record = decided(record, values, desk)
      let measure = desk.context.rulebook.words(.accountabilityMeasures, record.measure)
      return .of(
        record, lead: record.lead,
        [record, record.line("\(measure.zh)，已决定", on: values.day(Fields.decidedOn, at: desk), at: desk)],
        Words("已决定 \(record.shortNumber)", "Decided \(record.shortNumber)"),
        notices: record.notices(desk.context.rulebook))
    })

  private static func decided(_ draft: Accountability, _ values: FieldValues, _ desk: any Desk) -> Accountability {
    var record = draft
    record.status = .decided
    record.decidedOn = values.day(Fields.decidedOn, at: desk)
    AccountabilityFields.fill(&record, values, desk.context.rulebook)
    return record
  }

  private enum Fields {
    static let decidedOn = Field(
      "decided_on", Words("决定日期", "Decided on"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  }
}
