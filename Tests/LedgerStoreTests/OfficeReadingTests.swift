import Testing

@testable import Ledger
@testable import LedgerStore

/// What units are, what was visited, what came by which channel, and doubles: read from the file.
@Suite struct OfficeReadingTests {
  private static let industry = "工程建设"

  private func office() throws -> TestBook {
    let seeds = Office.seeds.map { seed -> any LedgerRecord in
      guard var unit = seed as? OfficeUnit else { return seed }
      if unit.id == Office.housing { unit.industry = Self.industry }
      if unit.id == Office.hall { unit.isKey = true }
      if unit.id == Office.gongliu { unit.hasApproval = true }
      return unit
    }
    return try TestBook(seeds: seeds)
  }

  private func titles(_ test: TestBook, _ change: (inout LeadFilter) -> Void) throws -> Set<String> {
    var filter = LeadFilter()
    change(&filter)
    return Set(try test.book.leads(LeadQuery(filter), PageRequest(), today: test.today).rows.map(\.title))
  }

  @Test func leadsAreFoundByWhatTheirUnitsAre() throws {
    let test = try office()
    for (serial, unit) in [(1, Office.housing), (2, Office.hall), (3, Office.window), (4, Office.gongliu)] {
      var lead = Office.lead(serial, "第\(serial)件", received: serial == 4 ? "2021-03-30" : "2021-08-02")
      lead.unit = unit
      lead.painTags = serial == 2 ? [.epidemic] : [.pain]
      try test.put([lead])
    }
    #expect(try titles(test) { $0.keyUnits = true } == ["第2件", "第3件"])
    #expect(try titles(test) { $0.approvalWindows = true } == ["第3件", "第4件"])
    #expect(try titles(test) { $0.industry = Self.industry } == ["第1件"])
    #expect(try titles(test) { $0.keyIndustries = true }.isEmpty)
    #expect(try titles(test) { $0.tags = [.epidemic] } == ["第2件"])
    #expect(try titles(test) { $0.notReceived = .on("2021-04-01") ... .on("2021-12-31") } == ["第4件"])
  }

  @Test func theExpeditedStandBeforeTheirEquals() throws {
    let test = try office()
    func lead(_ serial: Int, _ title: String, _ due: String, _ priority: Priority) -> Lead {
      var lead = Office.lead(serial, title)
      lead.disposalMode = .check
      lead.status = .checking
      lead.dueOn = .on(due)
      lead.priority = priority
      return lead
    }
    try test.put([
      lead(1, "早", "2021-08-01", .normal), lead(2, "优先", "2021-09-01", .expedited),
      lead(3, "紧急", "2021-09-10", .urgent), lead(4, "黄而优先", "2021-09-14", .expedited),
    ])
    let page = try test.book.leads(LeadQuery(sort: LeadQuery.Sort(.urgency)), PageRequest(limit: 2), today: test.today)
    #expect(page.rows.map(\.title) == ["紧急", "优先"])
    let key = try #require(page.rows.last?.pageKey)
    let rest = try test.book.leads(
      LeadQuery(sort: LeadQuery.Sort(.urgency)), PageRequest(.after(key), limit: 2), today: test.today)
    #expect(rest.rows.map(\.title) == ["早", "黄而优先"])
    #expect(page.rows.map { $0.marks(Office.rulebook).map(\.zh) } == [["紧急"], ["优先"]])
  }

  @Test func repeatsAreCountedThroughEveryMerge() throws {
    let test = try office()
    for title in ["甲", "乙", "丙", "丁"] { try test.register(title) }
    for (lead, into) in [("0002", "0001"), ("0004", "0003"), ("0003", "0001")] {
      try test.done("merge", ["lead": lead, "into": into])
    }
    let rows = try test.book.leads(LeadQuery(sort: LeadQuery.Sort(.number)), PageRequest(), today: test.today).rows
    #expect(rows.map(\.repeatCount) == [3, 0, 1, 0])
    #expect(rows.first?.marks(Office.rulebook).map(\.zh) == ["反映强烈"])
    #expect(try titles(test) { $0.repeated = true } == ["甲", "丙"])
    let first = try #require(rows.first)
    #expect(try test.book.dossier(first.id)?.repeatCount == 3)
  }

  @Test func doublesAreAlsoFoundByTheirWords() throws {
    let test = try office()
    func lead(_ serial: Int, _ title: String, _ received: String) -> Lead {
      var lead = Office.lead(serial, title, received: received)
      lead.unit = Office.housing
      lead.types = ["M17"]
      return lead
    }
    try test.put([
      lead(1, "施工许可超期企业跑四趟", "2021-09-01"), lead(2, "施工许可超期企业跑四趟", "2021-06-01"), lead(3, "窗口收取资料费", "2021-09-01"),
    ])
    let probe = LeadProbe(division: Office.owner, unit: Office.hall, type: "M24", title: "施工许可超期，企业跑了四趟")
    let found = try test.book.similarLeads(probe, today: test.today)
    #expect(found.map(\.row.title) == ["施工许可超期企业跑四趟"])
    #expect(found.map(\.row.number.serial) == [1])
    #expect(found.first?.reason.zh.hasPrefix("文字相近") == true)
    let nothing = LeadProbe(division: Office.owner, unit: nil, type: nil)
    #expect(try test.book.similarLeads(nothing, today: test.today).isEmpty)
  }

  @Test func visitsAndChannelsAreReadInOneQueryEach() throws {
    let test = try office()
    var visit = Observation(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, unit: Office.window,
      mode: .desk, on: .on("2021-09-03"), officer1: "K-03", found: "无指南", state: .final)
    visit.hall = Office.hall
    var draft = visit
    draft.id = LedgerFile.newID()
    draft.serial = 2
    draft.unit = Office.gongliu
    draft.hall = nil
    draft.state = .draft
    var received = Office.lead(1, "甲", received: "2021-09-01")
    received.channel = "desk"
    var void = Office.lead(2, "乙", received: "2021-09-10")
    void.channel = "desk"
    void.status = .void
    try test.put([visit, draft, received, void])
    let days = CivilDate.on("2021-09-01") ... .on("2021-09-30")
    let coverage = try test.book.coverage(days, division: nil)
    #expect(coverage.whole.text == "2/3 66%")
    #expect(coverage.gaps.map(\.unit.id) == [Office.gongliu])
    #expect(try test.book.coverage(days, division: "654003").whole.text == "2/2 100%")
    let receipts = try test.book.channelReceipts(days, division: nil, today: test.today)
    #expect(receipts == [ChannelReceipts(channel: "desk", count: 1, last: .on("2021-09-01"))])
    #expect(try test.book.channelReceipts(days, division: "654024", today: test.today).map(\.last) == [nil])
    let findings = try test.book.watchFindings(today: .on("2021-10-02"), division: nil)
    #expect(findings.first { $0.name == "silent_channel" }?.points.count == 1)
  }

  @Test func theOfficesOwnFiltersAreKeptAndCandidatesRead() throws {
    let test = try office()
    try test.done("save_filter", ["name": "住建口", "unit": "住建局"])
    try test.done("save_filter", ["name": "待办", "open": "yes"])
    try test.done("drop_filter", ["saved_filter": "F0001"])
    #expect(try test.book.savedFilters().map(\.name) == ["待办"])
    try test.register("甲", ["unit": "住建局"])
    try test.done("recuse", ["officer": "K-03", "unit": "住建局", "reason": "亲属任职"])
    let lead = try test.lead("甲")
    let candidates = try test.book.candidates(for: [lead.id])
    #expect(candidates.map(\.isFit) == [true, true, false])
    #expect(candidates.last?.officer.code == "K-03")
  }
}
