/// Counting as domain 2.9 has it: the start day is not counted; a month ends on the same day of the target month
/// or on its last day; a last day that is a rest day moves to the next working day; limits in working days skip
/// weekends and days off and count make-up working days.
extension WorkingCalendar {
  /// The due date of a span, and how it was counted.
  package func count(_ span: TimeSpan, from start: CivilDate) -> DayCount {
    switch span.unit {
    case .workingDay: walk(span, from: start)
    case .day: roll(span, from: start, last: start.adding(days: span.amount))
    case .month: roll(span, from: start, last: start.adding(months: span.amount))
    case .quarter: roll(span, from: start, last: start.adding(months: span.amount * 3))
    case .year: roll(span, from: start, last: start.adding(months: span.amount * 12))
    }
  }

  /// Nil where the amount is negative or past `TimeSpan.largestAmount`; so with the two below.
  package func adding(workingDays: Int, to start: CivilDate) -> DayCount? {
    TimeSpan(workingDays, .workingDay).map { count($0, from: start) }
  }

  package func adding(days: Int, to start: CivilDate) -> DayCount? {
    TimeSpan(days, .day).map { count($0, from: start) }
  }

  package func adding(months: Int, to start: CivilDate) -> DayCount? {
    TimeSpan(months, .month).map { count($0, from: start) }
  }

  private func walk(_ span: TimeSpan, from start: CivilDate) -> DayCount {
    var date = start
    var left = span.amount
    var skipped: [DayCount.Day] = []
    var makeUp: [CivilDate] = []
    while left > 0 {
      date = date.adding(days: 1)
      let reason = status(of: date)
      if reason.isWorking {
        left -= 1
        if case .makeUp = reason { makeUp.append(date) }
      } else {
        skipped.append(.init(date: date, reason: reason))
      }
    }
    return DayCount(
      start: start, due: date, span: span, calendar: name, skipped: skipped, makeUpDays: makeUp, rolledFrom: nil,
      warnings: warnings(counting: start, through: date))
  }

  private func roll(_ span: TimeSpan, from start: CivilDate, last: CivilDate) -> DayCount {
    // A span of nothing ends where it starts: "at once" does not wait for Monday.
    let due = span.amount == 0 ? last : workingDay(onOrAfter: last)
    let rest = (last.daysSinceEpoch..<due.daysSinceEpoch).map { day in
      let date = CivilDate(daysSinceEpoch: day)
      return DayCount.Day(date: date, reason: status(of: date))
    }
    return DayCount(
      start: start, due: due, span: span, calendar: name, skipped: rest, makeUpDays: [],
      rolledFrom: due == last ? nil : last, warnings: warnings(counting: start, through: due))
  }

  /// The start day is not counted, so a start on 31 December does not touch its own year.
  private func warnings(counting start: CivilDate, through due: CivilDate) -> [Words] {
    start == due ? warnings(from: due, through: due) : warnings(from: start.adding(days: 1), through: due)
  }
}
