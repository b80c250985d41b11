import Testing

@testable import Ledger
@testable import LedgerStore

@Suite struct PanelTests {
  /// One lead for each reason to stand in 今日待办, and one without.
  private func office() throws -> TestBook {
    let test = try TestBook()
    func lead(_ serial: Int, _ title: String, _ change: (inout Lead) -> Void) -> Lead {
      var lead = Office.lead(serial, title)
      lead.disposalMode = .check
      lead.status = .checking
      change(&lead)
      return lead
    }
    let reply = lead(1, "待回复") {
      $0.status = .talkInquiry
      $0.disposalMode = .talkInquiry
    }
    let acceptance = lead(2, "待验收") { $0.dueOn = .on("2021-12-01") }
    let soon = lead(3, "三日内") { $0.dueOn = .on("2021-09-16") }
    let yellow = lead(4, "黄") { $0.dueOn = .on("2021-09-13") }
    let red = lead(5, "红") { $0.dueOn = .on("2021-09-12") }
    let redder = lead(6, "更早的红") { $0.dueOn = .on("2021-08-12") }
    let calm = lead(7, "不急") { $0.dueOn = .on("2021-12-01") }
    let closed = lead(8, "已结") {
      $0.dueOn = .on("2021-08-01")
      $0.status = .resolved
    }
    var disposal = Disposal(
      id: LedgerFile.newID(), owner: Office.owner, lead: reply.id, mode: .talkInquiry, state: .active)
    disposal.letterOn = .on("2021-09-01")
    var rectification = Rectification(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, lead: acceptance.id,
      observation: nil, rectKind: .deadline, problem: "缺指南", action: "补", unit: Office.window,
      orderedOn: .on("2021-09-01"), orderedBy: "K-01")
    rectification.status = .applied
    try test.put([reply, acceptance, soon, yellow, red, redder, calm, closed, disposal, rectification])
    return test
  }

  private static let order = ["更早的红", "红", "黄", "三日内", "待验收", "待回复"]

  @Test func thePanelIsInOrderOfHaste() throws {
    let test = try office()
    var filter = LeadFilter()
    filter.todayPanel = true
    let query = LeadQuery(filter, sort: LeadQuery.Sort(.urgency))
    let page = try test.book.leads(query, PageRequest(), today: test.today)
    #expect(page.rows.map(\.title) == Self.order)
    #expect(page.rows.map { $0.pageKey.values.first } == ["0", "0", "1", "2", "3", "4"])
    #expect(page.rows.map(\.awaitingAcceptance) == [0, 0, 0, 0, 1, 0])
    #expect(page.rows.map(\.awaitingReply) == [false, false, false, false, false, true])
    #expect(try test.book.leadCount(query, today: test.today, limit: nil) == 6)
    let everything = LeadQuery(sort: LeadQuery.Sort(.urgency))
    let all = try test.book.leads(everything, PageRequest(), today: test.today).rows.map(\.title)
    #expect(Array(all.prefix(6)) == Self.order)
    #expect(Set(all.suffix(2)) == ["不急", "已结"])
  }

  @Test func theMorningsCounts() throws {
    let test = try office()
    let counts = MorningCounts(red: 2, yellow: 1, awaitingAcceptance: 1, awaitingReply: 1)
    #expect(try test.book.morning(today: test.today, division: nil) == counts)
    #expect(try test.book.morning(today: test.today, division: "654000") == counts)
    #expect(try test.book.morning(today: test.today, division: "654024") == MorningCounts())
  }

  @Test func acceptanceIsAlsoAwaitedUnderTheObservationThatRaisedIt() throws {
    let test = try TestBook()
    let observation = Observation(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, unit: Office.window,
      mode: .desk, on: .on("2021-09-01"), officer1: "K-03", found: "无指南", state: .final)
    var lead = Office.lead(1, "由监督转入")
    lead.observation = observation.id
    lead.disposalMode = .orderRectification
    lead.status = .rectifying
    var rectification = Rectification(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, lead: nil,
      observation: observation.id, rectKind: .immediate, problem: "无指南", action: "放", unit: Office.window,
      orderedOn: .on("2021-09-01"), orderedBy: "K-01")
    rectification.status = .applied
    try test.put([observation, lead, rectification])
    var filter = LeadFilter()
    filter.todayPanel = true
    let rows = try test.book.leads(LeadQuery(filter), PageRequest(), today: test.today).rows
    #expect(rows.map(\.awaitingAcceptance) == [1])
    #expect(try test.book.dossier(lead.id)?.rectifications == [rectification])
  }

  @Test func theTreeSumsUpwards() throws {
    let test = try TestBook()
    func lead(_ serial: Int, _ division: String, _ unit: RecordID?) -> Lead {
      var lead = Office.lead(serial)
      lead.division = division
      lead.unit = unit
      lead.disposalMode = .check
      return lead
    }
    try test.put([
      lead(1, "654003", Office.window), lead(2, "654003", Office.hall), lead(3, "654003", nil),
      lead(4, "654024", Office.gongliu), lead(5, "652900", nil),
    ])
    let tree = try test.book.treeCounts(today: test.today)
    #expect(tree.divisions.mapValues(\.open) == ["650000": 5, "654000": 4, "654003": 3, "654024": 1, "652900": 1])
    #expect(tree.units[Office.hall]?.open == 2)
    #expect(tree.units[Office.window]?.open == 1)
    var filter = LeadFilter()
    filter.unit = Office.hall
    #expect(try test.book.leadCount(LeadQuery(filter), today: test.today, limit: nil) == 2)
    filter = LeadFilter()
    filter.division = "654000"
    #expect(try test.book.leadCount(LeadQuery(filter), today: test.today, limit: nil) == 4)
  }

  @Test func doublesAreSeenForNinetyDays() throws {
    let test = try TestBook()
    func lead(_ serial: Int, _ received: String, _ type: String, _ status: LeadStatus = .registered) -> Lead {
      var lead = Office.lead(serial, "第\(serial)件", received: received)
      lead.unit = Office.housing
      lead.types = [type]
      lead.status = status
      return lead
    }
    try test.put([
      lead(1, "2021-06-15", "M24"), lead(2, "2021-06-14", "M24"), lead(3, "2021-09-01", "M17"),
      lead(4, "2021-09-01", "M24", .void), lead(5, "2021-09-02", "M24"),
    ])
    let probe = LeadProbe(division: Office.owner, unit: Office.housing, type: "M24")
    let found = try test.book.similarLeads(probe, today: test.today)
    #expect(found.map(\.row.title) == ["第5件", "第1件"])
    #expect(found.allSatisfy { $0.isSameUnitAndType && $0.likeness == nil })
  }
}
