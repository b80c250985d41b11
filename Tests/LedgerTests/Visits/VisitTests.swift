import Testing

@testable import Ledger

/// A68, A73 and domain 0.5: a visit step by step, an absence judged by hours and calendar, a visit that looks back.
@Suite struct VisitTests {
  private let visit = ["unit": "3号窗口", "mode": "experience"]

  private func desk(today: String = "2021-09-13") -> MemoryDesk {
    let desk = Fixture.desk(today: today, officer: "K-03")
    var rulebook = Fixture.rulebook
    rulebook.officeHours = OfficeHours(
      [(5, "10:00", "14:00"), (5, "16:00", "20:00"), (10, "10:00", "14:00"), (10, "15:30", "19:30")]
        .compactMap { month, opens, closes in
          guard let opens = ClockTime(opens), let closes = ClockTime(closes) else { return nil }
          return OfficeHours.Session(seasonMonth: month, seasonDay: 1, opens: opens, closes: closes)
        })
    desk.context = ChangeContext(
      today: desk.context.today, officer: "K-03", owner: "654003", rulebook: rulebook, campaign: Fixture.campaign)
    return desk
  }

  private func last(_ desk: MemoryDesk) throws -> Observation { try #require(desk.all(Observation.self).last) }

  @Test func stepsAreReadInBothLanguagesAndTheWaitFollows() throws {
    let desk = desk()
    try desk.performed(
      "observe", visit.merging(["steps": "take_number=2;wait=47:只开一个窗口;ask=5;hand_in=3;accepted=1;result=0"]) { $1 })
    let steps = try #require(try last(desk).steps)
    #expect(steps.map(\.name) == VisitStep.Stage.allCases && steps.minutes == 58)
    #expect(steps[1].note == "只开一个窗口")
    #expect(try last(desk).waitMinutes == 47)
    #expect(steps.written == "take_number=2;wait=47:只开一个窗口;ask=5;hand_in=3;accepted=1;result=0")
    try desk.performed("observe", visit.merging(["steps": "取号=2；等候=8", "wait_minutes": "9"]) { $1 })
    #expect(try last(desk).steps?.minutes == 10 && last(desk).waitMinutes == 9)
    for wrong in ["等候", "等候=很久", "排队=3", "wait=1441"] {
      #expect(try desk.perform("observe", visit.merging(["steps": wrong]) { $1 }).map(\.field) == ["steps"], "\(wrong)")
    }
    let daily = ["unit": "3号窗口", "mode": "routine", "steps": "等候=8"]
    #expect(try desk.perform("observe", daily).map(\.message.zh) == ["步骤计时只用于体验式监督"])
    let named = visit.merging(["steps": "等候=8:打电话13800138000"]) { $1 }
    #expect(try desk.perform("observe", named).rules == ["I17"])
  }

  @Test("I42 nobody at the window is an absence only while the hall was open by season and calendar")
  func i42() throws {
    let desk = desk(today: "2021-10-20")
    func absent(_ on: String, _ at: String?) throws -> [BrokenRule] {
      var values = ["unit": "3号窗口", "mode": "routine", "absent_at_window": "yes", "on": on]
      values["at"] = at
      return try desk.perform("observe", values)
    }
    // Summer: closed at 15:40, open at 16:00; winter: open from 15:30.
    #expect(
      try absent("2021-09-13", "15:40").map(\.message.zh) == [
        "15:40 不在办公时间（10:00-14:00 16:00-20:00），窗口无人不算脱岗"
      ])
    #expect(try absent("2021-09-13", "16:00").isEmpty)
    #expect(try last(desk).found == "窗口无人在岗")
    #expect(
      try #require(desk.last).notices.first?.zh == "16:00 在办公时间内（10:00-14:00 16:00-20:00），记为脱岗")
    #expect(try absent("2021-10-15", "15:40").isEmpty)
    // Saturday; a Saturday that was worked; the national holiday.
    #expect(try absent("2021-09-11", "10:30").map(\.rule) == ["I42"])
    #expect(try absent("2021-10-09", "10:30").isEmpty)
    #expect(try absent("2021-10-01", "10:30").first?.message.zh.contains("当日不上班") == true)
    #expect(try absent("2021-09-13", nil).rules == ["I42"])
    // Nothing is said of a visit that found someone there.
    try desk.performed("observe", ["unit": "3号窗口", "mode": "routine", "on": "2021-09-11", "at": "10:30"])
    #expect(try #require(desk.last).notices.isEmpty)
  }

  @Test func anAbsenceWithoutHoursIsLeftToTheOfficer() throws {
    let desk = Fixture.desk(officer: "K-03")
    try desk.performed("observe", ["unit": "3号窗口", "mode": "routine", "absent_at_window": "yes", "at": "10:30"])
    #expect(try #require(desk.last).notices.first?.zh == "未设办公时间，脱岗请人工核对")
  }

  @Test func aVisitLooksBackOnAnEarlierOneOfTheSameWindow() throws {
    let desk = desk()
    try desk.performed("observe", visit.merging(["found": "无办事指南", "on": "2021-09-01"]) { $1 })
    try desk.performed("observe", ["unit": "住建局", "mode": "routine", "draft": "yes"])
    func lookBack(_ number: String, _ more: [String: String] = [:]) throws -> [BrokenRule] {
      try desk.perform("observe", visit.merging(["look_back_of": number]) { $1 }.merging(more) { $1 })
    }
    #expect(try lookBack("O0002").map(\.message.zh) == ["O0002 不是已定的监督记录，不能回头看"])
    #expect(try lookBack("O0001", ["unit": "住建局"]).map(\.field) == ["look_back_of"])
    #expect(try lookBack("O0001", ["on": "2021-08-31"]).rules == ["I13"])
    #expect(try lookBack("O0001").isEmpty)
    #expect(try last(desk).lookBackOf == desk.all(Observation.self).first?.id)
  }
}
