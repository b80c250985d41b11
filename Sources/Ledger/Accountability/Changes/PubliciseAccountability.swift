extension Change {
  /// 通报: a decision is told inside, or its subject is named in public (source B-18).
  static let publiciseAccountability = Change.onAccountability(
    "publicise_accountability", Words("通报曝光", "Publicise"),
    summary: Words(
      "内部通报或点名道姓通报曝光；复审、复核未决的先提醒", "Told inside or named in public; a review under way is pointed out first"),
    fields: [AccountabilityFields.publicity.required(), .on, Fields.despiteReview, .noteText],
    rules: ["I13", "I30", "state"],
    availability: { record, _, _ in
      guard record.stands else { return [.state(now: record.stateWords, Words("通报", "be publicised"))] }
      return []
    },
    check: { values, record, desk in
      var broken: [BrokenRule] = []
      let day = values.day(at: desk)
      if let decided = record.decidedOn, day < decided {
        broken.append(.order("I13", .on, day, before: decided, AccountabilityFields.decidedOn.title))
      }
      let choice = values.choice(AccountabilityFields.publicity, as: Accountability.Publicity.self)
      guard choice == .namedPublic, values.flag(Fields.despiteReview) != true else { return broken }
      let pending = try desk.reviews(of: record).first { $0.status == .filed && !$0.isLate }
      if let pending {
        broken.append(
          BrokenRule(
            "I30", field: Fields.despiteReview.name,
            Words(
              "\(pending.shortNumber) \(pending.reviewKind.words.zh)（\(pending.filedOn) 提出）尚未决定，曝光前请斟酌；仍要曝光的，选“是”并写明理由",
              "\(pending.shortNumber), a \(pending.reviewKind.words.en.lowercased()) filed on \(pending.filedOn), is not decided: think twice; to go on all the same say yes and why"
            )))
      }
      return broken
    },
    alter: { values, record, desk in
      var record = record
      let day = values.day(at: desk)
      record.publicity =
        values.choice(AccountabilityFields.publicity, as: Accountability.Publicity.self) ?? record.publicity
      record.publicisedOn = record.publicity == .none ? nil : day
      let text = [record.publicity.words.zh, values.text(.noteText)].compactMap(\.self).joined(separator: "：")
      return .of(
        record, lead: record.lead, [record, record.line(text, on: day, at: desk)],
        Words(
          "\(record.shortNumber) \(record.publicity.words.zh)", "\(record.shortNumber): \(record.publicity.words.en)"))
    })

  private enum Fields {
    static let despiteReview = Field(
      "despite_review", Words("复审未决仍曝光", "Despite a review"), .flag,
      help: Words("有复审、复核、申诉未决时才问", "asked only while a review is under way"))
  }
}
