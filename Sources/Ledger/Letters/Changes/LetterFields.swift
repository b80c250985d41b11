/// Fields and refusals that the changes of both kinds of letters share.
enum LetterFields {
  static let replyDue = Field("reply_due", Words("答复期限", "Reply due"), .date(mayLieAhead: true))
  static let outcome = Field("text", Words("回复内容", "Reply"), .longText(max: 2_000), required: true)

  /// A reply is not due before the letter that asks for it.
  static func refusals(_ values: FieldValues, on day: CivilDate) -> [BrokenRule] {
    guard let due = values.date(replyDue), due < day else { return [] }
    return [.order("I13", replyDue, due, before: day, Words("发函日期", "the letter of"))]
  }
}

extension OutgoingLetter {
  /// Nothing where the status is one of `from`, else the arrow that is not there (domain 3.2).
  func refusal(unless from: Set<LetterStatus>, _ wanted: Words, hint: Words? = nil) -> [BrokenRule] {
    from.contains(status) ? [] : [.state(now: status.words, wanted, hint: hint)]
  }

  /// Nothing is answered before it was asked.
  func refusal(before issued: CivilDate?, _ values: FieldValues, at desk: any Desk) -> [BrokenRule] {
    guard let issued, values.day(at: desk) < issued else { return [] }
    return [.order("I13", .on, values.day(at: desk), before: issued, Words("发函日期", "the letter of"))]
  }

  /// The reply is in.
  mutating func answer(_ values: FieldValues, at desk: any Desk) throws {
    status = .replied
    repliedOn = values.day(at: desk)
    outcome = try values.need(LetterFields.outcome, FieldValues.text)
  }

  mutating func close(on day: CivilDate) {
    status = .closed
    closedOn = day
  }

  /// 迟3天: a reply that came after its day is said to.
  func lateNotice() -> [Words] {
    guard let repliedOn, let replyDue, repliedOn > replyDue else { return [] }
    let days = repliedOn.days(since: replyDue)
    return [Words("回复迟了\(days)天（期限 \(replyDue)）", "the reply is \(days) days late (due \(replyDue))")]
  }
}
