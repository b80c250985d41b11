/// The days that people work, from the published notices; a pure value, built once from the settings and the book.
///
/// A day is off when a notice says so, else when it is a Saturday or Sunday that no notice turns into a working
/// day. The region's lines stand above the national ones. Years without a notice are counted by weekends, and
/// each result that touches one says so.
package struct WorkingCalendar: Sendable {
  package let name: CalendarName
  /// Years whose national notice is known.
  package let publishedYears: Set<Int>
  /// Years whose regional days off are known.
  package let enteredYears: Set<Int>

  private let notices: [Int: DayReason]
  /// Days on which a notice changes what the weekday alone would say, in order, with the running sum of working
  /// days won (+1) or lost (−1) up to and including each: what makes `workingDays(from:to:)` cheap.
  private let changedDays: [Int]
  private let runningChange: [Int]

  /// The years default to those that have a line at all.
  package init(
    name: CalendarName, national: [DayOff], region: [DayOff] = [],
    publishedYears: Set<Int>? = nil, enteredYears: Set<Int>? = nil
  ) {
    self.name = name
    self.publishedYears = publishedYears ?? Set(national.map(\.date.year))
    self.enteredYears = enteredYears ?? Set(region.map(\.date.year))
    var notices: [Int: DayReason] = [:]
    for day in name == .xinjiang ? national + region : national {
      notices[day.date.daysSinceEpoch] = day.kind == .off ? .holiday(day.name) : .makeUp(day.name)
    }
    self.notices = notices
    var running = 0
    var changedDays: [Int] = []
    var runningChange: [Int] = []
    for (day, reason) in notices.sorted(by: { $0.key < $1.key }) {
      let weekday = CivilDate(daysSinceEpoch: day).weekday <= 5
      guard reason.isWorking != weekday else { continue }
      running += reason.isWorking ? 1 : -1
      changedDays.append(day)
      runningChange.append(running)
    }
    self.changedDays = changedDays
    self.runningChange = runningChange
  }

  /// What the day is, with the word for it: 周末, 国庆节, 调休上班（国庆节）, 古尔邦节.
  package func status(of date: CivilDate) -> DayReason {
    notices[date.daysSinceEpoch] ?? (date.weekday <= 5 ? .workday : .weekend)
  }

  package func isWorkingDay(_ date: CivilDate) -> Bool { status(of: date).isWorking }

  /// The day itself where it is a working day, else the next one.
  package func workingDay(onOrAfter date: CivilDate) -> CivilDate {
    var date = date
    while !isWorkingDay(date) { date = date.adding(days: 1) }
    return date
  }

  /// Working days after `from` up to and including `to`; negative where `to` is the earlier day.
  ///
  /// Two binary searches, no walk: called for each visible row.
  package func workingDays(from: CivilDate, to: CivilDate) -> Int {
    workingDays(upTo: to.daysSinceEpoch) - workingDays(upTo: from.daysSinceEpoch)
  }

  /// Working days from Monday 1969-12-29 up to and including the day.
  private func workingDays(upTo day: Int) -> Int {
    let sinceMonday = day + 4  // 1970-01-01 was a Thursday: day 0 is the fourth of its week
    let weeks = sinceMonday >= 0 ? sinceMonday / 7 : (sinceMonday - 6) / 7
    let weekdays = weeks * 5 + min(sinceMonday - weeks * 7, 5)
    var low = 0
    var high = changedDays.count
    while low < high {
      let middle = (low + high) / 2
      if changedDays[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return weekdays + (low == 0 ? 0 : runningChange[low - 1])
  }

  // MARK: What is not known

  /// What to say beside a date that this year's unknown days may move; nil where the year is known.
  package func warning(year: Int) -> Words? {
    if !publishedYears.contains(year) {
      return Words(
        "\(year)年节假日未公布，按周末推算", "holidays of \(year) are not published; counted by weekends")
    }
    if name == .xinjiang, !enteredYears.contains(year) {
      return Words(
        "自治区\(year)年节假日未录入，按全国日历推算",
        "the region's holidays of \(year) are not entered; counted by the national calendar")
    }
    return nil
  }

  /// One warning for each year touched that is not known, in order.
  package func warnings(from: CivilDate, through: CivilDate) -> [Words] {
    (min(from, through).year...max(from, through).year).compactMap(warning(year:))
  }
}
