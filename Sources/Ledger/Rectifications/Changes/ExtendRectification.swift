extension Change {
  /// 整改延期 (domain rule I11).
  static let extendRectification = Change.onRectification(
    "extend_rectification", Words("整改延期", "Extend the rectification"),
    summary: Words("经批准推迟整改时限，原时限保留", "A later date with approval; the original one is kept"),
    fields: ExtensionFields.all, rules: ["I11", "state"],
    availability: { rectification, _, _ in
      let finished = rectification.refusal(
        unless: Set(Rectification.Status.allCases.filter { !$0.isFinished }), Words("延期", "be extended"))
      guard finished.isEmpty, rectification.dueOn == nil else { return finished }
      return [BrokenRule("I11", Words("没有整改时限，不能延期", "it has no due date to extend"))]
    },
    check: { values, rectification, _ in ExtensionFields.check(values, now: rectification.dueOn) },
    alter: { values, rectification, desk in
      var rectification = rectification
      let extended = try ExtensionFields.extended(values, now: rectification.dueOn)
      rectification.extensions.append(extended)
      rectification.dueOn = extended.to
      return .of(
        rectification, lead: rectification.lead,
        [rectification] + rectification.line(extended.line, on: extended.approval.on, at: desk),
        Words(
          "\(rectification.shortNumber) 延期至 \(extended.to)", "\(rectification.shortNumber) extended to \(extended.to)"))
    })
}
