import Testing

@testable import Ledger

/// The unit's side of an observation: it signs, states, objects; another officer reviews (domain 3.1, entity 7).
@Suite struct ObjectionTests {
  private func visited(_ more: [String: String] = [:]) throws -> MemoryDesk {
    let desk = Fixture.desk(officer: "K-03")
    let values = [
      "unit": "3号窗口", "mode": "experience", "found": "等候两小时", "officer2": "K-04", "trips": "2", "types": "M12",
    ]
    try desk.performed("observe", values.merging(more) { $1 })
    return desk
  }

  private func objected(_ more: [String: String] = [:]) throws -> MemoryDesk {
    let desk = try visited(more)
    try desk.performed("raise_objection", ["observation": "O0001", "objection": "当日系统升级，已公告"])
    return desk
  }

  private func observation(_ desk: MemoryDesk) throws -> Observation { try #require(desk.all(Observation.self).first) }

  private func review(
    _ desk: MemoryDesk, _ outcome: String, _ more: [String: String] = [:], as officer: String = "K-05"
  ) throws -> [BrokenRule] {
    let values = ["observation": "O0001", "outcome": outcome, "opinion": "调取叫号记录核对"]
    return try desk.perform("review_objection", values.merging(more) { $1 }, as: officer)
  }

  @Test("I12 a final observation is signed once, stated once, and not altered")
  func i12() throws {
    let desk = try visited()
    #expect(try desk.perform("finalise_observation", ["observation": "O0001", "found": "改写"]).rules == ["state"])
    #expect(try desk.perform("sign_observation", ["observation": "O0001"]).map(\.field) == ["shown_on"])
    #expect(try desk.perform("sign_observation", ["observation": "O0001", "shown_on": "2021-09-12"]).rules == ["I13"])
    try desk.performed("sign_observation", ["observation": "O0001", "shown_on": "2021-09-13"])
    #expect(try desk.perform("sign_observation", ["observation": "O0001", "shown_on": "2021-09-13"]).rules == ["I12"])
    try desk.performed("sign_observation", ["observation": "O0001", "unit_statement": "已增开窗口"])
    #expect(
      try desk.perform("sign_observation", ["observation": "O0001", "unit_statement": "改口"]).rules == ["I12", "I12"])
    #expect(try observation(desk).found == "等候两小时" && observation(desk).unitStatement == "已增开窗口")
  }

  @Test("I41 an objection is reviewed by an officer who did not make the visit")
  func i41() throws {
    let desk = try objected()
    #expect(try review(desk, "upheld", as: "K-03").rules == ["I41"])
    #expect(try review(desk, "upheld", ["reviewer": "K-04"]).rules == ["I41"])
    #expect(try review(desk, "upheld").isEmpty)
    let reviewed = try #require(try observation(desk).objection)
    #expect(reviewed.state == .upheld && reviewed.reviewer == "K-05" && reviewed.reviewedOn == .on("2021-09-13"))
    #expect(try observation(desk).countsInRanking)
  }

  @Test func anObjectionIsRaisedOnceOfAFinalObservationAndReviewedOnce() throws {
    let desk = try visited(["draft": "yes"])
    let objection = ["observation": "O0001", "objection": "不属实"]
    #expect(try desk.perform("raise_objection", objection).rules == ["state"])
    try desk.performed("finalise_observation", ["observation": "O0001"])
    #expect(try review(desk, "upheld").rules == ["state"])
    #expect(try desk.perform("raise_objection", objection.merging(["on": "2021-09-12"]) { $1 }).rules == ["I13"])
    try desk.performed("raise_objection", objection)
    #expect(try desk.perform("raise_objection", objection).rules == ["state"])
    #expect(try !observation(desk).countsInRanking && observation(desk).hasOpenObjection)
    #expect(try Watch.openObjections.look(desk).map(\.words.zh) == ["3号窗口对监督记录 O0001 有异议，待另一人复核"])
    #expect(try review(desk, "upheld", ["on": "2021-09-12"]).rules == ["I13"])
    #expect(try review(desk, "upheld").isEmpty)
    #expect(try Watch.openObjections.look(desk).isEmpty)
    #expect(try review(desk, "upheld").rules == ["state"])
    #expect(try desk.perform("raise_objection", objection).rules == ["state"])
  }

  @Test func aCorrectionAltersWhatWasFoundAndSaysSo() throws {
    let desk = try objected()
    #expect(try review(desk, "corrected").map(\.field) == ["outcome"])
    #expect(try review(desk, "upheld", ["found": "等候四十分钟"]).map(\.field) == ["outcome"])
    // What stands there may be sent along unaltered.
    #expect(try review(desk, "corrected", ["found": "等候两小时", "trips": "2"]).map(\.field) == ["outcome"])
    #expect(try review(desk, "corrected", ["found": "等候四十分钟", "trips": "1"]).isEmpty)
    let corrected = try observation(desk)
    #expect(corrected.found == "等候四十分钟" && corrected.trips == 1)
    #expect(corrected.standing.zh == "已更正" && corrected.countsInRanking && corrected.shortNumber == "O0001")
  }

  @Test func aCorrectionEmptiesWhatShouldNotStandThere() throws {
    let desk = try objected()
    #expect(try review(desk, "upheld", ["clear": "trips"]).map(\.field) == ["outcome"])
    #expect(try review(desk, "corrected", ["clear": "found"]).contains { $0.field == "clear" })
    #expect(try review(desk, "corrected", ["clear": "trips、types", "wait_minutes": "40"]).isEmpty)
    let corrected = try observation(desk)
    #expect(corrected.trips == nil && corrected.types.isEmpty && corrected.waitMinutes == 40)
    #expect(corrected.found == "等候两小时")
  }

  @Test func aDraftLosesWhatShouldNotStandThere() throws {
    let desk = try visited(["draft": "yes", "matter": "施工许可"])
    try desk.performed("finalise_observation", ["observation": "O0001", "clear": "officer2、trips、matter"])
    let final = try observation(desk)
    #expect(final.officer2 == nil && final.trips == nil && final.matter == nil && final.types == ["M12"])
  }

  @Test("I31 a withdrawn observation leaves ranking and findings, and nothing more follows from it")
  func i31() throws {
    let desk = try objected(["recommendation": "增开窗口", "corrected_on_spot": "yes"])
    #expect(try review(desk, "withdrawn").isEmpty)
    let withdrawn = try observation(desk)
    #expect(withdrawn.isWithdrawn && !withdrawn.countsInRanking && withdrawn.standing.zh == "已撤销")
    #expect(!withdrawn.isFinding)
    #expect(desk.all(Recommendation.self).map(\.status) == [.withdrawn])
    #expect(try #require(desk.last).notices.map(\.zh) == ["名下整改 R0001 仍在，请另行处理"])
    #expect(try desk.perform("raise_lead", ["observation": "O0001"]).rules == ["state"])
    #expect(
      try desk.perform("recommend", ["observation": "O0001", "recommendation": "补", "reply_due": "2021-09-30"]).rules
        == ["state"])
  }

  @Test func theLeadThatWasRaisedTellsOfObjectionAndReview() throws {
    let desk = try objected(["raise_lead": "yes"])
    #expect(try review(desk, "upheld").isEmpty)
    let lines = desk.all(LeadNote.self).map(\.text)
    #expect(lines.contains("监督记录 O0001 单位提出异议：当日系统升级，已公告"))
    #expect(lines.contains("监督记录 O0001 异议复核：维持"))
  }
}
