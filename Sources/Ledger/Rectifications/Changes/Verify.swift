extension Change {
  /// 验收: by other hands than those that applied (domain rules I04, I05).
  static let verify = Change.onRectification(
    "verify", Words("验收", "Verify"),
    summary: Words("监督一方验收；验收人不得为申请人、责任人或责任单位的人", "Checked by hands other than the unit's and the applicant's"),
    fields: [Fields.verifiers, Fields.result, .on], rules: ["I04", "I05", "I13"],
    availability: { rectification, _, _ in
      guard rectification.status != .applied else { return [] }
      return [
        BrokenRule(
          "I05",
          Words(
            "现为“\(rectification.status.words.zh)”，申请销号（apply）后才能验收",
            "it is \"\(rectification.status.words.en)\": it is verified only after an application (apply)"))
      ]
    },
    check: { values, rectification, desk in
      var broken = try values.codes(Fields.verifiers).flatMap {
        try rectification.refusals(ofVerifier: $0, Fields.verifiers, at: desk)
      }
      let day = values.day(at: desk)
      if let applied = rectification.appliedOn, day < applied {
        broken.append(.order("I05", .on, day, before: applied, Words("申请日期", "the application of")))
      }
      return broken
    },
    alter: { values, rectification, desk in
      var rectification = rectification
      let day = values.day(at: desk)
      rectification.status = .verified
      rectification.verifiedOn = day
      rectification.verifiers = values.codes(Fields.verifiers)
      rectification.verifyResult = values.text(Fields.result)
      let who = rectification.verifiers.joined(separator: "、")
      let text = ["验收通过（\(who)）", rectification.verifyResult].compactMap(\.self).joined(separator: "：")
      return .of(
        rectification, lead: rectification.lead,
        [rectification] + rectification.line(text, on: day, at: desk),
        Words("验收 \(rectification.shortNumber)", "Verified \(rectification.shortNumber)"),
        notices: rectification.verifiers.count < 2 ? [Words("验收一般不少于2人", "two or more verifiers are customary")] : [])
    })

  private enum Fields {
    static let verifiers = Field("verifiers", Words("验收人", "Verified by"), .officers, required: true)
    static let result = Field("result", Words("验收意见", "Result"), .longText(max: 500))
  }
}
