import Testing

@testable import Ledger
@testable import LedgerStore

/// What looks across leads in the store: the same as in memory, by its own SQL.
@Suite struct LookingTests {
  private func closed(_ serial: Int, on day: String, division: String = Office.owner) -> Lead {
    var lead = Office.lead(100 + serial, "已办结\(serial)")
    lead.division = division
    lead.status = .resolved
    lead.closedOn = .on(day)
    return lead
  }

  /// A number without a year is the newest year's when it is read, and the book's own year's when it is worked on.
  @Test func aShortNumberIsTheNewestYears() throws {
    let test = try TestBook()
    func visit(_ year: Int) throws -> String {
      test.today = .on("\(year)-09-13")
      let done = try test.done("observe", ["unit": "3号窗口", "mode": "desk", "found": "无指南\(year)", "types": "M24"])
      return try #require(done.number)
    }
    #expect(try [visit(2020), visit(2021)] == ["654003-2020-O0001", "654003-2021-O0001"])
    func found(_ reference: String) throws -> String? {
      guard case .observation(let visit)? = try test.book.subject(.observation, reference) else { return nil }
      return visit.found
    }
    #expect(try found("O0001") == "无指南2021" && found("o1") == "无指南2021")
    #expect(try found("2020-O0001") == "无指南2020" && found("654003-2020-O0001") == "无指南2020")
    #expect(try found("O0002") == nil && found("R0001") == nil && found("2019-O0001") == nil)
    test.today = .on("2020-12-31")
    let recommendation = ["observation": "O0001", "recommendation": "补齐", "reply_due": "2021-01-31"]
    #expect(try test.done("recommend", recommendation).number == "654003-2020-J0001")
    // None of its own years has it: the newest that has.
    test.today = .on("2031-01-04")
    #expect(try test.perform("recommend", recommendation.merging(["reply_due": "2031-02-01"]) { $1 }).receipt != nil)
  }

  @Test func thePoolOfASpotCheck() throws {
    let test = try TestBook()
    var open = Office.lead(109)
    open.status = .checking
    try test.put([
      closed(2, on: "2021-08-31"), closed(1, on: "2021-08-01"), closed(3, on: "2021-09-01"),
      closed(4, on: "2021-08-15", division: "654024"), open,
    ])
    let days = CivilDate.on("2021-08-01")...(.on("2021-08-31"))
    func pool(_ division: String) throws -> [String] {
      try test.book.looking(today: test.today) { try $0.closedLeads(days, division: division) }.map(\.number)
    }
    #expect(try pool("654003") == ["654003-2021-0101", "654003-2021-0102"])
    #expect(try pool("654000").count == 3)
    try test.done(
      "draw_spot_check", ["closed_from": "2021-08-01", "closed_until": "2021-08-31", "count": "2", "seed": "5"])
    let replay = try #require(
      try test.book.looking(today: test.today) { lookout -> SpotCheckReplay? in
        guard case .record(let record, _)? = try lookout.subject(.record(.spotCheck), "K0001"),
          let check = record as? SpotCheck
        else { return nil }
        return try SpotCheckReplay(check, at: lookout)
      })
    #expect(replay.isSamePool && replay.isSameDraw)
  }

  @Test func aNamedReporterIsPointedOutUntilTold() throws {
    let test = try TestBook()
    let number = try #require(
      try test.register("实名", ["received_on": "2021-08-02", "real_name": "named"]).number)
    func owing() throws -> [String] {
      try test.book.looking(today: test.today) { try $0.leadsOwingNotice() }.map(\.number)
    }
    #expect(try owing() == [number])
    try test.done("feedback", ["lead": number, "accepted_on": "2021-08-10"])
    #expect(try owing() == [])
  }

  @Test func pausesFollowTheirLeadAndOneStandsAtATime() throws {
    let test = try TestBook()
    var lead = Office.lead(101)
    lead.status = .checking
    lead.disposalMode = .check
    lead.dueOn = .on("2021-10-08")
    lead.dueRule = "T10"
    lead.dueVersion = "2019-01-01"
    try test.put([lead])
    let values = [
      "lead": lead.number, "why": "hearing", "approved_by": "K-02", "approved_on": "2021-09-13", "approval_ref": "32号",
    ]
    try test.done("pause_clock", values)
    #expect(try test.book.dossier(lead.id)?.runningPause?.dueBefore == .on("2021-10-08"))
    let row = try #require(try test.book.leads(LeadQuery(LeadFilter()), PageRequest(), today: test.today).rows.first)
    #expect(row.clock.pausedFrom == .on("2021-09-13"))
    #expect(try row.clock == test.lead("线索").clockFacts)
    test.today = .on("2021-09-15")
    let receipt = try test.done("resume_clock", ["lead": lead.number])
    #expect(try test.lead("线索").dueOn == .on("2021-10-12"))
    _ = try test.book.undo(entry: receipt.entry, test.context)
    #expect(try test.book.dossier(lead.id)?.runningPause != nil)
  }

  @Test func aLookBackReadsThePeriodAlone() throws {
    let test = try TestBook()
    let lead = closed(1, on: "2021-08-10")
    try test.put([lead])
    try test.done("follow_up", ["lead": lead.number, "satisfied": "no", "relapse": "yes", "on": "2021-09-10"])
    try test.done("recur", ["lead": lead.number, "concerns_refused": "no", "source": "petition"])
    func look(_ from: String, _ to: String) throws -> LookBack {
      try test.book.looking(today: test.today) {
        try LookBack(CivilDate.on(from)...(.on(to)), division: Office.owner, at: $0)
      }
    }
    let september = try look("2021-09-01", "2021-09-30")
    #expect(september.relapsed.count == 1 && september.recurrences.count == 1 && september.closed.isEmpty)
    #expect(try look("2021-08-01", "2021-08-31").closed.map(\.number) == [lead.number])
  }
}
