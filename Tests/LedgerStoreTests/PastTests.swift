import GRDB
import Testing

@testable import Ledger
@testable import LedgerStore

/// A past that is taken over: the book afterwards is what it would be had each record been written by itself.
@Suite struct PastTests {
  private struct Years: RecordedPast {
    let kinds: Set<RecordKind> = [.lead, .leadNote]
    let leads = 7
    private var written = 0

    mutating func next(_ numbers: inout RunningNumbers) -> [any LedgerRecord]? {
      guard written < leads else { return nil }
      // Two portions, and two years in the second.
      let part = written == 0 ? 1...3 : 4...leads
      written = part.upperBound
      return part.flatMap { number -> [any LedgerRecord] in
        let year = number < 6 ? 2020 : 2021
        var lead = Office.lead(
          numbers.next(.lead, owner: Office.owner, year: year), "往年第\(number)件", received: "\(year)-03-02")
        lead.year = year
        lead.unit = Office.housing
        let note = LeadNote(
          id: LedgerFile.newID(), owner: Office.owner, lead: lead.id, on: lead.receivedOn, by: "K-03",
          noteKind: .registered, text: lead.title)
        return [lead, note]
      }
    }
  }

  private static let indexes = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name"

  private func taken() throws -> TestBook {
    let test = try TestBook()
    try test.register("今年第一件")
    try test.book.takeOver(Years(), "practice", summary: Words("往年", "past"), test.context)
    return test
  }

  @Test func indexesAndTheirSearchAreThere() throws {
    let test = try taken()
    let fresh = try TestBook()
    func schema(_ test: TestBook) throws -> [String] {
      try test.book.onScreen { db in
        try Row.fetchAll(db, sql: Self.indexes).map { "\($0["name"] as String) \($0["sql"] as String? ?? "")" }
      }
    }
    #expect(try schema(test) == schema(fresh))
    #expect(try test.found("第5件") == ["往年第5件"])
    // By the unit's initials too.
    #expect(try test.found("zjj").count == 7)
    #expect(try test.book.structuralFaults().isEmpty)
    #expect(try test.book.health().brokenEntry == nil)
  }

  @Test func numbersGoOnWhereThePastEnds() throws {
    let test = try taken()
    let next = try test.book.inWriting { db in
      let serials = SerialCounters()
      let numbers = try [2020, 2021].map { try serials.next(.lead, owner: Office.owner, year: $0, db) }
      return .dropped(numbers)
    }
    #expect(next.first == 6)
    #expect(try test.book.lead("654003-2020-0005")?.title == "往年第5件")
  }

  @Test func oneUndoTakesAllOfItBack() throws {
    let test = try taken()
    guard case .done = try test.book.undo(entry: nil, test.context) else {
      Issue.record("the past was not taken back")
      return
    }
    #expect(try test.found("往年").isEmpty)
    #expect(try test.book.leadCount(LeadQuery(), today: test.context.today, limit: nil) == 1)
  }

  /// A generator that fails leaves nothing: no row, no index less.
  @Test func whatFailsLeavesTheBookAsItWas() throws {
    struct Broken: RecordedPast {
      let kinds: Set<RecordKind> = [.lead]
      let leads = 2
      mutating func next(_ numbers: inout RunningNumbers) throws -> [any LedgerRecord]? {
        throw BookError.interrupted
      }
    }
    let test = try TestBook()
    let before = try test.book.number("SELECT count(*) FROM sqlite_schema")
    #expect(throws: BookError.interrupted) {
      try test.book.takeOver(Broken(), "practice", summary: Words("往年", "past"), test.context)
    }
    #expect(try test.book.number("SELECT count(*) FROM sqlite_schema") == before)
  }
}
