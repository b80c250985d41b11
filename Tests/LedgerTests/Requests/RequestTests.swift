import Testing

@testable import Ledger

/// 企业诉求 (A10–A17): followed from its registration to the call afterwards.
@Suite struct RequestTests {
  private static func request(_ desk: MemoryDesk, _ more: [String: String] = [:]) throws -> Lead {
    try Fixture.register(
      desk,
      [
        "kind": "request", "title": "厂房产权证办不下来", "enterprise_alias": "奎屯昆仑新型环保包装厂", "received_on": "2021-09-10",
      ].merging(more) { $1 })
  }

  @Test("I03 a request is resolved with its result and a reason, from the state that allows it, in its days")
  func i03OfRequests() throws {
    let desk = Fixture.desk()
    let request = try Self.request(desk)
    let given = ["lead": request.number, "result": "已办理产权证", "reason": "企业确认"]
    #expect(try desk.perform("resolve", given).rules == ["state"])
    try desk.performed("assign", ["lead": request.number, "handler": "K-03"])
    #expect(try desk.perform("resolve", given).rules == ["state"])
    try desk.performed("accept_request", ["lead": request.number])
    let empty = try desk.perform("resolve", ["lead": request.number])
    #expect(Set(empty.map(\.field)) == ["result", "reason"] && Set(empty.rules) == ["I03"])
    #expect(try desk.perform("resolve", given.merging(["closed_on": "2021-09-09"]) { $1 }).rules == ["I03"])
    try desk.performed("resolve", given)
    let done = try desk.lead(request.number)
    #expect(done.status == .resolved && done.approval == nil)
    let pace = try #require(RequestPace(done, on: .on("2021-12-01"), limits: Fixture.rulebook.limits))
    #expect(pace.words.zh == "用时3天（参考线3天，不是时限）")
  }

  @Test func aRequestIsDeclinedWithTheLawThatSaysSo() throws {
    let desk = Fixture.desk()
    let request = try Fixture.lead(in: .inProgress, kind: .request, on: desk)
    #expect(try desk.perform("decline_request", ["lead": request.number]).map(\.field) == ["legal_basis"])
    try desk.performed("decline_request", ["lead": request.number, "legal_basis": "土地管理法规定不得办理"])
    #expect(try desk.lead(request.number).status == .declined)
    #expect(desk.all(LeadNote.self).last?.text == "依据：土地管理法规定不得办理")
  }

  @Test("A12 T26 three days are a reference line: they colour nothing and make nothing late")
  func theReferenceLineIsNoDeadline() throws {
    let desk = Fixture.desk(today: "2021-09-30")
    let request = try Self.request(desk)
    let standing = Fixture.rulebook.colours.standing(
      request.clockFacts, on: .on("2021-09-30"), calendar: Fixture.rulebook.calendar)
    #expect(standing.colour == .blue && !standing.isOverdue && request.dueOn == nil && request.opinionDueOn == nil)
    let limits = Fixture.rulebook.limits
    #expect(RequestPace(request, on: .on("2021-09-30"), limits: limits)?.words.zh == "已20天（参考线3天，不是时限）")
    let clue = try Fixture.register(desk)
    #expect(RequestPace(clue, on: .on("2021-09-30"), limits: limits) == nil)
    #expect(RequestPace(request, on: .on("2021-09-30"), limits: LimitTable([]))?.words.zh == "已20天")
  }

  @Test func eachCoUnitHasItsDateAndItsDone() throws {
    let desk = Fixture.desk()
    let request = try Self.request(desk)
    let part = ["lead": request.number, "unit": "行政服务中心"]
    #expect(try desk.perform("set_co_due", part).map(\.field) == ["due_on"])
    #expect(
      try desk.perform("set_co_due", ["lead": request.number, "unit": "住建局", "due_on": "2021-09-15"]).map(\.field) == [
        "unit"
      ])
    #expect(try desk.perform("set_co_due", part.merging(["due_on": "2021-09-01"]) { $1 }).map(\.field) == ["due_on"])
    #expect(try desk.perform("co_done", part).rules.contains("state"))
    try desk.performed("set_co_due", part.merging(["due_on": "2021-09-12"]) { $1 })
    try desk.performed("set_co_due", part.merging(["due_on": "2021-09-14"]) { $1 })
    #expect(try desk.lead(request.number).coUnits == [Fixture.hall.id])
    #expect(desk.all(LeadNote.self).last?.text == "配合单位 行政服务中心 期限 2021-09-14（原期限 2021-09-12）")
    #expect(try Watch.coUnitLate.look(desk).isEmpty)
    desk.act(as: "K-01", on: "2021-09-15")
    #expect(
      try Watch.coUnitLate.look(desk).map(\.words.zh) == ["诉求 0001 配合单位行政服务中心应于 2021-09-14 办完，未办完"])
    #expect(try desk.perform("co_done", part.merging(["on": "2021-09-09"]) { $1 }).rules == ["I13"])
    try desk.performed("assign", ["lead": request.number, "handler": "K-03"])
    try desk.performed("accept_request", ["lead": request.number])
    try desk.performed("co_done", part)
    #expect(try Watch.coUnitLate.look(desk).isEmpty)
    #expect(try desk.perform("co_done", part).rules.contains("state"))
    let clue = try Fixture.register(desk)
    #expect(
      try desk.perform("set_co_due", ["lead": clue.number, "unit": "行政服务中心", "due_on": "2021-10-01"]).rules == ["state"]
    )
  }

  @Test("I12 a request that has ended takes no co-unit and no reminder; a closing says which co-units are not done")
  func i12OfRequests() throws {
    let desk = Fixture.desk()
    let request = try Self.request(desk)
    try desk.performed("assign", ["lead": request.number, "handler": "K-03"])
    try desk.performed("accept_request", ["lead": request.number])
    try desk.performed("set_co_due", ["lead": request.number, "unit": "行政服务中心", "due_on": "2021-09-14"])
    try desk.performed("resolve", ["lead": request.number, "result": "已办证", "reason": "企业确认"])
    #expect(desk.last?.notices.map(\.zh) == ["配合单位行政服务中心未记办完（co_done）"])
    #expect(
      try desk.perform("set_co_due", ["lead": request.number, "unit": "行政服务中心", "due_on": "2021-09-20"]).rules == [
        "I12"
      ])
    try desk.performed("add_meeting", ["title": "专门会议", "kind": "landing"])
    #expect(try desk.perform("meeting_reminder", ["lead": request.number, "meeting": "M0001"]).rules == ["I12"])
    try desk.performed("follow_up", ["lead": request.number, "satisfied": "yes"])
  }

  @Test("T27 what was closed and not called about in thirty days is pointed out, for two months")
  func followUpsAreDue() throws {
    let desk = Fixture.desk()
    let request = try Fixture.lead(in: .resolved, kind: .request, on: desk)
    let clue = try Fixture.lead(in: .closed, on: desk)
    func found(on day: String) throws -> [RecordID] {
      desk.act(as: "K-01", on: day)
      return try Watch.followUpDue.look(desk).compactMap { if case .lead(let id) = $0.place { id } else { nil } }
    }
    // Both closed on 2021-09-10.
    #expect(try found(on: "2021-10-10").isEmpty)
    #expect(try found(on: "2021-10-11") == [request.id, clue.id])
    #expect(try Watch.followUpDue.look(desk).first?.words.zh == "企业诉求 0001 办结后30天内未回访（2021-09-10 办结）")
    try desk.performed("follow_up", ["lead": request.number, "satisfied": "partly"])
    #expect(try found(on: "2021-10-11") == [clue.id])
    #expect(try found(on: "2022-01-31").isEmpty)
  }

  @Test("I29 only the side that may know has the link: the dossier carries it both ways, and nothing else of the firm")
  func i29BothWays() throws {
    let desk = Fixture.desk()
    var request = try Fixture.lead(in: .inProgress, kind: .request, on: desk)
    request.petitionRef = "XF-7"
    request.coDues = [CoUnitDue(unit: Fixture.hall.id, dueOn: .on("2021-09-20"))]
    desk.put(request)
    try desk.performed(
      "convert_request", ["lead": request.number, "concerns_refused": "no", "title": "窗口推诿不办", "narrative": "三次推诿"])
    let clue = try #require(desk.all(Lead.self).last)
    #expect(clue.petitionRef == nil && clue.coDues == nil && clue.coUnits.isEmpty && clue.source == request.source)
    #expect(try desk.dossier(clue.id)?.conversion?.text == request.number)
    #expect(try desk.dossier(request.id)?.conversion?.text == clue.number)
  }

  @Test("I17 a petition reference is given by a case manager alone, corrected and emptied by one alone")
  func i17PetitionReference() throws {
    let desk = Fixture.desk()
    var manager = try #require(try desk.officer(code: "K-01"))
    manager.role = .caseManager
    desk.put(manager)
    let values = [
      "concerns_refused": "no", "source": "petition", "types": "M24", "title": "超期", "petition_ref": "XF-2021-7",
    ]
    let refused = try desk.perform("register", values, as: "K-03")
    #expect(refused.rules == ["I17"] && refused.map(\.field) == ["petition_ref"])
    try desk.performed("register", values, as: "K-01")
    let lead = try #require(desk.all(Lead.self).last)
    #expect(lead.petitionRef == "XF-2021-7")
    #expect(try desk.perform("edit", ["lead": lead.number, "petition_ref": "XF-8"], as: "K-03").rules.contains("I17"))
    #expect(try desk.perform("edit", ["lead": lead.number, "clear": "petition_ref"], as: "K-03").rules == ["I17"])
    try desk.performed("edit", ["lead": lead.number, "clear": "petition_ref"], as: "K-01")
    #expect(try desk.lead(lead.number).petitionRef == nil)
  }

  @Test func figuresCountWhatEndedAndTellTheLineApart() {
    func ended(_ status: LeadStatus, _ received: String, _ closed: String, _ satisfied: FollowUp.Satisfaction? = nil)
      -> RequestFigures.Ended
    {
      RequestFigures.Ended(status: status, receivedOn: .on(received), closedOn: .on(closed), satisfied: satisfied)
    }
    let figures = RequestFigures(
      received: 5,
      ended: [
        ended(.resolved, "2021-05-10", "2021-05-13", .yes), ended(.resolved, "2021-05-10", "2021-05-14", .no),
        ended(.resolved, "2021-05-10", "2021-05-10", .unreachable), ended(.declined, "2021-05-01", "2021-05-20"),
        ended(.converted, "2021-05-01", "2021-05-02"),
      ], reference: 3)
    #expect(figures.resolved == 3 && figures.declined == 1 && figures.converted == 1)
    #expect(figures.meanDaysInTenths == 23 && figures.withinReference == 2 && figures.shareWithinReference == 667)
    #expect(figures.satisfactionRate == 500)
    let none = RequestFigures(received: 0, ended: [], reference: 3)
    #expect(none.meanDaysInTenths == nil && none.shareWithinReference == nil && none.satisfactionRate == nil)
  }
}
