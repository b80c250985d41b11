import Ledger

/// The years whose days off are known, and the one that is counted in now.
struct CalendarInspection {
  let calendar: WorkingCalendar
  let today: CivilDate
  /// Days off that the book holds.
  let localDays: Int

  var findings: [Diagnosis] {
    let national = Diagnosis.good(
      .calendar, Words("全国节假日已知：", "national days off known: ") + listed(calendar.publishedYears)
    ).with(["national": years(calendar.publishedYears)])
    guard calendar.name == .xinjiang else { return [national] + gaps }
    let region = Diagnosis.good(
      .calendar,
      Words("自治区节假日已录入：", "the region's entered: ") + listed(calendar.enteredYears)
        + Words("（其中台账中\(localDays)天）", " (\(localDays) days of them in the ledger)")
    ).with(["xinjiang": years(calendar.enteredYears), "in_ledger": .number(localDays)])
    return [national, region] + gaps
  }

  /// The next year's notice comes out in November; before December nobody has missed it.
  private var gaps: [Diagnosis] {
    let years = today.month == 12 ? [today.year, today.year + 1] : [today.year]
    return years.compactMap { year in
      calendar.warning(year: year).map { .look(.calendar, $0, advice: advice(year)) }
    }
  }

  private func advice(_ year: Int) -> Words {
    calendar.publishedYears.contains(year)
      ? Words(
        "按自治区通知逐日录入：督办台“本地放假和调休”，或 duban change add_day_off",
        "enter them by the region's notice: \"Local days off\" on the dashboard, or duban change add_day_off")
      : Words(
        "升级duban，或把国务院办公厅通知写进本单位设置目录的 days_off.csv",
        "upgrade duban, or write the State Council's notice into days_off.csv in the office's settings folder")
  }

  private func years(_ years: Set<Int>) -> JSON { .list(years.sorted().map { .number($0) }) }

  private func listed(_ years: Set<Int>) -> Words {
    years.isEmpty ? Words("无", "none") : years.sorted().map { Words("\($0)", "\($0)") }.listed()
  }
}
