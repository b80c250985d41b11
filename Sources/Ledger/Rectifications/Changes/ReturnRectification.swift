extension Change {
  /// 退回: not accepted, with a reason and a new date.
  static let returnRectification = Change.onRectification(
    "return_rectification", Words("退回整改", "Return"),
    summary: Words("验收不通过，写明理由和新时限", "Not accepted: says why, and by when"), fields: [.reason, Fields.dueOn, .on],
    rules: ["I13", "state"],
    availability: { rectification, _, _ in
      rectification.refusal(
        unless: [.applied, .verified], Words("退回", "be returned"), hint: Words("申请销号后才退回", "only after an application"))
    },
    check: { values, rectification, desk in
      let day = values.day(at: desk)
      var broken: [BrokenRule] = []
      if let applied = rectification.appliedOn, day < applied {
        broken.append(.order("I13", .on, day, before: applied, Words("申请日期", "the application of")))
      }
      if let due = values.date(Fields.dueOn), due < day {
        broken.append(.order("I13", Fields.dueOn, due, before: day, Words("退回日期", "the return of")))
      }
      return broken
    },
    alter: { values, rectification, desk in
      var rectification = rectification
      let day = values.day(at: desk)
      let due = try values.need(Fields.dueOn, FieldValues.date)
      let reason = try values.need(.reason, FieldValues.text)
      let before = rectification.dueOn.map { "（原 \($0)）" } ?? ""
      let text = "\(reason)；新时限 \(due)\(before)"
      rectification.status = .returned
      rectification.returned.append(DatedLine(on: day, by: desk.context.officer, text: text))
      rectification.dueOn = due
      rectification.verifiedOn = nil
      rectification.verifiers = []
      rectification.verifyResult = nil
      return .of(
        rectification, lead: rectification.lead,
        [rectification] + rectification.line("退回：\(text)", on: day, at: desk),
        Words("退回整改 \(rectification.shortNumber)", "Returned \(rectification.shortNumber)"))
    })

  private enum Fields {
    static let dueOn = Field("due_on", Words("新时限", "New due date"), .date(mayLieAhead: true), required: true)
  }
}
