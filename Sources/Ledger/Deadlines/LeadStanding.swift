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

  /// The first row of domain 2.8's table that fits.
  package func standing(_ facts: ClockFacts, on today: CivilDate, calendar: WorkingCalendar) -> LeadStanding {
    if facts.status.isFinished {
      let ended = facts.closedOn.map { Words("办结于\($0)", "finished on \($0)") } ?? facts.status.words
      return LeadStanding(
        colour: nil, row: 1, due: Words("", ""), daysLeft: nil, workingDaysLeft: nil, isOverdue: false,
        explanation: ended, warnings: [])
    }
    if let due = facts.dueOn { return dated(due, on: today, calendar: calendar) }
    if facts.kind == .clue, !facts.isDisposed { return undisposed(start(facts), on: today, calendar: calendar) }
    return LeadStanding(
      colour: .blue, row: 8, due: Words("无期限", "no date"), daysLeft: nil, workingDaysLeft: nil, isOverdue: false,
      explanation: Words("已处置，未定期限", "disposed, no due date set"), warnings: [])
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
    let yellowFrom = end(ofMonths: yellowAfterMonths, from: start, calendar: calendar)
    let redFrom = end(ofMonths: redAfterMonths, from: start, calendar: calendar)
    let since = countFrom == .discovered ? Words("自发现起", "since discovery") : Words("自受理起", "since receipt")
    if today > redFrom {
      return LeadStanding(
        colour: .red, row: 5, due: Words("满\(redAfterMonths)个月", "\(redAfterMonths) months"), daysLeft: nil,
        workingDaysLeft: nil, isOverdue: false,
        explanation: since
          + Words("（\(start)）满\(redAfterMonths)个月未处置", " (\(start)) \(redAfterMonths) months without disposal"),
        warnings: calendar.warnings(from: start, through: redFrom))
    }
    if today > yellowFrom {
      return LeadStanding(
        colour: .yellow, row: 6, due: Words("满\(yellowAfterMonths)个月", "\(yellowAfterMonths) month"), daysLeft: nil,
        workingDaysLeft: nil, isOverdue: false,
        explanation: since
          + Words(
            "（\(start)）满\(yellowAfterMonths)个月未处置，\(redFrom)后转红",
            " (\(start)) \(yellowAfterMonths) month without disposal, red after \(redFrom)"),
        warnings: calendar.warnings(from: start, through: redFrom))
    }
    let working = calendar.workingDays(from: today, to: yellowFrom)
    return LeadStanding(
      colour: .blue, row: 7,
      due: working == 0 ? Words("今日满月", "month ends") : Words("剩\(working)个工作日", "\(working) wd left"),
      daysLeft: nil, workingDaysLeft: nil, isOverdue: false,
      explanation: since
        + Words(
          "（\(start)）未满\(yellowAfterMonths)个月，\(yellowFrom)后转黄",
          " (\(start)) under \(yellowAfterMonths) month, yellow after \(yellowFrom)"),
      warnings: calendar.warnings(from: start, through: yellowFrom))
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
