import Testing

@testable import Ledger
@testable import LedgerStore

@Suite("What a book's file says of itself") struct HealthTests {
  @Test func aSoundBookHoldsTogether() throws {
    let test = try TestBook()
    try test.register("一")
    try test.done("note", ["lead": "0001", "text": "调取记录"])
    let health = try test.book.health()
    #expect(health.entries == 3 && health.entriesChecked == 3)
    #expect(health.brokenEntry == nil)
    #expect(health.newest?.change == "note")
    #expect(health.journalMode == "delete")
    #expect(try test.book.structuralFaults().isEmpty)
  }

  @Test func onlyAsManyEntriesAreLookedAtAsAsked() throws {
    let test = try TestBook()
    for number in 1...5 { try test.register("第\(number)件") }
    let health = try test.book.health(depth: 3)
    #expect(health.entries == 6 && health.entriesChecked == 3)
    #expect(health.brokenEntry == nil)
  }

  @Test("I27: an entry altered behind duban's back is found", arguments: [1, 2, 4])
  func i27RefusesAnEntryThatWasAltered(_ entry: Int) throws {
    let test = try TestBook()
    for number in 1...3 { try test.register("第\(number)件") }
    try test.book.inWriting { db in
      try db.run(["DROP TRIGGER audit_unchanged", "UPDATE audit SET officer = 'K-09' WHERE entry = \(entry)"])
      return .kept(())
    }
    #expect(try test.book.health().brokenEntry == entry)
  }
}
