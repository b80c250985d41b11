extension Change {
  /// 容错认定: milder, none at all, or put right and no more (source B-08; domain rule I24).
  static let tolerateAccountability = Change.onAccountability(
    "tolerate", Words("容错认定", "Tolerate"),
    summary: Words("容错纠错：减轻、免责或只作纠正，须有理由和批准", "Reduced, exempted or corrected only, with reason and approval"),
    fields: [AccountabilityFields.tolerance, .reason] + Field.approval, rules: ["I13", "I24", "state"],
    availability: { record, _, _ in
      record.status == .revoked ? [.state(now: record.stateWords, Words("容错", "be tolerated"))] : []
    },
    check: { values, record, desk in try tolerated(record, values).refusalsOfExemption(at: desk) },
    alter: { values, record, desk in
      let record = tolerated(record, values)
      let reason = try values.need(.reason, FieldValues.text)
      return .of(
        record, lead: record.lead,
        [record, record.line("\(record.tolerance.words.zh)：\(reason)", on: desk.context.today, at: desk)],
        Words(
          "\(record.shortNumber) \(record.tolerance.words.zh)", "\(record.shortNumber): \(record.tolerance.words.en)"))
    })

  private static func tolerated(_ record: Accountability, _ values: FieldValues) -> Accountability {
    var record = record
    record.tolerance = values.choice(AccountabilityFields.tolerance, as: Accountability.Tolerance.self) ?? .none
    record.toleranceReason = values.text(.reason)
    record.toleranceApproval = values.approval
    return record
  }
}
