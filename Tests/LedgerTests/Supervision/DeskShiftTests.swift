import Testing

@testable import Ledger

/// 服务企业群众监督台 (A47–A49): a shift, what came up at it, and what was put right there.
@Suite struct DeskShiftTests {
  private static let opening = ["hall": "行政服务中心", "opened": "10:00"]
  private static let entry = ["shift": "S0001", "unit": "3号窗口", "found": "未一次性告知", "types": "M12"]

  private func open(_ desk: MemoryDesk) throws { try desk.performed("open_shift", Self.opening, as: "K-03") }

  @Test func aShiftIsOpenedOnceAndClosedAfterItBegan() throws {
    let desk = Fixture.desk()
    #expect(try desk.perform("open_shift", Self.opening.merging(["hall": "住建局"]) { $1 }).map(\.field) == ["hall"])
    try open(desk)
    #expect(try desk.perform("open_shift", Self.opening).map(\.field) == ["officer"])
    let close = ["shift": "S0001", "closed": "13:30", "visitors": "12"]
    #expect(try desk.perform("close_shift", close.merging(["closed": "09:30"]) { $1 }).map(\.field) == ["closed"])
    try desk.performed("close_shift", close)
    let shift = try #require(desk.all(DeskShift.self).first)
    #expect(shift.hours == "10:00-13:30" && shift.visitors == 12 && !shift.isOpen)
    #expect(try desk.perform("close_shift", close).rules == ["state"])
    #expect(try desk.perform("desk_entry", Self.entry).rules == ["state"])
    try open(desk)
  }

  @Test func theBookPointsOutAShiftOfAnEarlierDay() throws {
    let desk = Fixture.desk()
    try open(desk)
    #expect(try Watch.openShift.look(desk).isEmpty)
    desk.act(as: "K-03", on: "2021-09-14")
    let points = try Watch.openShift.look(desk)
    #expect(points.map(\.words.zh) == ["2021-09-13 K-03值班未收班"])
    #expect(points.first?.change == "close_shift")
    // What comes up today does not go into yesterday's shift.
    #expect(try desk.perform("desk_entry", Self.entry).rules == ["state"])
  }

  @Test func anEntryTakesItsHallOfficerAndModeFromTheShiftAndIsFinal() throws {
    let desk = Fixture.desk()
    try open(desk)
    try desk.performed("desk_entry", Self.entry.merging(["at": "10:20"]) { $1 }, as: "K-04")
    let entry = try #require(desk.all(Observation.self).first)
    #expect(entry.mode == .desk && entry.officer1 == "K-03" && entry.hall == Fixture.hall.id)
    #expect(entry.state == .final && entry.on == .on("2021-09-13") && entry.minute == 620)
    let asked = DeskEntryFields.all.filter { $0.name != "at" }
    #expect(asked.count == 6)
  }

  @Test("I05 I22 what was corrected at the desk is an immediate rectification that waits for a verifier")
  func i22() throws {
    let desk = Fixture.desk()
    try open(desk)
    let corrected = Self.entry.merging(["corrected_on_spot": "yes"]) { $1 }
    #expect(try desk.perform("desk_entry", corrected.filter { $0.key != "found" }).rules == ["I22"])
    try desk.performed("desk_entry", corrected)
    let made = try #require(desk.all(Rectification.self).first)
    #expect(made.rectKind == .immediate && made.status == .applied && made.evidence.count == 1)
    // Who corrected it does not verify it (I04); without an application nothing is verified (I05).
    #expect(try desk.perform("verify", ["rectification": "R0001", "verifiers": "K-03"]).rules == ["I04"])
    try desk.performed("verify", ["rectification": "R0001", "verifiers": "K-04"])
    try desk.performed("observe", ["unit": "3号窗口", "mode": "desk", "found": "无指南"])
    let observed = try #require(desk.all(Observation.self).last)
    #expect(try desk.records(Rectification.self, by: .observation(observed.id)).isEmpty)
  }

  @Test func educationOnTheSpotIsTheObservationsAndNoMeasure() throws {
    let desk = Fixture.desk()
    try open(desk)
    try desk.performed(
      "desk_entry", Self.entry.merging(["on_spot_education": "yes", "subject": "3号窗口/窗口人员/2"]) { $1 })
    let entry = try #require(desk.all(Observation.self).first)
    #expect(entry.onSpotEducation && entry.subject?.label == "窗口人员 #02")
    #expect(desk.all(Accountability.self).isEmpty)
  }

  @Test("I28 a window of another hall does not belong to the desk; a department without a window may be spoken of")
  func i28() throws {
    let desk = Fixture.desk()
    try open(desk)
    let other = OfficeUnit(
      id: RecordID("hall2"), owner: "654003", division: "654003", name: "税务大厅", unitKind: .serviceHall)
    desk.put(other)
    desk.put(
      OfficeUnit(
        id: RecordID("window2"), owner: "654003", division: "654003", name: "税务1号", unitKind: .serviceWindow,
        parent: other.id))
    #expect(try desk.perform("desk_entry", Self.entry.merging(["unit": "税务1号"]) { $1 }).rules == ["I28"])
    try desk.performed("desk_entry", Self.entry.merging(["unit": "住建局"]) { $1 })
    #expect(desk.all(Observation.self).first?.hall == nil)
  }
}
