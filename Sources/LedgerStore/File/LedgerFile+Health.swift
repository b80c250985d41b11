import GRDB
package import Ledger

/// What a book's file says of itself, for whoever looks after it. No value of a row is in it.
package struct LedgerHealth: Sendable {
  package let sqliteVersion: String
  /// `delete` in a book that duban made.
  package let journalMode: String
  package let entries: Int
  /// The newest entry of the log; nil only in a damaged book, since the first one is written with the book.
  package let newest: AuditEntry?
  /// The first of the newest entries whose hash does not follow from its content and the entry before it (domain rule
  /// I27); nil where all that were looked at do.
  package let brokenEntry: Int?
  /// How many of the newest entries were looked at.
  package let entriesChecked: Int
}

extension LedgerFile {
  /// - Parameter depth: how many of the newest entries of the log have their hashes computed anew.
  package func health(depth: Int = 1_000) throws -> LedgerHealth {
    try onScreen { db in
      let newest = try Row.fetchAll(db, sql: AuditSQL.newest, arguments: [Int.max, depth + 1]).map(AuditEntry.init)
      // The oldest that was read only says what the one behind it builds on, unless it is the book's first.
      let begins = newest.last?.entry == 1
      let checked = begins ? newest[...] : newest.dropLast()
      let before = newest.dropFirst().map(\.hash) + (begins ? [AuditChain.beginning] : [])
      let broken = Array(zip(checked, before)).last { AuditChain.hash(of: $0, after: $1) != $0.hash }
      return LedgerHealth(
        sqliteVersion: try String.fetchOne(db, sql: BookSQL.sqliteVersion) ?? "",
        journalMode: try String.fetchOne(db, sql: BookSQL.journalMode) ?? "",
        entries: try db.firstNumber(AuditSQL.count) ?? 0, newest: newest.first, brokenEntry: broken?.0.entry,
        entriesChecked: checked.count)
    }
  }

  /// What SQLite finds wrong with the file's pages and with the schema's conditions, at most so many sentences; none in
  /// a sound file. A large file takes seconds; `giveUpReading` from another thread ends it with
  /// `BookError.interrupted`.
  package func structuralFaults(limit: Int = 5) throws -> [String] {
    try aside { db in try String.fetchAll(db, sql: BookSQL.quickCheck(limit)).filter { $0 != "ok" } }
  }
}
