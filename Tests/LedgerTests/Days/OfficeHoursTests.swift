import Testing

@testable import Ledger

@Suite("Office hours (domain 7)")
struct OfficeHoursTests {
  let hours: OfficeHours
  let calendar = Notices.nationalCalendar

  init() throws {
    func session(_ month: Int, _ opens: String, _ closes: String) throws -> OfficeHours.Session {
      let (from, to) = (try #require(ClockTime(opens)), try #require(ClockTime(closes)))
      return try #require(OfficeHours.Session(seasonMonth: month, seasonDay: 1, opens: from, closes: to))
    }
    hours = OfficeHours([
      try session(5, "10:00", "14:00"), try session(5, "16:00", "20:00"),
      try session(10, "10:00", "14:00"), try session(10, "15:30", "19:30"),
    ])
  }

  @Test(
    "open by season and sitting",
    arguments: [
      ("2021-09-13", "10:00", true), ("2021-09-13", "09:59", false), ("2021-09-13", "14:00", false),
      ("2021-09-13", "15:45", false), ("2021-10-08", "15:45", true), ("2021-04-30", "15:45", true),
      ("2022-01-04", "19:40", false), ("2021-09-12", "10:05", false), ("2021-09-18", "10:05", true),
    ])
  func open(day: String, time: String, expected: Bool) throws {
    let time = try #require(ClockTime(time))
    #expect(hours.isOpen(on: .on(day), at: time, calendar: calendar) == expected)
  }

  @Test("says the hours, or why the hall is shut")
  func words() throws {
    let time = try #require(ClockTime("10:05"))
    func words(_ day: String, _ hours: OfficeHours) -> String {
      hours.status(on: .on(day), at: time, calendar: calendar).words.zh
    }
    #expect(words("2021-09-13", hours) == "在办公时间内（10:00-14:00 16:00-20:00）")
    #expect(words("2021-10-01", hours) == "休息日（国庆节）")
    #expect(words("2021-09-13", OfficeHours([])) == "未设办公时间")
  }

  @Test("a time of day that is none is refused", arguments: ["24:01", "10:60", "10", "+1:00", "1:5", "１０:00"])
  func badTime(text: String) {
    #expect(ClockTime(text) == nil)
  }
}
