import Testing

@testable import Ledger
@testable import LedgerStore

@Suite("I27 the log is chained and append-only") struct AuditTests {
  @Test func i27HoldsEachEntrySealedByTheOneBefore() throws {
    let test = try TestBook()
    try test.register("一")
    try test.done("note", ["lead": "0001", "text": "调取记录"])
    _ = try test.book.undo(entry: nil, test.context)
    let entries = try test.book.log(lead: nil, limit: 100, before: nil).reversed()
    #expect(entries.map(\.change) == ["init", "register", "note", "undo"])
    #expect(entries.map(\.entry) == [1, 2, 3, 4])
    var previous = AuditChain.beginning
    for entry in entries {
      #expect(AuditChain.hash(of: entry, after: previous) == entry.hash)
      previous = entry.hash
    }
    #expect(entries.last?.undoes == 3)
  }

  @Test func anEntryHoldsTheInstantAndTheBooksDayApart() throws {
    let test = try TestBook()
    try test.register("一")
    let entry = try #require(try test.book.log(lead: nil, limit: 1, before: nil).first)
    #expect(entry.day == .on("2021-09-13"))
    #expect(entry.at.hasSuffix("+08:00"))
    #expect(entry.at.count == 25)
    #expect(Instant(milliseconds: 1_622_043_515_000).beijing == "2021-05-26T23:38:35+08:00")
  }

  @Test func rowsAreNamedWithTheDigestOfWhatTheyBecame() throws {
    let test = try TestBook()
    let receipt = try test.register("一")
    let id = try #require(receipt.record)
    let lead = try #require(try test.book.record(Lead.self, id))
    let image = Cell.object(try WriteSession.fields(of: lead)).json
    let entry = try #require(try test.book.log(lead: id, limit: 1, before: nil).first)
    #expect(entry.rows.contains("lead:\(id):\(AuditChain.digest(image))"))
  }

  @Test func noFreeTextIsInTheLog() throws {
    let test = try TestBook()
    try test.register("某某窗口推诿", ["narrative": "细节甲乙丙"])
    try test.done("note", ["lead": "0001", "text": "细节丁戊己"])
    for word in ["某某", "甲乙丙", "丁戊己"] {
      #expect(
        try test.number(
          "SELECT count(*) FROM audit WHERE summary_zh || summary_en || rows || change LIKE '%\(word)%'") == 0)
    }
  }

  @Test(arguments: [
    "UPDATE audit SET officer = 'K-09' WHERE entry = 1", "DELETE FROM audit", "DELETE FROM lead",
    "DELETE FROM revision",
    "UPDATE revision SET before = NULL", "UPDATE counter SET last = 1", "DELETE FROM counter",
  ])
  func i27RefusesToRewriteHistory(_ sql: String) throws {
    let test = try TestBook()
    try test.register("一")
    try test.register("二")
    #expect(throws: BookError.self) { try test.book.inWriting { db in .kept(try db.run([sql])) } }
    #expect(try test.number("SELECT count(*) FROM audit") == 3)
    #expect(try test.number("SELECT count(*) FROM lead") == 2)
  }

  @Test func aLeadsLogIsItsOwn() throws {
    let test = try TestBook()
    let first = try test.register("一")
    try test.register("二")
    for text in ["甲", "乙", "丙"] { try test.done("note", ["lead": "0001", "text": text]) }
    let entries = try test.book.log(lead: first.record, limit: 2, before: nil)
    #expect(entries.map(\.entry) == [6, 5])
    #expect(try test.book.log(lead: first.record, limit: 10, before: 5).map(\.entry) == [4, 2])
  }
}
