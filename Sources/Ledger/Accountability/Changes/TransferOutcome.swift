extension Change {
  /// 已调岗 | 未采纳: the unit's own decision on a suggestion (domain rule I06).
  static let transferOutcome = Change.onAccountability(
    "transfer_outcome", Words("记单位答复（调岗）", "Record the unit's answer"),
    summary: Words(
      "单位对建议调岗的决定：已调岗，或未采纳及理由", "What the unit decided on a suggested transfer: done, or not adopted and why"),
    fields: [Fields.outcome, .on, AccountabilityFields.heardOn, .reason.required(false)],
    rules: ["I06", "I13", "I30", "state"],
    availability: { record, _, _ in
      guard let transfer = record.transfer else {
        return [
          BrokenRule(
            "I06",
            Words(
              "不是建议调岗，没有单位答复可记：先建议调岗（suggest_transfer）",
              "no transfer was suggested: there is no answer to record (suggest_transfer)"))
        ]
      }
      guard record.status == .draft, transfer.outcome == nil else {
        return [.state(now: record.stateWords, Words("再记答复", "be answered again"))]
      }
      return []
    },
    check: { values, record, desk in
      var broken: [BrokenRule] = []
      let day = values.day(at: desk)
      if let suggested = record.transfer?.suggestedOn, day < suggested {
        broken.append(.order("I13", .on, day, before: suggested, Words("建议日期", "the suggestion")))
      }
      switch values.choice(Fields.outcome, as: PostTransfer.Outcome.self) {
      case .adopted?: broken += answered(record, values, desk).refusalsOfDecision()
      case .declined? where !values.has(.reason): broken.append(.missing("I06", .reason))
      case .declined?, nil: break
      }
      return broken
    },
    alter: { values, record, desk in
      let record = answered(record, values, desk)
      let text = [record.stateWords.zh, record.transfer?.reason].compactMap(\.self).joined(separator: "：")
      return .of(
        record, lead: record.lead, [record, record.line(text, on: values.day(at: desk), at: desk)],
        Words("\(record.shortNumber) \(record.stateWords.zh)", "\(record.shortNumber): \(record.stateWords.en)"))
    })

  private static func answered(_ record: Accountability, _ values: FieldValues, _ desk: any Desk) -> Accountability {
    var record = record
    record.status = .decided
    record.decidedOn = values.day(at: desk)
    record.heardOn = values.date(AccountabilityFields.heardOn)
    record.transfer?.outcome = values.choice(Fields.outcome, as: PostTransfer.Outcome.self)
    record.transfer?.answeredOn = record.decidedOn
    record.transfer?.reason = values.text(.reason)
    return record
  }

  private enum Fields {
    static let outcome = Field(
      "outcome", Words("单位答复", "Answer"), .choice(PostTransfer.Outcome.allCases, \.words), required: true)
  }
}
