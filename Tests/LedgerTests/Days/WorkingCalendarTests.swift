import Testing

@testable import Ledger

@Suite("Working days (domain 7)")
struct WorkingCalendarTests {
  let national = Notices.nationalCalendar
  let xinjiang = Notices.xinjiangCalendar

  @Test(
    "national vectors",
    arguments: [
      ("2021-04-23", 1, "2021-04-25"), ("2021-04-30", 1, "2021-05-06"), ("2021-04-30", 3, "2021-05-08"),
      ("2021-09-30", 1, "2021-10-08"), ("2021-09-30", 2, "2021-10-09"), ("2021-04-12", 15, "2021-04-30"),
      ("2021-04-01", 120, "2021-09-22"), ("2025-06-05", 1, "2025-06-06"), ("2022-07-01", 15, "2022-07-22"),
    ])
  func nationalVector(start: String, amount: Int, due: String) throws {
    let count = try #require(national.adding(workingDays: amount, to: .on(start)))
    #expect(count.due == .on(due))
    #expect(count.warnings.isEmpty)
    #expect(!count.rolled)
  }

  @Test(
    "vectors with the region's days", arguments: [("2025-06-05", 1, "2025-06-11"), ("2022-07-01", 15, "2022-07-27")])
  func xinjiangVector(start: String, amount: Int, due: String) throws {
    let count = try #require(xinjiang.adding(workingDays: amount, to: .on(start)))
    #expect(count.due == .on(due))
    #expect(count.warnings.isEmpty)
  }

  @Test("the region takes four weekdays off", arguments: [2022, 2025])
  func fourWeekdays(year: Int) {
    let (last, end) = (CivilDate.on("\(year - 1)-12-31"), CivilDate.on("\(year)-12-31"))
    #expect(national.workingDays(from: last, to: end) - xinjiang.workingDays(from: last, to: end) == 4)
  }

  @Test("working days by year (domain 7)", arguments: [(2021, 250), (2022, 249), (2025, 248)])
  func workingDaysOfYear(year: Int, days: Int) {
    #expect(national.workingDays(from: .on("\(year - 1)-12-31"), to: .on("\(year)-12-31")) == days)
  }

  @Test("each day says what it is")
  func reasons() {
    #expect(xinjiang.status(of: .on("2021-09-13")) == .workday)
    #expect(xinjiang.status(of: .on("2021-09-12")).words.zh == "周末")
    #expect(xinjiang.status(of: .on("2021-10-01")).words.zh == "国庆节")
    #expect(xinjiang.status(of: .on("2021-10-09")).words.zh == "调休上班（国庆节）")
    #expect(xinjiang.status(of: .on("2022-07-11")).words.zh == "古尔邦节")
    #expect(national.status(of: .on("2022-07-11")) == .workday)
  }

  @Test("a year without its days says so, once")
  func warnings() throws {
    let unpublished = try #require(national.adding(days: 10, to: .on("2026-12-28")))
    #expect(unpublished.warnings.map(\.zh) == ["2026年节假日未公布，按周末推算", "2027年节假日未公布，按周末推算"])
    let regionless = try #require(xinjiang.adding(workingDays: 30, to: .on("2021-07-21")))
    #expect(regionless.warnings.map(\.zh) == ["自治区2021年节假日未录入，按全国日历推算"])
    let turn = try #require(xinjiang.adding(workingDays: 1, to: .on("2021-12-31")))
    #expect(turn.warnings.isEmpty, "the start day is not counted, so its year is not touched")
  }

  @Test("the explanation names what was skipped and what was worked")
  func explanation() throws {
    let count = try #require(national.adding(workingDays: 30, to: .on("2021-08-12")))
    #expect(count.due == .on("2021-09-24"))
    #expect(count.explanation.zh == "自2021-08-12起30个工作日，跳过周末10天、中秋节3天，9月18日调休上班已计入")
    #expect(count.explanation.en.hasPrefix("30 working days from 2021-08-12; skipping 10 weekend days, "))
    #expect(count.skipped.count == 13)
  }

  @Test("months: the same day, or the month's last; a rest day moves on")
  func months() throws {
    let short = try #require(national.adding(months: 1, to: .on("2021-01-31")))
    #expect(short.due == .on("2021-03-01"), "2021-02-28 is a Sunday")
    #expect(short.rolledFrom == .on("2021-02-28"))
    let holiday = try #require(national.adding(months: 1, to: .on("2021-04-01")))
    #expect(holiday.due == .on("2021-05-06"))
    #expect(holiday.explanation.zh == "自2021-04-01起1个月，2021-05-01为劳动节，顺延至2021-05-06")
    let makeUp = try #require(national.adding(months: 1, to: .on("2021-03-25")))
    #expect(makeUp.due == .on("2021-04-25"), "a Sunday that is worked is no rest day")
    #expect(!makeUp.rolled)
    let leap = try #require(national.adding(months: 1, to: .on("2024-01-31")))
    #expect(leap.due == .on("2024-02-29"))
  }

  @Test("calendar days roll too; nothing at all ends at once")
  func days() throws {
    #expect(try #require(national.adding(days: 15, to: .on("2021-09-18"))).due == .on("2021-10-08"))
    #expect(try #require(national.adding(days: 0, to: .on("2021-09-19"))).due == .on("2021-09-19"))
    #expect(national.adding(days: -1, to: .on("2021-09-19")) == nil)
    #expect(national.adding(workingDays: TimeSpan.largestAmount + 1, to: .on("2021-09-19")) == nil)
  }

  @Test("adding and counting agree on a thousand random dates", arguments: CalendarName.allCases)
  func property(name: CalendarName) throws {
    let calendar = name == .national ? national : xinjiang
    var generator = SplitMix64(state: 20_210_426)
    for _ in 0..<1_000 {
      let start = CivilDate.on("2019-12-01").adding(days: Int.random(in: 0..<2_600, using: &generator))
      let amount = Int.random(in: 1...200, using: &generator)
      let due = try #require(calendar.adding(workingDays: amount, to: start)).due
      #expect(calendar.isWorkingDay(due))
      #expect(calendar.workingDays(from: start, to: due) == amount)
      #expect(calendar.workingDays(from: due, to: start) == -amount)
    }
  }
}

/// Random numbers that are the same in each run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
