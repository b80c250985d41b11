import GRDB
import Synchronization
import Testing

@testable import Ledger
@testable import LedgerStore

/// No step grows with the book where an index can answer: every statement that a screen's reads issue is looked at, by
/// SQLite's own plan of it.
@Suite struct PlanTests {
  /// Every statement that `body` runs on any connection of the book.
  private func statements(_ test: TestBook, _ body: () throws -> Void) throws -> [String] {
    let seen = Mutex<Set<String>>([])
    func listen(_ queue: DatabaseQueue, _ isOn: Bool) {
      queue.inDatabase { db in
        guard isOn else { return db.trace(options: []) }
        db.trace(options: .statement) { event in
          if case .statement(let statement) = event { _ = seen.withLock { $0.insert(statement.sql) } }
        }
      }
    }
    let queues = [test.book.screen] + (try Lane.allCases.map(test.book.connections.beside))
    for queue in queues { listen(queue, true) }
    defer { for queue in queues { listen(queue, false) } }
    try body()
    return seen.withLock { $0.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") }.sorted() }
  }

  /// The steps of a statement's plan.
  private func steps(_ test: TestBook, _ sql: String) throws -> [String] {
    try test.book.onScreen { db in
      let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      statement.setUncheckedArguments([])
      return try Row.fetchAll(statement).map { $0["detail"] }
    }
  }

  /// Tables that have a row for each thing that an office is, has set up or reports each month: hundreds, not a million.
  private static let small = [
    "unit", "officer", "unit_alias", "campaign", "day_off", "sheet_layout", "column_mapping", "recusal", "counter",
    "book", "saved_filter", "duty", "measure_report", "approval_sample", "json_each", "CONSTANT",
  ]

  /// Whether the table is small, or a subquery's own rows (`own`), also where an alias stands for it in the plan.
  private static func readsLittle(_ step: String, _ sql: String, own: Set<String>) -> Bool {
    let name = step.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let little = own.union(small)
    if little.contains(name) { return true }
    return little.contains { table in
      sql.contains("\(table) \(name) ") || sql.contains("\"\(table)\" \(name) ") || sql.contains("\(table) \(name)\n")
    }
  }

  private func fullScans(_ test: TestBook, _ sql: String) throws -> [String] {
    // A page's order is walked in its index until the page is full.
    let isPage = sql.contains(" LIMIT ") && sql.contains("ORDER BY")
    let own = Set(
      sql.matches(of: #/(?:WITH|,)\s+(?:RECURSIVE\s+)?(\w+)\s*(?:\([^)]*\))?\s+AS\s+\(/#).map { String($0.output.1) })
    let steps = try steps(test, sql)
    return steps.filter { step in
      guard step.hasPrefix("SCAN ") else { return false }
      if Self.readsLittle(step, sql, own: own) || step.contains("VIRTUAL TABLE") || step.hasPrefix("SCAN (") {
        return false
      }
      guard step.contains("INDEX ") else { return true }
      let index = step.split(separator: " ").last.map(String.init) ?? ""
      // The unfinished, what is awaited, what has a date: indexes of the few.
      if Self.indexesOfFew.contains(index) { return false }
      return !isPage || steps.contains { $0 == "USE TEMP B-TREE FOR ORDER BY" }
    }
  }

  private static let indexesOfFew = Set(
    [
      "lead_open_of_division",
      "lead_open_of_unit",
      "lead_merged",
      "lead_owing_notice",
      "disposal_reply_out",
      "urging_letter_awaited",
      "rectification_letter_awaited",
      "rectification_applied",
      "rectification_open",
      "meeting_task_open",
      "review_open",
      "advice_open",
      "visit_draw_open",
      "recommendation_open",
      "shift_open",
      "observation_objected",
      "observation_subject",
      "lead_subject",
      "accountability_subject",
      "lead_recurrence",
      "lead_co_dues",
      "lead_charged",
      "lead_open_by_handler",
    ] + LeadQuery.Field.allCases.map { "lead_open_by_\($0.rawValue)" }
      + ListingTable.all.map { ListSQL.openByDate($0.kind) })

  private func expectNoFullScan(_ test: TestBook, _ name: String, _ body: () throws -> Void) throws {
    let statements = try statements(test, body)
    #expect(!statements.isEmpty, "\(name)")
    for sql in statements {
      for step in try fullScans(test, sql) { Issue.record("\(name): \(step)\n\(sql)") }
    }
  }

  private func filled() throws -> TestBook {
    let test = try TestBook()
    var generator = Generator(seed: 4)
    try test.put(generator.leads(30, around: test.today))
    return test
  }

  private static var filters: [(String, LeadFilter)] {
    func filter(_ change: (inout LeadFilter) -> Void) -> LeadFilter {
      var filter = LeadFilter()
      change(&filter)
      return filter
    }
    return [
      ("all", filter { _ in }), ("county", filter { $0.division = "654003" }),
      ("prefecture", filter { $0.division = "654000" }), ("unit", filter { $0.unit = Office.hall }),
      ("open", filter { $0.open = true }), ("red", filter { $0.colour = .red }),
      ("yellow", filter { $0.colour = .yellow }), ("blue", filter { $0.colour = .blue }),
      ("late", filter { $0.overdue = true }), ("state", filter { $0.statuses = [.checking] }),
      ("finished", filter { $0.statuses = [.resolved, .closed] }), ("panel", filter { $0.todayPanel = true }),
      (
        "panel of a county",
        filter {
          $0.todayPanel = true; $0.division = "654003"
        }
      ),
      (
        "panel of a unit",
        filter {
          $0.todayPanel = true; $0.unit = Office.hall
        }
      ),
      ("search", filter { $0.search = "慢作为" }), ("number", filter { $0.search = "654003-2021" }),
      (
        "search in a county",
        filter {
          $0.search = "慢"; $0.division = "654003"
        }
      ),
      (
        "search in the panel",
        filter {
          $0.search = "zjj"; $0.todayPanel = true
        }
      ),
      ("received", filter { $0.received = CivilDate.on("2021-08-01")...(.on("2021-08-31")) }),
      (
        "due",
        filter {
          $0.due = CivilDate.on("2021-09-13")...(.on("2021-09-13")); $0.open = true
        }
      ),
      ("key units", filter { $0.keyUnits = true }), ("approval windows", filter { $0.approvalWindows = true }),
      ("repeated", filter { $0.repeated = true }), ("ids", filter { $0.ids = [RecordID("x")] }),
    ]
  }

  @Test(arguments: LeadQuery.Field.allCases) func everyPageOfLeads(_ field: LeadQuery.Field) throws {
    let test = try filled()
    for (name, filter) in Self.filters {
      for descending in [false, true] {
        let query = LeadQuery(filter, sort: LeadQuery.Sort(field, descending: descending))
        let first = try test.book.leads(query, PageRequest(limit: 2), today: test.today).rows.last
        try expectNoFullScan(test, "\(name) by \(field)") {
          _ = try test.book.leads(query, PageRequest(limit: 2), today: test.today)
          _ = try test.book.leads(query, PageRequest(.end, limit: 2), today: test.today)
          if let first {
            _ = try test.book.leads(query, PageRequest(.after(first.pageKey), limit: 2), today: test.today)
            _ = try test.book.leads(query, PageRequest(.before(first.pageKey), limit: 2), today: test.today)
            _ = try test.book.leads(query, PageRequest(.around(first.id), limit: 2), today: test.today)
          }
        }
      }
    }
  }

  @Test func theOtherPanesAndTheDetail() throws {
    let test = try filled()
    let lead = try #require(try test.book.leads(LeadQuery(), PageRequest(), today: test.today).rows.first)
    var queries = [RecordQuery()]
    for change in [
      { $0.open = true }, { $0.division = "654003" }, { $0.unit = Office.hall }, { $0.lead = lead.id },
      {
        $0.dueFirst = true
        $0.open = true
      },
    ] as [(inout RecordQuery) -> Void] {
      var query = RecordQuery()
      change(&query)
      queries.append(query)
    }
    try expectNoFullScan(test, "panes") {
      for query in queries {
        _ = try test.book.rectifications(query, PageRequest(), today: test.today)
        _ = try test.book.observations(query, PageRequest())
        _ = try test.book.accountabilities(query, PageRequest())
      }
      _ = try test.book.dossier(lead.id)
      _ = try test.book.lead("0017")
      _ = try test.book.log(lead: lead.id, limit: 20, before: nil)
      _ = try test.book.log(lead: nil, limit: 20, before: nil)
      _ = try test.book.morning(today: test.today, division: nil)
      _ = try test.book.morning(today: test.today, division: "654003")
      _ = try test.book.treeCounts(today: test.today)
    }
  }

  @Test func everyListing() throws {
    let test = try filled()
    for listing in ListingTable.all {
      var open = RecordQuery()
      open.open = true
      try expectNoFullScan(test, listing.name) {
        _ = try test.book.rows(of: listing, RecordQuery(), PageRequest(), today: test.today)
        _ = try test.book.rows(of: listing, open, PageRequest(), today: test.today)
      }
    }
  }

  /// What looks across the book for a screen reads what is open or lately dated.
  @Test func whatLooksAcross() throws {
    let test = try filled()
    let days = CivilDate.on("2021-07-01")...(.on("2021-09-30"))
    try expectNoFullScan(test, "points") { _ = try test.book.watchFindings(today: test.today, division: nil) }
    try expectNoFullScan(test, "doubles") {
      let probe = LeadProbe(
        division: "654003", unit: Office.housing, type: "M24", title: "施工许可一再超期未办结", narrative: "企业跑了四趟仍未办结")
      _ = try test.book.similarLeads(probe, today: test.today)
    }
    try expectNoFullScan(test, "coverage") { _ = try test.book.coverage(days, division: nil) }
    try expectNoFullScan(test, "modes") { _ = try test.book.modeMix(days, division: "654003") }
    try expectNoFullScan(test, "requests") { _ = try test.book.requestFigures(days, division: nil) }
    try expectNoFullScan(test, "channels") {
      _ = try test.book.channelReceipts(days, division: nil, today: test.today)
    }
    try expectNoFullScan(test, "candidates") { _ = try test.book.candidates(for: [RecordID("x")]) }
    try expectNoFullScan(test, "look back") {
      _ = try test.book.looking(today: test.today) { try LookBack(days, division: "654003", at: $0) }
    }
    try expectNoFullScan(test, "ladder") {
      _ = try test.book.ladder(
        of: SubjectRef(unit: Office.housing, postClass: "窗口人员", serial: 1), today: test.today)
    }
  }
}
