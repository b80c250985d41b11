import GRDB
import Testing

@testable import Ledger
@testable import LedgerStore

/// Reports that sheets brought before reports had numbers get one each, in their order, and none is given again.
@Suite struct MeasureMigrationTests {
  @Test func rowsOfAnOlderBookAreNumberedByTheYearOfTheirEntry() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator(Office.rulebook).migrate(queue, upTo: "2 six sheets")
    try queue.write { db in
      for (entry, day) in [(1, "2020-12-30"), (2, "2021-03-01"), (3, "2021-04-01")] {
        try db.execute(
          sql: """
            INSERT INTO audit (entry, at, day, officer, change, summary_zh, summary_en, rows, previous, hash)
            VALUES (?1, '', ?2, 'K-01', 'import', '', '', '[]', '', ?3)
            """, arguments: [entry, day, String(repeating: String(entry), count: 64)])
        try db.execute(
          sql: """
            INSERT INTO measure_report (entry, id, owner, division, title, co_units, status)
            VALUES (?1, ?2, '652800', '652800', '一网通办', '[]', 'due')
            """, arguments: [entry, "m\(entry)"])
      }
    }
    try Schema.migrator(Office.rulebook).migrate(queue)
    try queue.read { db in
      let numbers = try Row.fetchAll(db, sql: "SELECT year, serial, is_open FROM measure_report ORDER BY row_id")
      #expect(
        numbers.map { [$0["year"], $0["serial"], $0["is_open"]] as [Int] } == [
          [2020, 1, 1], [2021, 1, 1], [2021, 2, 1],
        ])
      let counters = try Row.fetchAll(
        db, sql: "SELECT year, last FROM counter WHERE kind = 'measure_report' ORDER BY year")
      #expect(counters.map { [$0["year"], $0["last"]] as [Int] } == [[2020, 1], [2021, 2]])
    }
  }

  /// What was returned and undone is there again with its number.
  @Test func anUndoKeepsTheNumber() throws {
    let test = try TestBook()
    var report = MeasureReport(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 7, division: Office.owner, title: "评价",
      status: .submitted)
    report.unit = Office.housing
    try test.put([report])
    try test.done("return_measure", ["measure_report": "E0007", "reason": "缺附表"])
    _ = try test.book.undo(entry: nil, test.context)
    #expect(try test.book.record(MeasureReport.self, report.id) == report)
  }

  @Test func leadsAreFoundByTheMeasuresThatTheyConcern() throws {
    let test = try TestBook()
    var first = Office.lead(1)
    first.measureIds = ["B-13", "B-04"]
    try test.put([first, Office.lead(2)])
    var filter = LeadFilter()
    filter.measures = ["B-13"]
    #expect(try test.book.leads(LeadQuery(filter), PageRequest(), today: test.today).rows.map(\.id) == [first.id])
    filter.measures = ["B-01"]
    #expect(try test.book.leadCount(LeadQuery(filter), today: test.today, limit: nil) == 0)
  }

  @Test func chargesOffTheListAreFoundWhileSomethingIsOwed() throws {
    let test = try TestBook()
    var owed = Office.lead(1)
    owed.types = ["M17"]
    owed.amountCharged = Money(fen: 100)
    var paid = owed
    paid.id = LedgerFile.newID()
    paid.serial = 2
    paid.amountRefunded = Money(fen: 100)
    var other = Office.lead(3)
    other.types = ["M24"]
    other.amountCharged = Money(fen: 100)
    try test.put([owed, paid, other])
    let points = try test.book.watchFindings(today: test.today, division: nil).first { $0.name == "fee_outstanding" }?
      .points
    #expect(points?.map(\.place) == [.lead(owed.id)])
  }
}
