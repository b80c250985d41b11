extension Change {
  /// 整改进展: what was done; brings an open or returned one back into work.
  static let progress = Change.onRectification(
    "progress", Words("整改进展", "Progress"),
    summary: Words("记一行整改进展；待整改、已退回的转为整改中", "A line of progress; an open or returned one is in progress from then on"),
    fields: [.text, .on], rules: ["I13", "state"],
    availability: { rectification, _, _ in
      rectification.refusal(
        unless: [.open, .inProgress, .returned], Words("记进展", "take progress"),
        hint: rectification.status == .cleared ? Words("反弹的用 relapse", "if it came back: relapse") : nil)
    },
    check: { values, rectification, desk in rectification.refusals(before: values.day(at: desk)) },
    alter: { values, rectification, desk in
      var rectification = rectification
      let day = values.day(at: desk)
      let text = try values.need(.text, FieldValues.text)
      rectification.status = .inProgress
      rectification.progress.append(DatedLine(on: day, by: desk.context.officer, text: text))
      return .of(
        rectification, lead: rectification.lead,
        [rectification] + rectification.line("进展：\(text)", on: day, at: desk),
        Words("整改进展 \(rectification.shortNumber)", "Progress on \(rectification.shortNumber)"))
    })
}

extension Rectification {
  /// Nothing happens to it before it was ordered.
  func refusals(before day: CivilDate) -> [BrokenRule] {
    guard day < orderedOn else { return [] }
    return [.order("I13", .on, day, before: orderedOn, Words("下达日期", "the order of"))]
  }
}
