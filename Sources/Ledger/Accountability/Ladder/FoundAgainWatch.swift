extension Watch {
  /// 再次发现: a second finding on the same subject and type with no step since; late after the days of the setting (A54).
  static let foundAgain = Watch("found_again", Words("再次发现", "Found again")) { lookout in
    let context = lookout.context
    let settings = context.rulebook.ladder
    let subjects = try lookout.subjectsFoundAgain(since: context.today.adding(months: -settings.educationMonths))
    return try subjects.compactMap { subject in
      let ladder = try lookout.ladder(of: subject)
      guard let found = ladder.foundAgain(settings, today: context.today) else { return nil }
      let unit = try lookout.record(OfficeUnit.self, subject.unit)?.shortName ?? ""
      return WatchPoint(
        found.words(of: "\(unit) \(subject.label)", ladder, context), day: found.last.day,
        division: found.last.division, at: found.last.lead.map { .lead($0) } ?? .observation(found.last.record),
        change: found.last.lead == nil
          ? "raise_lead" : ladder.proof == nil ? "record_accountability" : "suggest_transfer")
    }
  }
}

extension SubjectLadder.FoundAgain {
  fileprivate func words(of subject: String, _ ladder: SubjectLadder, _ context: ChangeContext) -> Words {
    let name = context.rulebook.words(.types, type)
    let next =
      ladder.proof == nil
      ? Words("可作批评教育", "education comes next") : Words("教育后仍不改，可建议调岗", "educated before: a transfer may be suggested")
    let until = context.timely(from: last.day)
    let days = context.rulebook.ladder.timelyDays
    let clock =
      context.today > until
      ? Words("已过\(days)个工作日（\(until)）", "\(days) working days passed on \(until)")
      : Words("宜在 \(until) 前", "by \(until)")
    return Words(
      "\(subject) \(before.number)（\(before.day)）后又由 \(last.number) 发现“\(name.zh)”（未作结论），尚无处理；\(next.zh)，\(clock.zh)",
      "\(subject): \"\(name.en)\" again in \(last.number) after \(before.number) (\(before.day)), no step since; \(next.en), \(clock.en)"
    )
  }
}

extension ChangeContext {
  /// 及时: by this day a step after the repeat is in time.
  func timely(from day: CivilDate) -> CivilDate {
    rulebook.calendar.adding(workingDays: rulebook.ladder.timelyDays, to: day)?.due ?? day
  }
}
