/// Where a lead stands on a day: colour, days left and why. Never stored (domain rule I20).
package struct LeadStanding: Hashable, Sendable {
  package let colour: Colour?
  /// The row of domain 2.8's table that fits, 1–8.
  package let row: Int
  /// 超期12天, 剩2个工作日, 今日到期, 满2个月; empty where nothing is owed.
  package let due: Words
  /// Calendar days to the due date; negative when past; nil without a due date or where it is finished.
  package let daysLeft: Int?
  package let workingDaysLeft: Int?
  package let isOverdue: Bool
  /// Why it has this colour, in a sentence.
  package let explanation: Words
  /// For years whose days off are not known.
  package let warnings: [Words]
}

extension ColourThresholds {
  package func start(_ facts: ClockFacts) -> CivilDate {
    countFrom == .discovered ? facts.discoveredOn ?? facts.receivedOn : facts.receivedOn
  }

  /// The first row of domain 2.8's table that fits; where the office also counts idle months in a state, the graver of
  /// the two colours.
  package func standing(_ facts: ClockFacts, on today: CivilDate, calendar: WorkingCalendar) -> LeadStanding {
    let standing = byTable(facts, on: today, calendar: calendar)
    guard let colour = standing.colour, let idle = idle(facts, on: today, calendar: calendar), idle.colour < colour
    else { return standing }
    return LeadStanding(
      colour: idle.colour, row: standing.row, due: standing.due, daysLeft: standing.daysLeft,
      workingDaysLeft: standing.workingDaysLeft, isOverdue: standing.isOverdue,
      explanation: idle.words + Words("；", "; ") + standing.explanation, warnings: standing.warnings)
  }

  private func byTable(_ facts: ClockFacts, on today: CivilDate, calendar: WorkingCalendar) -> LeadStanding {
    if facts.status.isFinished {
      let ended = facts.closedOn.map { Words("办结于\($0)", "finished on \($0)") } ?? facts.status.words
      return LeadStanding(
        colour: nil, row: 1, due: Words("", ""), daysLeft: nil, workingDaysLeft: nil, isOverdue: false,
        explanation: ended, warnings: [])
    }
    if let due = facts.dueOn { return dated(due, on: today, calendar: calendar) }
    if facts.kind == .clue, !facts.isDisposed { return undisposed(start(facts), on: today, calendar: calendar) }
    if let paused = facts.pausedFrom {
      return LeadStanding(
        colour: .blue, row: 8, due: Words("时限中止", "paused"), daysLeft: nil, workingDaysLeft: nil, isOverdue: false,
        explanation: Words("时限自\(paused)起中止", "its clock is paused since \(paused)"), warnings: [])
    }
    return LeadStanding(
      colour: .blue, row: 8, due: Words("无期限", "no date"), daysLeft: nil, workingDaysLeft: nil, isOverdue: false,
      explanation: Words("已处置，未定期限", "disposed, no due date set"), warnings: [])
  }

  /// Since when nothing was done on it.
  package func idleSince(_ facts: ClockFacts) -> CivilDate { facts.movedOn ?? facts.receivedOn }

  /// A clock that was stopped does not make a lead idle.
  private func idle(
    _ facts: ClockFacts, on today: CivilDate, calendar: WorkingCalendar
  ) -> (colour: Colour, words: Words)? {
    guard let months = idle[facts.status], facts.pausedFrom == nil else { return nil }
    let since = idleSince(facts)
    for (colour, count) in [(Colour.red, months.red), (.yellow, months.yellow)] {
      guard let count, today > end(ofMonths: count, from: since, calendar: calendar) else { continue }
      return (
        colour,
        Words(
          "\(facts.status.words.zh)自\(since)起满\(count)个月没有进展",
          "\(facts.status.words.en): nothing for \(count) months since \(since)")
      )
    }
    return nil
  }

  private func dated(_ due: CivilDate, on today: CivilDate, calendar: WorkingCalendar) -> LeadStanding {
    let left = due.days(since: today)
    let working = calendar.workingDays(from: today, to: due)
    let warnings = calendar.warnings(from: min(today, due), through: max(today, due))
    let colour: Colour = left < 0 ? .red : left < yellowLastDays ? .yellow : .blue
    let row = left < 0 ? 2 : left < yellowLastDays ? 3 : 4
    let label: Words
    let why: Words
    if left < 0 {
      label = Words("超期\(-left)天", "\(-left) d late")
      why = Words("期限 \(due)，已过\(-left)天", "due \(due), \(-left) days past")
    } else if left == 0 {
      label = Words("今日到期", "due today")
      why = Words("期限 \(due)，今日到期", "due \(due), today")
    } else {
      label = Words("剩\(working)个工作日", "\(working) wd left")
      why = Words(
        "期限 \(due)，还有\(left)天（\(working)个工作日）", "due \(due), \(left) days (\(working) working days) left")
    }
    let yellow =
      row == 3 && left > 0
      ? Words("；最后\(yellowLastDays)天为黄", "; the last \(yellowLastDays) days are yellow") : Words("", "")
    return LeadStanding(
      colour: colour, row: row, due: label, daysLeft: left, workingDaysLeft: working, isOverdue: left < 0,
      explanation: why + yellow, warnings: warnings)
  }

  private func undisposed(_ start: CivilDate, on today: CivilDate, calendar: WorkingCalendar) -> LeadStanding {
    let since = countFrom == .discovered ? Words("自发现起", "since discovery") : Words("自受理起", "since receipt")
    let yellowFrom = yellowAfterMonths.map { end(ofMonths: $0, from: start, calendar: calendar) }
    let redFrom = redAfterMonths.map { end(ofMonths: $0, from: start, calendar: calendar) }
    func standing(_ colour: Colour, _ row: Int, _ due: Words, _ words: Words, until: CivilDate?) -> LeadStanding {
      LeadStanding(
        colour: colour, row: row, due: due, daysLeft: nil, workingDaysLeft: nil, isOverdue: false,
        explanation: since + Words("（\(start)）", " (\(start)) ") + words,
        warnings: calendar.warnings(from: start, through: until ?? start))
    }
    if let redFrom, today > redFrom, let months = redAfterMonths {
      return standing(
        .red, 5, Words("满\(months)个月", "\(months) months"),
        Words("满\(months)个月未处置", "\(months) months without disposal"), until: redFrom)
    }
    if let yellowFrom, today > yellowFrom, let months = yellowAfterMonths {
      let next = redFrom.map { Words("，\($0)后转红", ", red after \($0)") } ?? Words("", "")
      return standing(
        .yellow, 6, Words("满\(months)个月", "\(months) month"),
        Words("满\(months)个月未处置", "\(months) month without disposal") + next, until: redFrom ?? yellowFrom)
    }
    guard let yellowFrom, let months = yellowAfterMonths else {
      return standing(.blue, 7, Words("未处置", "no disposal"), Words("未处置", "without disposal"), until: redFrom)
    }
    let working = calendar.workingDays(from: today, to: yellowFrom)
    return standing(
      .blue, 7, working == 0 ? Words("今日满月", "month ends") : Words("剩\(working)个工作日", "\(working) wd left"),
      Words("未满\(months)个月，\(yellowFrom)后转黄", "under \(months) month, yellow after \(yellowFrom)"), until: yellowFrom)
  }

  /// Months as domain 2.9 counts them: a last day that is a rest day moves to the next working day.
  private func end(ofMonths months: Int, from start: CivilDate, calendar: WorkingCalendar) -> CivilDate {
    calendar.workingDay(onOrAfter: start.adding(months: months))
  }

  /// The latest start from which an undisposed clue is already past `months` on `today`: what SQL compares with. The
  /// end of a period never moves back when its start moves on, so one cut-off divides all starts.
  package func latestStart(pastMonths months: Int, on today: CivilDate, calendar: WorkingCalendar) -> CivilDate {
    var start = today.adding(months: -months)
    while end(ofMonths: months, from: start, calendar: calendar) < today { start = start.adding(days: 1) }
    while end(ofMonths: months, from: start, calendar: calendar) >= today { start = start.adding(days: -1) }
    return start
  }
}
