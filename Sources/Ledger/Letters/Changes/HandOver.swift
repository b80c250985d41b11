extension Change {
  /// 交付一份: an urging letter's copy that leaves.
  static let handOverLetter = handOver(
    UrgingLetter.self, "hand_over_letter",
    Words("督办函每交付一份，记第几份、给谁", "Each copy of an urging letter that leaves: which, and to whom"), rules: ["I17"])

  /// 交付一份: a notice's copy that leaves.
  static let handOverNotice = handOver(
    RectificationLetter.self, "hand_over_notice",
    Words("整改通知每交付一份，记第几份、给谁", "Each copy of a notice that leaves: which, and to whom"), rules: ["I17", "I18"])

  private static func handOver<L: OutgoingLetter>(
    _ type: L.Type, _ name: String, _ summary: Words, rules: [String]
  ) -> Change {
    Change.onRecord(
      type, name, Words("交付一份", "Hand over a copy"), summary: summary,
      fields: [HandOverFields.recipient, HandOverFields.way, .on], rules: rules + ["I13", "state"],
      availability: { letter, _, _ in
        if letter.docNo == nil, letter.status != .draft {
          return [.state(now: letter.title, Words("交付：没有函件", "leave: there is no paper"))]
        }
        return letter.refusal(
          unless: [.issued, .replied, .closed], Words("交付", "leave"),
          hint: Words("先发出", "issue it first"))
      },
      check: { values, letter, desk in
        let paper = try letter.outgoingPaper(at: desk)
        return letter.refusal(before: letter.issuedOn, values, at: desk) + (paper?.faults ?? [])
      },
      alter: { values, letter, desk in
        let day = values.day(at: desk)
        let before = try desk.records(OutgoingCopy.self, by: .letter(letter.id))
        let copy = OutgoingCopy(
          id: desk.newID(), owner: letter.owner, year: day.year,
          serial: try desk.nextSerial(.outgoingCopy, owner: letter.owner, year: day.year), division: letter.division,
          lead: letter.lead, letter: letter.id, docNo: letter.reference,
          copyNo: (before.map(\.copyNo).max() ?? 0) + 1,
          recipient: try values.text(HandOverFields.recipient) ?? letter.addressee(at: desk),
          way: values.choice(HandOverFields.way, as: OutgoingCopy.Way.self) ?? .handed, on: day,
          by: desk.context.officer)
        return .of(
          copy, lead: letter.lead, [copy],
          Words(
            "\(copy.docNo) \(copy.mark.zh)，送\(copy.recipient)", "\(copy.docNo) \(copy.mark.en) to \(copy.recipient)"))
      })
  }
}

private enum HandOverFields {
  static let recipient = Field(
    "recipient", Words("接收单位", "Recipient"), .text(max: 60), help: Words("默认收函单位", "the addressee unless given"))
  static let way = Field(
    "way", Words("方式", "How"), .choice(OutgoingCopy.Way.allCases, \.words),
    help: Words("默认当面交付", "by hand unless given"))
}
