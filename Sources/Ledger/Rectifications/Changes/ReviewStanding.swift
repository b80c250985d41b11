extension Change {
  /// 定期复查: a standing rectification leaves the overdue count while its review is current (domain 2.6).
  static let reviewStanding = Change.onRectification(
    "review_standing", Words("定期复查", "Review"),
    summary: Words("长期坚持的整改：记一次通过的复查，定下次日期", "A standing one: an accepted review and the date of the next"),
    fields: [.text, Fields.next, .on], rules: ["I13", "state"],
    availability: { rectification, _, _ in
      let wanted = Words("复查", "be reviewed")
      guard rectification.rectKind == .standing else {
        return [.state(now: rectification.rectKind.words, wanted, hint: Words("只有长期坚持的定期复查", "only standing ones are"))]
      }
      return rectification.refusal(unless: Set(Rectification.Status.allCases.filter { !$0.isFinished }), wanted)
    },
    check: { values, rectification, desk in
      let day = values.day(at: desk)
      var broken = rectification.refusals(before: day)
      if let next = values.date(Fields.next), next <= day {
        broken.append(
          BrokenRule(
            "I13", field: Fields.next.name,
            Words("下次复查 \(next) 应晚于本次 \(day)", "the next review \(next) must be later than this one, \(day)")))
      }
      return broken
    },
    alter: { values, rectification, desk in
      var rectification = rectification
      let day = values.day(at: desk)
      let text = try values.need(.text, FieldValues.text)
      let next = try values.need(Fields.next, FieldValues.date)
      rectification.reviews.append(DatedLine(on: day, by: desk.context.officer, text: text))
      rectification.nextReviewOn = next
      return .of(
        rectification, lead: rectification.lead,
        [rectification] + rectification.line("复查通过：\(text)；下次 \(next)", on: day, at: desk),
        Words("复查 \(rectification.shortNumber)", "Reviewed \(rectification.shortNumber)"))
    })

  private enum Fields {
    static let next = Field("next_review_on", Words("下次复查", "Next review"), .date(mayLieAhead: true), required: true)
  }
}
