import Testing

@testable import Ledger

/// Advice to units (监察建议 and the like): approved, answered, and late by the paper's own date.
@Suite struct UnitAdviceTests {
  private static let advice = Fixture.approval().merging([
    "kind": "supervision", "unit": "住建局", "text": "健全一次性告知制度", "reply_due": "2021-09-20", "issued_on": "2021-09-13",
  ]) { $1 }

  @Test func adviceIsSignedAnsweredOnceAndLateByItsPaper() throws {
    let desk = Fixture.desk()
    #expect(
      try desk.perform("issue_advice", Self.advice.merging(["approved_by": ""]) { $1 }).map(\.field) == ["approved_by"])
    #expect(try desk.perform("issue_advice", Self.advice.merging(["reply_due": "2021-09-01"]) { $1 }).rules == ["I13"])
    try desk.performed("issue_advice", Self.advice)
    #expect(try Watch.adviceLate.look(desk).isEmpty)
    desk.act(as: "K-03", on: "2021-09-21")
    #expect(try Watch.adviceLate.look(desk).map(\.words.zh) == ["G0001 住建局应于 2021-09-20 前回复监察建议"])
    let reply = ["advice": "G0001", "outcome": "adopted", "reply": "已建立制度"]
    try desk.performed("advice_reply", reply)
    #expect(desk.last?.notices.map(\.zh) == ["逾期1天"])
    #expect(try desk.perform("advice_reply", reply).rules == ["state"])
    #expect(try Watch.adviceLate.look(desk).isEmpty)
  }

  @Test("I18 what leaves for a unit names neither the lead nor its petition")
  func i18() throws {
    let desk = Fixture.desk()
    let lead = try Fixture.lead(in: .checking, on: desk)
    let named = Self.advice.merging(["lead": lead.number, "text": "请就 \(lead.number) 反映的问题整改"]) { $1 }
    #expect(try desk.perform("issue_advice", named).rules == ["I18"])
    try desk.performed("issue_advice", Self.advice.merging(["lead": lead.number]) { $1 })
    #expect(try desk.dossier(lead.id)?.notes.last?.noteKind == .letterSent)
  }
}
