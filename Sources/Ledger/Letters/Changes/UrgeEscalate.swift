extension Change {
  /// 通报、问责: the last rungs of the ladder, each by a paper of its own.
  static let urgeEscalate = Change.onRecord(
    UrgingLetter.self, "urge_escalate", Words("通报、问责承办部门", "Circular or accountability"),
    summary: Words(
      "函、约谈后仍不办的，记对承办部门的通报或问责（压案不办）", "When letter and talk did not move it: the circular, or who was held to account"),
    fields: [Fields.rung, Fields.ref, .on], rules: ["I12", "I13", "state"],
    availability: { letter, dossier, _ in
      letter.refusal(unless: [.issued, .replied], Words("通报、问责", "be carried further"))
        + (dossier?.lead.refusalIfFinished(Words("督办", "be urged on")) ?? [])
    },
    check: { values, letter, desk in letter.refusal(before: letter.issuedOn, values, at: desk) },
    alter: { values, letter, desk in
      var letter = letter
      let day = values.day(at: desk)
      let ref = try values.need(Fields.ref, FieldValues.text)
      let isCircular = try values.need(Fields.rung, FieldValues.code) == "circular"
      if isCircular {
        (letter.circularOn, letter.circularRef) = (day, ref)
      } else {
        (letter.accountableOn, letter.accountableRef) = (day, ref)
      }
      let rung = isCircular ? UrgingLadder.Rung.circular : .accountability
      return .of(
        letter, lead: letter.lead,
        [letter] + letter.line(.urged, on: day, "\(rung.words.zh)\(letter.department)（\(ref)）", at: desk),
        Words("已\(rung.words.zh)\(letter.department)", "\(rung.words.en): \(letter.department)"))
    })

  private enum Fields {
    static let rung = Field(
      "rung", Words("措施", "Step"),
      .choice([
        Field.Choice("circular", UrgingLadder.Rung.circular.words),
        Field.Choice("accountability", UrgingLadder.Rung.accountability.words),
      ]), required: true)
    static let ref = Field("ref", Words("文号", "Paper no."), .text(max: 60), required: true)
  }
}
