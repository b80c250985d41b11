import Testing

@testable import Ledger
@testable import LedgerStore

@Suite struct PageTests {
  private func filled(_ count: Int = 60) throws -> TestBook {
    let test = try TestBook()
    var generator = Generator(seed: 7)
    try test.put(generator.leads(count, around: test.today))
    return test
  }

  private static let sorts = LeadQuery.Field.allCases.flatMap {
    [LeadQuery.Sort($0), LeadQuery.Sort($0, descending: true)]
  }

  @Test(arguments: sorts) func pagesForwardAndBackwardEqualTheWholeList(_ sort: LeadQuery.Sort) throws {
    let test = try filled()
    let query = LeadQuery(sort: sort)
    let all = try test.book.leads(query, PageRequest(limit: 1000), today: test.today)
    #expect(all.rows.count == 60)
    #expect(Set(all.rows.map(\.id)).count == 60)
    #expect(!all.hasBefore && !all.hasAfter)

    var forward: [LeadRow] = []
    var anchor = PageRequest.Anchor.start
    while true {
      let page = try test.book.leads(query, PageRequest(anchor, limit: 7), today: test.today)
      #expect(page.hasBefore == !forward.isEmpty)
      forward += page.rows
      #expect(page.hasAfter == (forward.count < 60))
      guard page.hasAfter, let last = page.rows.last else { break }
      anchor = .after(last.pageKey)
    }
    #expect(forward == all.rows)

    var backward: [LeadRow] = []
    anchor = .end
    while true {
      let page = try test.book.leads(query, PageRequest(anchor, limit: 7), today: test.today)
      #expect(page.hasAfter == !backward.isEmpty)
      backward = page.rows + backward
      guard page.hasBefore, let first = page.rows.first else { break }
      anchor = .before(first.pageKey)
    }
    #expect(backward == all.rows)
  }

  @Test(arguments: sorts) func aWindowAroundARowAndItsPosition(_ sort: LeadQuery.Sort) throws {
    let test = try filled(30)
    let query = LeadQuery(sort: sort)
    let all = try test.book.leads(query, PageRequest(limit: 1000), today: test.today).rows
    for (place, row) in all.enumerated() {
      #expect(try test.book.leadPosition(row.id, in: query, today: test.today) == place)
      let page = try test.book.leads(query, PageRequest(.around(row.id), limit: 8), today: test.today)
      #expect(page.rows.count == 8)
      #expect(page.rows.contains(row))
      let start = try #require(all.firstIndex { $0.id == page.rows.first?.id })
      #expect(page.rows == Array(all[start..<start + 8]))
      #expect(page.hasBefore == (start > 0))
      #expect(page.hasAfter == (start + 8 < 30))
      if place >= 4, place < 26 { #expect(start == place - 4) }
    }
  }

  @Test func aRowThatIsNotAmongThemStartsAtTheBeginning() throws {
    let test = try filled(10)
    let query = LeadQuery()
    let start = try test.book.leads(query, PageRequest(limit: 3), today: test.today)
    let nobody = RecordID("nobody")
    #expect(try test.book.leads(query, PageRequest(.around(nobody), limit: 3), today: test.today) == start)
    #expect(try test.book.leadPosition(nobody, in: query, today: test.today) == nil)
    let foreign = PageKey(values: [], row: 1)
    #expect(try test.book.leads(query, PageRequest(.after(foreign), limit: 3), today: test.today) == start)
  }

  @Test func aPageKeySurvivesTheCommandLine() throws {
    let test = try filled(20)
    try test.put((21...24).map { Office.lead($0, "一|二|\($0)") })
    for sort in Self.sorts {
      let query = LeadQuery(sort: sort)
      let first = try test.book.leads(query, PageRequest(limit: 5), today: test.today)
      let key = try #require(first.rows.last).pageKey
      let typed = try #require(PageKey(key.text))
      let next = try test.book.leads(query, PageRequest(.after(typed), limit: 5), today: test.today)
      #expect(try test.book.leads(query, PageRequest(.after(key), limit: 5), today: test.today) == next)
    }
  }

  @Test func countsAndStreamsSeeTheSameRows() throws {
    let test = try filled()
    var filter = LeadFilter()
    filter.open = true
    filter.division = "654000"
    let query = LeadQuery(filter, sort: LeadQuery.Sort(.received, descending: true))
    let rows = try test.book.leads(query, PageRequest(limit: 1000), today: test.today).rows
    #expect(!rows.isEmpty && rows.count < 60)
    #expect(rows.allSatisfy { !$0.clock.status.isFinished && $0.division != "652900" })
    #expect(try test.book.leadCount(query, today: test.today, limit: nil) == rows.count)
    #expect(try test.book.leadCount(query, today: test.today, limit: 5) == 5)
    var streamed: [RecordID] = []
    try test.book.eachLead(query, today: test.today) { streamed.append($0.lead.id) }
    #expect(streamed == rows.map(\.id))
  }

  @Test func everyOrderIsReadFromAnIndex() throws {
    let test = try filled(5)
    for field in LeadQuery.Field.allCases where field != .urgency && field != .entered {
      let list = try test.book.onScreen { db in
        try LeadQuery(sort: LeadQuery.Sort(field)).list(Office.rulebook, today: test.today, db)
      }
      let plan = try test.plan(
        ListSQL.keys(
          from: try #require(list.parts.first).source, keys: list.column,
          condition: "l.gone = 0 AND (\(list.column), l.row_id) > ('a', 1)",
          order: "\(list.column), l.row_id", limit: "50"))
      #expect(plan.contains("USING INDEX lead_by_"), "\(field): \(plan)")
      #expect(!plan.contains("TEMP B-TREE"), "\(field): \(plan)")
    }
  }

  @Test func otherListsPageTheSameWay() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    try test.put(
      (1...25).map { serial in
        var record = Rectification(
          id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: "654003",
          lead: serial % 2 == 0 ? lead.id : nil, observation: nil, rectKind: .deadline, problem: "问题\(serial)",
          action: "改", unit: serial % 3 == 0 ? Office.window : Office.housing,
          orderedOn: .on("2021-08-0\(serial % 9 + 1)"), orderedBy: "K-01")
        record.dueOn = serial % 5 == 0 ? nil : .on("2021-09-0\(serial * 7 % 9 + 1)")
        return record
      })
    var query = RecordQuery()
    let all = try test.book.rectifications(query, PageRequest(limit: 100), today: test.today)
    #expect(all.rows.map(\.rectification.orderedOn) == all.rows.map(\.rectification.orderedOn).sorted(by: >))
    var paged: [RectificationRow] = []
    var anchor = PageRequest.Anchor.start
    while true {
      let page = try test.book.rectifications(query, PageRequest(anchor, limit: 4), today: test.today)
      paged += page.rows
      guard page.hasAfter, let last = page.rows.last else { break }
      anchor = .after(last.pageKey)
    }
    #expect(paged == all.rows)
    query.dueFirst = true
    let byDue = try test.book.rectifications(query, PageRequest(limit: 100), today: test.today).rows
    #expect(byDue.map(\.rectification.dueOn) == byDue.map(\.rectification.dueOn).sorted { dueBefore($0, $1) })
    let second = try test.book.rectifications(query, PageRequest(.after(byDue[9].pageKey), limit: 5), today: test.today)
    #expect(second.rows == Array(byDue[10..<15]))
    query.dueFirst = false
    query.lead = lead.id
    #expect(try test.book.rectificationCount(query, today: test.today) == 12)
    let row = try #require(try test.book.rectifications(query, PageRequest(limit: 1), today: test.today).rows.first)
    #expect(row.leadNumber == RecordNumber("654003-2021-0001"))
    query = RecordQuery()
    query.unit = Office.hall
    #expect(try test.book.rectificationCount(query, today: test.today) == 8)
    query.search = "问题24"
    #expect(
      try test.book.rectifications(query, PageRequest(), today: test.today).rows.map(\.rectification.serial) == [24])
    #expect(try test.book.rectifications(query, PageRequest(), today: test.today).rows.map(\.unitName) == ["3号窗口"])
  }

  /// Without a day comes last.
  private func dueBefore(_ a: CivilDate?, _ b: CivilDate?) -> Bool {
    guard let a else { return false }
    return b.map { a < $0 } ?? true
  }
}
