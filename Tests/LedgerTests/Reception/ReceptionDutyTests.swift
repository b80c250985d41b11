import Testing

@testable import Ledger

/// 领导轮流坐班接访 (A28): planned, held or called off.
@Suite struct ReceptionDutyTests {
  private static let planned = ["on": "2021-09-20", "leader": "K-02", "venue": "信访接待室"]

  private func lookAhead(_ desk: MemoryDesk) throws -> [String] {
    try Watch.dutyGap.look(desk).map(\.words.zh)
  }

  @Test func aDayIsPlannedOnceHeldOnceAndNotBeforeItsDay() throws {
    let desk = Fixture.desk()
    try desk.performed("add_duty", Self.planned)
    #expect(try desk.perform("add_duty", Self.planned).map(\.message.zh) == ["K-02 在 2021-09-20 已有接访安排"])
    let early = try desk.perform("hold_duty", ["duty": "D0001", "visits": "3"])
    #expect(early.rules == ["I13"])
    desk.context = desk.context.on("2021-09-20")
    try desk.performed("hold_duty", ["duty": "D0001", "visits": "3"])
    #expect(desk.all(ReceptionDuty.self).map(\.visits) == [3])
    #expect(try desk.perform("cancel_duty", ["duty": "D0001", "reason": "出差"]).rules == ["state"])
  }

  @Test func theBookPointsOutADayWithoutAWordAndAWeekWithoutAnyone() throws {
    let desk = Fixture.desk()
    #expect(try lookAhead(desk).isEmpty)
    try desk.performed("add_duty", Self.planned)
    #expect(try lookAhead(desk).isEmpty)
    desk.context = desk.context.on("2021-09-21")
    #expect(try lookAhead(desk) == ["2021-09-20 K-02接访未登记结果", "今后7天没有领导接访安排"])
    try desk.performed("hold_duty", ["duty": "D0001", "visits": "0"])
    #expect(try lookAhead(desk) == ["今后7天没有领导接访安排"])
  }
}

extension ChangeContext {
  fileprivate func on(_ day: String) -> ChangeContext {
    ChangeContext(today: .on(day), officer: officer, owner: owner, rulebook: rulebook, campaign: campaign)
  }
}
