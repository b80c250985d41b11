import Foundation
import Testing

@testable import Ledger
@testable import LedgerStore

/// A book in a folder of its own, both gone when the test is over.
final class TestBook {
  let folder: String
  let path: String
  let book: LedgerFile
  var today = CivilDate.on("2021-09-13")
  var officer = "K-01"

  init(seeds: [any LedgerRecord] = Office.seeds, options: LedgerFile.Options = .init(busySeconds: 0.05)) throws {
    folder = NSTemporaryDirectory() + "duban-store-" + UUID().uuidString
    path = folder + "/ledger.db"
    book = try LedgerFile.create(
      at: path, Founding(officerDisplay: "案管", seeds: seeds),
      Office.context(today: .on("2021-09-13"), officer: "K-01"), options: options)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var context: ChangeContext { Office.context(today: today, officer: officer) }

  func perform(_ change: String, _ values: [String: String]) throws -> Outcome {
    try book.perform(ChangeRequest(change, values), context)
  }

  /// A change that must go through; the identity of what it wrote first.
  @discardableResult
  func done(_ change: String, _ values: [String: String]) throws -> Receipt {
    let outcome = try perform(change, values)
    return try #require(outcome.receipt, "\(outcome.brokenRules.map(\.message.zh))")
  }

  @discardableResult
  func register(_ title: String, _ more: [String: String] = [:]) throws -> Receipt {
    let values = ["concerns_refused": "no", "source": "petition", "types": "M24", "title": title]
    return try done("register", values.merging(more) { $1 })
  }

  /// Rows put straight into the book, as a change would leave them.
  func put(_ records: [any LedgerRecord]) throws {
    try book.inWriting { db in
      let session = try WriteSession(BookTransaction(db, book.tables), context, isBatch: true)
      for record in records { try session.put(record) }
      _ = try session.close("test", Words("试", "test"))
      return .kept(())
    }
  }

  func reopened(_ access: LedgerFile.Access = .readWrite) throws -> LedgerFile {
    try LedgerFile.open(at: path, rulebook: Office.rulebook, access: access, options: .init(busySeconds: 0.05))
  }

  func number(_ sql: String) throws -> Int {
    try book.number(sql)
  }

  /// Writes a number of SQLite's file header: the version that a program wrote, or whose file it is.
  func patchHeader(at offset: UInt64, to number: UInt8) throws {
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: offset)
    file.write(Data([0, 0, 0, number]))
    try file.close()
  }

  func lead(_ title: String) throws -> Lead {
    var filter = LeadFilter()
    filter.search = title
    let row = try #require(try book.leads(LeadQuery(filter), PageRequest(), today: today).rows.first)
    return try #require(try book.record(Lead.self, row.id))
  }

  func found(_ search: String) throws -> Set<String> {
    var filter = LeadFilter()
    filter.search = search
    return Set(try book.leads(LeadQuery(filter), PageRequest(limit: 1000), today: today).rows.map(\.title))
  }
}

extension TestBook {
  /// How SQLite would answer a query.
  func plan(_ sql: String) throws -> String {
    try book.onScreen { db in try db.texts("EXPLAIN QUERY PLAN " + sql, column: "detail").joined(separator: "; ") }
  }
}
