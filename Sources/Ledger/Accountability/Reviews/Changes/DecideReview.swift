extension Change {
  /// 复审决定: upheld, changed (the original kept) or revoked, which takes the decision out of everything (domain rule I30).
  static let decideReview = Change.onRecord(
    DecisionReview.self, "decide_review", Words("记复审复核结果", "Decide the review"),
    summary: Words(
      "维持、变更（原处理保留）或撤销（不再计入）", "Upheld, changed with the original kept, or revoked and out of every figure"),
    fields: [Fields.outcome, .on, Fields.changedTo, AccountabilityFields.form, .reason],
    rules: ["I07", "I08", "I09", "I13", "I24", "I30", "state"],
    availability: { review, _, _ in
      review.isOpen ? [] : [.state(now: review.status.words, Words("再次决定", "be decided again"))]
    },
    check: { values, review, desk in
      var broken: [BrokenRule] = []
      let day = values.day(at: desk)
      if day < review.filedOn {
        broken.append(.order("I13", .on, day, before: review.filedOn, Words("提出日期", "the filing")))
      }
      guard let outcome = values.choice(Fields.outcome, as: DecisionReview.Outcome.self) else { return broken }
      let changedTo = values.code(Fields.changedTo)
      guard outcome == .changed else {
        if changedTo != nil {
          broken.append(.form(Fields.changedTo, Words("只有变更才填", "only where the measure is changed")))
        }
        return broken
      }
      guard let changedTo else { return broken + [.missing("I30", Fields.changedTo)] }
      guard let record = try desk.record(Accountability.self, review.accountability) else { return broken }
      if changedTo == record.measure {
        broken.append(.form(Fields.changedTo, Words("与原处理相同：应为维持", "it is the same measure: that is upheld")))
      }
      let changed = record.changed(
        to: changedTo, form: values.number(AccountabilityFields.form), on: day, desk.context.rulebook)
      return broken + (try changed.refusals(at: desk)).filter { $0.rule != "I06" }.map { $0.about(Fields.changedTo) }
    },
    alter: { values, review, desk in
      guard let outcome = values.choice(Fields.outcome, as: DecisionReview.Outcome.self),
        var record = try desk.record(Accountability.self, review.accountability)
      else { throw MissingValue(field: Fields.outcome.name) }
      let reason = try values.need(.reason, FieldValues.text)
      let day = values.day(at: desk)
      var review = review
      review.status = .decided
      review.outcome = outcome
      review.decidedOn = day
      review.changedTo = values.code(Fields.changedTo)
      review.note = [review.note, reason].compactMap(\.self).joined(separator: "；")
      let rulebook = desk.context.rulebook
      var text = "\(review.reviewKind.words.zh) \(review.shortNumber) \(outcome.words.zh)：\(reason)"
      switch outcome {
      case .upheld: break
      case .revoked: record = record.revoked(on: day, text)
      case .changed:
        guard let changedTo = review.changedTo else { throw MissingValue(field: Fields.changedTo.name) }
        let words = [record.measure, changedTo].map { rulebook.words(.accountabilityMeasures, $0).zh }
        text += "（\(words.joined(separator: " → "))）"
        record = record.changed(to: changedTo, form: values.number(AccountabilityFields.form), on: day, rulebook)
      }
      return .of(
        review, lead: record.lead, [review, record, record.line(text, on: day, at: desk)],
        Words(
          "\(review.shortNumber) \(record.shortNumber) \(outcome.words.zh)",
          "\(review.shortNumber): \(record.shortNumber) \(outcome.words.en.lowercased())"),
        notices: outcome == .revoked ? [Words("可作澄清（clarify）", "it can be clarified (clarify)")] : [])
    })

  private enum Fields {
    static let outcome = Field(
      "outcome", Words("结果", "Outcome"), .choice(DecisionReview.Outcome.allCases, \.words), required: true)
    static let changedTo = Field(
      "changed_to", Words("变更为", "Changed to"), .listed(.accountabilityMeasures),
      help: Words("变更的填", "where it is changed"))
  }
}

extension Accountability {
  /// 变更: another measure in force, the one before kept.
  fileprivate func changed(to measure: String, form: Int?, on day: CivilDate, _ rulebook: Rulebook) -> Accountability {
    var record = self
    record.earlierMeasures.append(EarlierMeasure(measure: self.measure, form: self.form, until: day))
    record.measure = measure
    record.form = form ?? rulebook.measure(measure)?.form
    return record
  }
}

extension BrokenRule {
  /// The same, said under the field of the change that was filled in.
  fileprivate func about(_ field: Field) -> BrokenRule {
    self.field == AccountabilityFields.measure.name ? BrokenRule(rule, field: field.name, message) : self
  }
}
