import Testing

@testable import Ledger

/// The 120 working days (B-04, T21): counted by the calendar, without pauses; a breach suggests a lead.
@Suite struct ApprovalSampleTests {
  private static let taken = ["project": "厂房一期", "unit": "住建局", "accepted_on": "2021-01-04"]

  private func days(_ desk: MemoryDesk) throws -> Int {
    try #require(desk.all(ApprovalSample.self).first).count(on: desk.context.today, desk.context.rulebook).days
  }

  @Test func pausedDaysAreNotCounted() throws {
    let desk = Fixture.desk()
    try desk.performed("add_sample", Self.taken)
    let whole = desk.context.rulebook.calendar.workingDays(from: .on("2021-01-04"), to: desk.context.today)
    #expect(try days(desk) == whole)
    // Monday to Friday of one week: five working days.
    try desk.performed(
      "pause_sample", ["approval_sample": "X0001", "from": "2021-03-01", "to": "2021-03-05", "reason": "专家评审"])
    #expect(try days(desk) == whole - 5)
    let overlapping = try desk.perform(
      "pause_sample", ["approval_sample": "X0001", "from": "2021-03-05", "to": "2021-03-09", "reason": "检测"])
    #expect(overlapping.map(\.field) == ["from"])
    try desk.performed("pause_sample", ["approval_sample": "X0001", "from": "2021-08-30", "reason": "补正材料"])
    #expect(
      try desk.perform("finish_sample", ["approval_sample": "X0001", "finished_on": "2021-09-10"]).rules == ["state"])
    try desk.performed("resume_sample", ["approval_sample": "X0001", "to": "2021-09-03"])
    #expect(try days(desk) == whole - 10)
    try desk.performed("finish_sample", ["approval_sample": "X0001", "finished_on": "2021-09-10"])
    #expect(try days(desk) == whole - 11)
  }

  @Test func aBreachSuggestsALeadAndIsRaisedOnce() throws {
    let desk = Fixture.desk()
    try desk.performed("add_sample", Self.taken)
    #expect(try Watch.approvalOver.look(desk).count == 1)
    try desk.performed("raise_sample", ["approval_sample": "X0001", "concerns_refused": "no"])
    let lead = try #require(desk.all(Lead.self).first)
    #expect(lead.types == ["M24"] && lead.unit == Fixture.housing.id && lead.title == "厂房一期审批超过120个工作日")
    #expect(desk.all(ApprovalSample.self).map(\.lead) == [lead.id])
    #expect(desk.all(LeadNote.self).map(\.text) == ["由审批抽样 X0001 转入"])
    #expect(try Watch.approvalOver.look(desk).isEmpty)
    #expect(
      try desk.perform("raise_sample", ["approval_sample": "X0001", "concerns_refused": "no"]).rules == ["state"])
  }

  @Test func aBreachIsOfferedAsALeadBeforeItsClockIs() throws {
    func steps(_ accepted: String) throws -> [String] {
      let desk = Fixture.desk()
      try desk.performed("add_sample", Self.taken.merging(["accepted_on": accepted]) { _, new in new })
      let sample = try #require(desk.all(ApprovalSample.self).first)
      return ChangeTable.steps(for: sample, nil, desk.context).filter(\.isLegal).map(\.change.name)
    }
    #expect(try steps("2021-01-04") == ["raise_sample", "pause_sample", "finish_sample"])
    #expect(try steps("2021-08-02") == ["pause_sample", "finish_sample"])
  }

  @Test func withinTheLimitThereIsNothingToRaise() throws {
    let desk = Fixture.desk()
    try desk.performed("add_sample", ["project": "厂房二期", "accepted_on": "2021-08-02"])
    #expect(
      try desk.perform("raise_sample", ["approval_sample": "X0001", "concerns_refused": "no"]).rules == ["state"])
    #expect(
      try desk.perform("add_sample", ["project": "三期", "accepted_on": "2021-08-02", "finished_on": "2021-08-01"]).rules
        == ["I13"])
  }

  /// Domain rule I16 is asked of a lead made of a sample as of any other.
  @Test func i16IsAskedBeforeALeadIsRaised() throws {
    let desk = Fixture.desk()
    try desk.performed("add_sample", Self.taken)
    #expect(try desk.perform("raise_sample", ["approval_sample": "X0001", "concerns_refused": "yes"]).rules == ["I16"])
    #expect(
      try desk.perform(
        "raise_sample", ["approval_sample": "X0001", "concerns_refused": "no", "subject_level": "county"]
      ).rules
        == ["I16"])
    #expect(desk.all(Lead.self).isEmpty)
  }
}
