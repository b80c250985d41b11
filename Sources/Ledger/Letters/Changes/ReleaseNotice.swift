extension Change {
  /// 批准发出整改通知: the approval that releases what leaves the organ (domain rule I18).
  static let releaseNotice = Change.onRecord(
    RectificationLetter.self, "release_notice", Words("批准发出", "Release"),
    summary: Words(
      "经批准发出整改通知：编号，起算答复期限；文字先过一遍筛查",
      "With an approval the notice leaves: its number, its clock; its text is scanned first"),
    fields: Field.approval + [LetterFields.replyDue], rules: ["I13", "I17", "I18", "state"],
    availability: { letter, _, _ in letter.refusal(unless: [.draft], Words("发出", "be released")) },
    check: { values, letter, desk in
      let day = values.date(.approvedOn) ?? desk.context.today
      var broken = values.approvalGaps("I18") + LetterFields.refusals(values, on: day)
      if day < letter.writtenOn {
        broken.append(.order("I18", .approvedOn, day, before: letter.writtenOn, Words("拟稿日期", "the draft of")))
      }
      return broken + (try letter.refusals(on: day, field: nil, at: desk))
    },
    alter: { values, letter, desk in
      let approval = try values.needApproval()
      var letter = letter
      letter.approval = approval
      let item = try desk.record(Rectification.self, letter.rectification)
      let count = desk.replyLimit("notice_reply", from: approval.on)
      // The rectification's own date is the day on which the unit reports, where it lies ahead.
      let own = item?.dueOn.flatMap { $0 >= approval.on ? $0 : nil }
      let due = values.date(LetterFields.replyDue) ?? letter.replyDue ?? own ?? count?.due
      try letter.issue(on: approval.on, replyDue: due, at: desk)
      let unit = try letter.addressee(at: desk)
      let text = "\(letter.title.zh)发\(unit)，批准人 \(approval.by)（\(approval.ref)）"
      return .of(
        letter, lead: letter.lead, [letter] + letter.line(text, on: approval.on, at: desk),
        Words("发出\(letter.title.zh) \(letter.reference)", "Released \(letter.reference)"))
    })
}
