import Testing

@testable import Ledger

/// Named reports: told of acceptance (T04) and of the result (T05), or nobody could be reached (I19).
@Suite struct ReporterNoticeTests {
  private func named(_ desk: MemoryDesk) throws -> Lead {
    try Fixture.register(desk, ["real_name": "named"])
  }

  private func owed(_ desk: MemoryDesk, _ lead: Lead) throws -> [String] {
    ReporterNotices(try desk.lead(lead.number), desk.context).owed.map(\.limit)
  }

  @Test("I19 both notices are owed by their days and done with by their dates")
  func holds() throws {
    let desk = Fixture.desk()
    let lead = try named(desk)
    #expect(try owed(desk, lead) == ["T04"])
    try desk.performed("feedback", ["lead": lead.number, "accepted_on": "2021-09-10"])
    #expect(try owed(desk, lead) == [])
    var closed = try desk.lead(lead.number)
    closed.status = .resolved
    closed.closedOn = .on("2021-09-13")
    desk.put(closed)
    #expect(try owed(desk, lead) == ["T05"])
    #expect(try desk.dossier(lead.id)?.nextStep?.change == "feedback")
    try desk.performed("feedback", ["lead": lead.number, "result_on": "2021-09-13"])
    #expect(try owed(desk, lead) == [])
    #expect(try desk.dossier(lead.id)?.nextStep?.change == "follow_up")
  }

  @Test("I19 a remark beside the acceptance is not the result; unreachable says so and needs its note")
  func refuses() throws {
    let desk = Fixture.desk()
    let lead = try named(desk)
    try desk.performed("feedback", ["lead": lead.number, "accepted_on": "2021-09-10", "note": "书面告知"])
    #expect(try desk.lead(lead.number).unreachableOn == nil)
    #expect(try desk.perform("feedback", ["lead": lead.number]).rules == ["I19"])
    #expect(try desk.perform("feedback", ["lead": lead.number, "unreachable": "yes"]).rules == ["I19"])
    try desk.performed("feedback", ["lead": lead.number, "unreachable": "yes", "note": "三次未联系上"])
    #expect(try owed(desk, lead) == [])
    let anonymous = try Fixture.register(desk, ["real_name": "anonymous", "title": "另一件"])
    #expect(try desk.perform("feedback", ["lead": anonymous.number, "accepted_on": "2021-09-10"]).rules == ["I19"])
  }

  @Test("T04 is pointed out three days before and says how late it is")
  func pointedOut() throws {
    let desk = Fixture.desk()
    let lead = try named(desk)
    let due = try #require(ReporterNotices(lead, desk.context).owed.first?.due.due)
    desk.act(as: "K-01", on: due.adding(days: -4).description)
    #expect(try Watch.noticeDue.look(desk).isEmpty)
    desk.act(as: "K-01", on: due.adding(days: 2).description)
    let point = try #require(try Watch.noticeDue.look(desk).first)
    #expect(point.change == "feedback" && point.day == due && point.words.zh.contains("已过2天（T04）"))
  }
}
