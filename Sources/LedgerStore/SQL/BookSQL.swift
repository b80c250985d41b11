import GRDB
import Ledger

/// SQL about the book as a whole.
enum BookSQL {
  /// Of the screen's connection, which writes too. `trusted_schema` stays on beside it: the JSON checks of the schema
  /// count as unsafe without it in SQLite 3.40.
  static let cache = "PRAGMA cache_size = -8000"
  /// Beside the screen: the kernel holds the file's pages as well, and does not count them as ours.
  static let readersCache = "PRAGMA cache_size = -2000"
  /// For a whole past at once: sorting millions of keys in memory rather than in files.
  static let cacheForPast = "PRAGMA cache_size = -262144"
  static let writer = ["PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL"]
  static let dataVersion = "PRAGMA data_version"
  static let sqliteVersion = "SELECT sqlite_version()"
  static let journalMode = "PRAGMA journal_mode"

  static func quickCheck(_ limit: Int) -> String { "PRAGMA quick_check(\(limit))" }

  static func maximumPages(_ pages: Int) -> String { "PRAGMA max_page_count = \(pages)" }

  /// The schema's version; nil where the file is no ledger.
  static func version(_ db: Database) throws -> Int? {
    guard try db.firstNumber("PRAGMA application_id") == Schema.applicationID else { return nil }
    return try db.firstNumber("PRAGMA user_version")
  }

  static func info(_ db: Database) throws -> BookInfo {
    guard let row = try Row.fetchOne(db, sql: "SELECT owner, is_practice, own_day FROM book") else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let ownDay: String? = row["own_day"]
    return BookInfo(
      owner: row["owner"], isPractice: row["is_practice"], ownDay: ownDay.flatMap { CivilDate($0) },
      schemaVersion: try db.firstNumber("PRAGMA user_version") ?? 0)
  }

  static func found(_ db: Database, _ founding: Founding, owner: String) throws {
    try db.execute(
      sql: "INSERT INTO book (row_id, owner, is_practice, own_day) VALUES (1, ?1, ?2, ?3)",
      arguments: [owner, founding.isPractice, founding.ownDay?.description])
  }
}
