extension Change {
  /// 提出复审、复核、申诉: beside a decision that stands; a late one is taken and pointed out (T12; domain rule I30).
  static let fileReview = Change.onAccountability(
    "file_review", Words("登记复审复核申诉", "File a review"),
    summary: Words(
      "对处理决定提出的复审、复核、申诉、人事申诉；逾期的照登并提示", "A review or appeal of a decision; a late one is taken and pointed out"),
    fields: [Fields.kind, Fields.filedOn, .noteText], rules: ["I13", "I30", "state"],
    availability: { record, _, _ in
      let wanted = Words("提出复审复核", "be reviewed")
      guard record.stands else { return [.state(now: record.stateWords, wanted)] }
      return []
    },
    check: { values, record, desk in
      var broken: [BrokenRule] = []
      let day = values.day(Fields.filedOn, at: desk)
      if let decided = record.decidedOn, day < decided {
        broken.append(.order("I13", Fields.filedOn, day, before: decided, AccountabilityFields.decidedOn.title))
      }
      guard let kind = values.choice(Fields.kind, as: DecisionReview.Kind.self) else { return broken }
      let reviews = try desk.reviews(of: record)
      if let open = reviews.first(where: \.isOpen) {
        broken.append(.state(now: open.words, Words("同时再提", "be filed beside it")))
      }
      if kind == .secondReview, !reviews.contains(where: { $0.reviewKind == .review && $0.status == .decided }) {
        broken.append(
          BrokenRule(
            "I30", field: Fields.kind.name,
            Words(
              "复核须在复审决定之后：先记复审结果（decide_review）",
              "a second review comes after a decided review: record that first (decide_review)")))
      }
      return broken
    },
    alter: { values, record, desk in
      guard let kind = values.choice(Fields.kind, as: DecisionReview.Kind.self) else {
        throw MissingValue(field: Fields.kind.name)
      }
      let day = values.day(Fields.filedOn, at: desk)
      var review = DecisionReview(
        id: desk.newID(), owner: record.owner, year: day.year,
        serial: try desk.nextSerial(.review, owner: record.owner, year: day.year), of: record, kind, filedOn: day)
      let clock = try desk.reviewClock(of: record, kind, filedOn: day)
      review.fileBy = clock.fileBy
      review.dueOn = clock.dueOn
      review.note = values.text(.noteText)
      var notices: [Words] = []
      if review.isLate, let fileBy = review.fileBy {
        notices.append(Words("提出期限为 \(fileBy)，已逾期", "it was to be filed by \(fileBy)"))
      }
      if record.publicity == .namedPublic {
        notices.append(Words("该处理已点名通报曝光", "the decision was named in public already"))
      }
      return .of(
        review, lead: record.lead, [review, record.line("\(kind.words.zh) \(review.shortNumber)", on: day, at: desk)],
        Words(
          "\(record.shortNumber) \(kind.words.zh) \(review.shortNumber)",
          "\(kind.words.en) \(review.shortNumber) of \(record.shortNumber)"), notices: notices)
    })

  private enum Fields {
    static let kind = Field(
      "kind", Words("种类", "Kind"), .choice(DecisionReview.Kind.allCases, \.words), required: true)
    static let filedOn = Field(
      "filed_on", Words("提出日期", "Filed on"), .date(mayLieAhead: false), help: Words("默认今天", "today unless given"))
  }
}

extension Desk {
  /// T12: a review within so long from the decision's service, a second one from the first's decision.
  fileprivate func reviewClock(
    of record: Accountability, _ kind: DecisionReview.Kind, filedOn: CivilDate
  ) throws -> (fileBy: CivilDate?, dueOn: CivilDate?) {
    guard let limits = kind.limits else { return (nil, nil) }
    let first = try reviews(of: record).last { $0.reviewKind == .review }
    let start = kind == .review ? record.servedOn ?? record.decidedOn : first?.decidedOn
    func day(_ limit: String, from start: CivilDate) -> CivilDate? {
      context.rulebook.limits.limit(limit, on: start).map { context.rulebook.calendar.count($0.span, from: start).due }
    }
    return (start.flatMap { day(limits.file, from: $0) }, day(limits.decide, from: filedOn))
  }
}
