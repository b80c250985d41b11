import Testing

@testable import Ledger

/// 再次发现 (A53, A54): a second finding on the same subject and type with no step since is pointed out.
@Suite struct FoundAgainTests {
  private func observe(_ desk: MemoryDesk, on day: String, type: String = "M12", serial: Int = 2) throws {
    desk.act(as: "K-03", on: day)
    try desk.performed(
      "observe",
      ["unit": "3号窗口", "mode": "desk", "found": "态度生硬", "types": type, "subject": "3号窗口/窗口人员/\(serial)"])
  }

  private func points(_ desk: MemoryDesk) throws -> [WatchPoint] { try Watch.foundAgain.look(desk) }

  @Test func aRepeatOfTheSameTypeAndSubjectIsPointedOutUntilSomethingIsDone() throws {
    let desk = Fixture.desk()
    try observe(desk, on: "2021-09-01")
    try observe(desk, on: "2021-09-02", type: "M05")
    try observe(desk, on: "2021-09-03", serial: 3)
    #expect(try points(desk).isEmpty)
    try observe(desk, on: "2021-09-06")
    let point = try #require(try points(desk).first)
    #expect(
      point.words.zh
        == "3号窗口 窗口人员 #02 O0001（2021-09-01）后又由 O0004 发现“窗口服务问题”（未作结论），尚无处理；可作批评教育，宜在 2021-09-13 前")
    #expect(point.change == "raise_lead" && point.day == .on("2021-09-06"))
    desk.act(as: "K-03", on: "2021-09-14")
    #expect(try points(desk).first?.words.zh.hasSuffix("已过5个工作日（2021-09-13）") == true)
    let lead = try Fixture.lead(in: .checking, on: desk)
    try desk.performed(
      "record_accountability",
      [
        "lead": lead.number, "target": "person", "subject": "3号窗口/窗口人员/2", "measure": "education",
        "heard_on": "2021-09-14", "decided_on": "2021-09-14", "served_on": "2021-09-14",
      ])
    #expect(try points(desk).isEmpty)
    // Again after the education: now a transfer may be suggested, late or in time.
    try observe(desk, on: "2021-09-22")
    #expect(try points(desk).first?.words.zh.contains("教育后仍不改，可建议调岗") == true)
    desk.act(as: "K-03", on: "2021-10-11")
    try desk.performed("suggest_transfer", ["lead": lead.number, "subject": "3号窗口/窗口人员/2"])
    #expect(desk.all(Accountability.self).last?.transfer?.isTimely == false)
    #expect(try points(desk).isEmpty)
  }

  @Test func whatIsOlderThanTheSettingOrUntrueIsNoRepeat() throws {
    let desk = Fixture.desk()
    try observe(desk, on: "2021-04-06")
    try observe(desk, on: "2021-09-06")
    #expect(try points(desk).count == 1)
    desk.act(as: "K-03", on: "2022-04-06")
    #expect(try points(desk).isEmpty)
    desk.act(as: "K-03", on: "2021-09-07")
    try desk.performed("raise_lead", ["observation": "O0002", "title": "态度生硬"])
    try desk.performed("assign", ["lead": "0001", "handler": "K-03"])
    #expect(try points(desk).first?.place == .lead(try desk.lead("654003-2021-0001").id))
    try desk.performed("find", ["lead": "0001", "finding": "untrue"])
    #expect(try points(desk).isEmpty)
  }

  @Test func theLadderTellsEverythingInItsOrder() throws {
    let desk = Fixture.desk()
    try observe(desk, on: "2021-09-06")
    try observe(desk, on: "2021-09-01")
    let subject = SubjectRef(unit: Fixture.window.id, postClass: "窗口人员", serial: 2)
    let ladder = try desk.ladder(of: subject)
    #expect(ladder.rungs(Fixture.rulebook).map(\.number) == ["O0002", "O0001"])
    #expect(ladder.verdict.zh == "建议调岗还缺：没有批评教育的记录")
    #expect(SubjectRef(key: subject.text) == subject)
  }
}
