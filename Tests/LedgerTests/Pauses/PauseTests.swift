import Testing

@testable import Ledger

/// Pauses of the clock (T20) and what I11 asks of every change of a due date.
@Suite struct PauseTests {
  /// A lead whose check is due by T10: 30 working days from Wednesday 1 September 2021.
  private func checking(_ desk: MemoryDesk) throws -> Lead {
    let lead = try Fixture.register(desk)
    try desk.performed("assign", ["lead": lead.number, "handler": "K-03"])
    try desk.performed(
      "dispose",
      Fixture.approval(on: "2021-09-02").merging(["lead": lead.number, "mode": "check", "proposed_on": "2021-09-02"]) {
        $1
      })
    return try desk.lead(lead.number)
  }

  private func pause(_ more: [String: String]) -> [String: String] {
    Fixture.approval(on: "2021-09-13").merging(["why": "hearing"]) { $1 }.merging(more) { $1 }
  }

  @Test("I11 a pause stops the clock, resuming counts the date anew, and the first date is kept")
  func stopsAndRuns() throws {
    let desk = Fixture.desk()
    let lead = try checking(desk)
    let due = try #require(lead.dueOn)
    try desk.performed("pause_clock", pause(["lead": lead.number]))
    let paused = try desk.lead(lead.number)
    #expect(paused.dueOn == nil && paused.pausedFrom == .on("2021-09-13") && paused.dueRule == "T10")
    let standing = ColourThresholds().standing(
      paused.clockFacts, on: .on("2022-03-01"), calendar: Notices.xinjiangCalendar)
    #expect(standing.colour == .blue && standing.due.zh == "时限中止")
    desk.act(as: "K-01", on: "2021-09-17")
    try desk.performed("resume_clock", ["lead": lead.number])
    let resumed = try desk.lead(lead.number)
    // Four working days, 13 to 16 September, are given back.
    let expected = Notices.xinjiangCalendar.adding(workingDays: 4, to: due)?.due
    #expect(resumed.dueOn == expected && resumed.pausedFrom == nil && resumed.dueRule == "T10")
    let record = try #require(desk.all(ClockPause.self).first)
    #expect(record.dueBefore == due && record.dueAfter == expected && record.until == .on("2021-09-16"))
    let explained = DossierExplanation(try #require(try desk.dossier(lead.id)), desk.context).lines
    #expect(explained.contains { $0.label.zh == "中止" && $0.words.zh.contains("不计4个工作日：期限 \(due) → ") })
    #expect(!explained.contains { $0.words.zh.contains("按现在的日历应为") })
    #expect(desk.all(LeadNote.self).map(\.noteKind).suffix(2) == [.paused, .resumed])
  }

  @Test("a pause whose end is known moves the date at once; days of a paper's date are calendar days")
  func knownEnd() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    try desk.performed("pause_clock", pause(["lead": lead.number, "from": "2021-09-13", "until": "2021-09-22"]))
    // 20 October and ten days: Saturday the 30th, moved to Monday.
    #expect(try desk.lead(lead.number).dueOn == .on("2021-11-01"))
    #expect(desk.all(ClockPause.self).map(\.isOpen) == [false])
    try desk.performed(
      "extend", Fixture.approval().merging(["lead": lead.number, "due_on": "2021-11-20", "reason": "疑难"]) { $1 })
    let extended = try desk.lead(lead.number)
    #expect(extended.dueOn == .on("2021-11-20") && extended.extensions.map(\.from) == [.on("2021-11-01")])
  }

  @Test("I11 overlapping pauses, a date that had passed and a missing signature are refused")
  func refused() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    #expect(try desk.perform("pause_clock", ["lead": lead.number, "why": "hearing"]).rules.allSatisfy { $0 == "I11" })
    try desk.performed("pause_clock", pause(["lead": lead.number, "from": "2021-09-06", "until": "2021-09-08"]))
    #expect(
      try desk.perform("pause_clock", pause(["lead": lead.number, "from": "2021-09-08", "until": "2021-09-10"])).rules
        == ["I11"])
    #expect(
      try desk.perform("pause_clock", pause(["lead": lead.number, "from": "2021-09-10", "until": "2021-09-09"])).rules
        == ["I11"])
    #expect(try desk.perform("pause_clock", pause(["lead": lead.number, "why": "other"])).rules == ["form"])
    desk.act(as: "K-01", on: "2021-12-01")
    let late = try desk.perform("pause_clock", pause(["lead": lead.number]))
    #expect(late.rules == ["I11"] && late.first?.message.zh.contains("已过") == true)
    #expect(try desk.perform("resume_clock", ["lead": lead.number]).rules == ["I11"])
  }

  @Test("I11 while the clock stands still nothing sets a date and nothing ends the lead")
  func nothingBehindAPause() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    try desk.performed("pause_clock", pause(["lead": lead.number]))
    let approval = Fixture.approval()
    for (change, values) in [
      ("dispose", ["mode": "hold"]), ("extend", ["due_on": "2021-12-01", "reason": "疑难"]), ("open_case", [:]),
      ("close", ["finding": "untrue", "reason": "查无"]), ("pause_clock", ["why": "testing"]),
    ] {
      let broken = try desk.perform(change, approval.merging(values) { $1 }.merging(["lead": lead.number]) { $1 })
      #expect(broken.contains { $0.rule == "I11" && $0.message.zh.contains("resume_clock") }, "\(change) \(broken)")
    }
    #expect(try desk.perform("resume_clock", ["lead": lead.number]).rules == ["I11"])
    try desk.performed("note", ["lead": lead.number, "text": "听证已通知"])
  }

  @Test("I12 a finished lead is not paused, nor one without a date")
  func whereItIsNot() throws {
    let desk = Fixture.desk()
    let finished = try Fixture.lead(in: .resolved, on: desk)
    #expect(try desk.perform("pause_clock", pause(["lead": finished.number])).rules.contains("I12"))
    let undisposed = try Fixture.lead(in: .assigned, on: desk)
    #expect(try desk.perform("pause_clock", pause(["lead": undisposed.number])).rules == ["I11"])
  }

  @Test("a clock that stands still for a month is pointed out")
  func pointedOut() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    try desk.performed("pause_clock", pause(["lead": lead.number]))
    #expect(try Watch.clockPaused.look(desk).isEmpty)
    desk.act(as: "K-01", on: "2021-10-13")
    #expect(try Watch.clockPaused.look(desk).map(\.change) == ["resume_clock"])
  }

  @Test("I11 the on-time rate takes a date that was moved before it had passed, else the first one")
  func inTime() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    func extend(_ to: String, on day: String) throws {
      try desk.performed(
        "extend",
        Fixture.approval(on: day).merging(["lead": lead.number, "due_on": to, "reason": "疑难"]) { $1 })
    }
    try extend("2021-11-01", on: "2021-09-13")
    #expect(try desk.lead(lead.number).dueForOnTime == .on("2021-11-01"))
    desk.act(as: "K-01", on: "2021-11-10")
    try extend("2021-12-01", on: "2021-11-10")
    #expect(try desk.lead(lead.number).dueForOnTime == .on("2021-11-01"))
    #expect(try desk.lead(lead.number).extensions.map(\.wasInTime) == [true, false])
  }
}
