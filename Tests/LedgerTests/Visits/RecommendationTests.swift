import Testing

@testable import Ledger

/// A72: what is recommended to a unit after a visit, its reply, and the rectification that comes of it.
@Suite struct RecommendationTests {
  private func visited(_ more: [String: String] = [:]) throws -> MemoryDesk {
    let desk = Fixture.desk(officer: "K-03")
    let values = ["unit": "3号窗口", "mode": "experience", "found": "无办事指南，多要材料两份", "types": "M12"]
    try desk.performed("observe", values.merging(more) { $1 })
    return desk
  }

  private func advice(_ desk: MemoryDesk) throws -> Recommendation { try #require(desk.all(Recommendation.self).last) }

  @Test func whatAnObservationRecommendsAwaitsTheUnitsReply() throws {
    let desk = try visited(["recommendation": "补齐办事指南", "on": "2021-09-10"])
    let made = try advice(desk)
    #expect(made.unit == Fixture.window.id && made.text == "补齐办事指南" && made.isOpen)
    #expect(made.replyDue == .on("2021-10-10"))
    // A draft recommends nothing yet.
    try desk.performed(
      "observe",
      ["unit": "住建局", "mode": "routine", "recommendation": "压缩时限", "reply_due": "2021-09-30", "draft": "yes"])
    #expect(desk.all(Recommendation.self).count == 1)
    try desk.performed("finalise_observation", ["observation": "O0002"])
    #expect(try advice(desk).replyDue == .on("2021-09-30"))
  }

  @Test func oneMoreIsMadeOfAFinalObservationToAnotherUnit() throws {
    let desk = try visited()
    let values = ["observation": "O0001", "recommendation": "统一窗口材料清单", "reply_due": "2021-09-30", "unit": "住建局"]
    try desk.performed("recommend", values)
    #expect(try advice(desk).unit == Fixture.housing.id)
    #expect(try desk.perform("recommend", values.merging(["reply_due": "2021-09-01"]) { $1 }).rules == ["I13"])
    try desk.performed("observe", ["unit": "3号窗口", "mode": "routine", "draft": "yes"])
    #expect(try desk.perform("recommend", values.merging(["observation": "O0002"]) { $1 }).rules == ["state"])
  }

  @Test func acceptedItBecomesARectificationUnderTheObservation() throws {
    let desk = try visited(["recommendation": "补齐办事指南", "raise_lead": "yes", "officer2": "K-04"])
    let lead = try #require(desk.all(Lead.self).first)
    #expect(try advice(desk).lead == lead.id)
    let reply = ["recommendation": "J0001", "outcome": "accepted", "reply": "立即办理"]
    #expect(try desk.perform("recommendation_reply", reply).map(\.field) == ["due_on"])
    try desk.performed("recommendation_reply", reply.merging(["due_on": "2021-09-30"]) { $1 })
    let made = try #require(desk.all(Rectification.self).last)
    #expect(made.observation == desk.all(Observation.self).first?.id && made.lead == lead.id)
    #expect(made.problem == "无办事指南，多要材料两份" && made.action == "补齐办事指南" && made.unit == Fixture.window.id)
    #expect(try advice(desk).status == .accepted && advice(desk).rectification == made.id)
    #expect(desk.all(LeadNote.self).contains { $0.noteKind == .rectification && $0.text.contains("采纳整改建议 J0001") })
    #expect(
      try desk.perform("recommendation_reply", reply.merging(["due_on": "2021-09-30"]) { $1 }).rules == ["state"])
  }

  @Test("I12 no rectification comes under a finished lead; the reply can still be declined")
  func i12() throws {
    let desk = try visited(["recommendation": "补齐办事指南", "raise_lead": "yes"])
    var lead = try #require(desk.all(Lead.self).first)
    lead.status = .resolved
    desk.put(lead)
    let accepted = ["recommendation": "J0001", "outcome": "accepted", "due_on": "2021-09-30"]
    #expect(try desk.perform("recommendation_reply", accepted).rules == ["I12"])
    #expect(
      try desk.perform("recommendation_reply", ["recommendation": "J0001", "outcome": "declined"]).map(\.field) == [
        "reply"
      ])
    try desk.performed(
      "recommendation_reply", ["recommendation": "J0001", "outcome": "declined", "reply": "该事项已移交税务窗口"])
    #expect(try advice(desk).status == .declined)
  }

  @Test func aLeadRaisedLaterTakesTheRecommendationAlong() throws {
    let desk = try visited(["recommendation": "补齐办事指南"])
    try desk.performed("raise_lead", ["observation": "O0001"])
    #expect(try advice(desk).lead == desk.all(Lead.self).first?.id)
  }

  @Test func theBookPointsOutALateReply() throws {
    let desk = try visited(["recommendation": "补齐办事指南", "reply_due": "2021-09-20"])
    #expect(try Watch.lateRecommendations.look(desk).isEmpty)
    desk.act(as: "K-03", on: "2021-09-21")
    let late = try Watch.lateRecommendations.look(desk)
    #expect(late.map(\.words.zh) == ["3号窗口未回复整改建议 J0001（期限 2021-09-20）"])
    #expect(late.first?.change == "recommendation_reply")
  }

  @Test("I18 what leaves for the unit is named one by one: findings in full, nothing of the lead")
  func i18() throws {
    let desk = try visited(["recommendation": "补齐办事指南", "raise_lead": "yes", "subject": "3号窗口/窗口人员/2"])
    let observation = try #require(desk.all(Observation.self).first)
    let paper = try advice(desk).outgoing(from: observation)
    #expect(paper.found == "无办事指南，多要材料两份" && paper.text == "补齐办事指南")
    let leaving = Set(Mirror(reflecting: paper).children.compactMap(\.label))
    #expect(leaving == ["unit", "visitedOn", "found", "text", "replyDue"])
  }
}
