import GRDB
import Ledger

/// The tables of the book, and how an older book becomes a newer one.
///
/// STRICT tables with CHECK and UNIQUE are the first line of defence: what a rule overlooks the schema refuses. Every
/// table of records begins with the row's number, whether an undo hid it, and the audit entry that last wrote it.
/// Identities are unique the world over; every other unique key begins with the owner, which never changes.
enum Schema {
  /// "DUBA": tells a ledger from any other SQLite file.
  static let applicationID = 0x4455_4241
  static let version = 5

  /// `rulebook`: what the search index reads names by.
  static func migrator(_ rulebook: Rulebook) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 the first book") { db in
      try db.run(bookTables + officeTables + leadTables + workTables + sheetTables)
      try db.run(searchTables.map(search) + recordTables.map(neverDeleted))
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(1)")
    }
    migrator.registerMigration("2 six sheets") { db in
      try db.run(measureTables + sheetOrigins)
      try db.run([neverDeleted("measure_report")])
      try db.execute(sql: "PRAGMA user_version = \(2)")
    }
    migrator.registerMigration("3 mechanisms") { db in
      try db.run(receptionTables)
      try db.run(accountabilityColumns + decisionTables)
      try db.run(letterTables)
      try db.run(requestTables)
      try db.run(visitTables + visitColumns)
      try db.run(supervisionTables)
      try db.run(filterTables + leadPriorities)
      try db.run(reportColumns + leadMeasureColumns + sampleTables)
      try db.run(mechanismTables.map(neverDeleted))
      try db.execute(sql: "PRAGMA user_version = \(3)")
    }
    migrator.registerMigration("4 clocks and campaign") { db in
      try db.run(clockTables + missionColumns)
      try db.run(["clock_pause", "spot_check", "reconciliation"].map(neverDeleted))
      try db.execute(sql: "PRAGMA user_version = \(4)")
    }
    migrator.registerMigration("5 instant") { db in
      try db.run(leadOrders + leadQuestions + recordOrders + openListings)
      // Full pinyin came into the index.
      let transaction = BookTransaction(db, try RecordTables(db))
      for name in searchTables {
        let kind = try RecordKind(rawValue: name).orFault("no table \(name)")
        try SearchIndex(kind, db)?.rebuild(transaction, rulebook)
      }
      try db.execute(sql: "PRAGMA user_version = \(5)")
    }
    return migrator
  }

  /// Tables with a pair index for search.
  static let searchTables = ["lead", "rectification", "observation", "accountability"]

  private static let recordTables = [
    "campaign", "unit", "officer", "recusal", "lead", "lead_note", "disposal", "observation", "rectification",
    "accountability", "follow_up", "day_off", "unit_alias", "column_mapping", "sheet_layout",
  ]

  private static let mechanismTables = [
    "duty",
    "review", "clarification", "advice",
    "urging_letter", "rectification_letter", "outgoing_copy",
    "meeting", "meeting_task", "care",
    "visit_draw", "recommendation",
    "shift", "hand_over",
    "saved_filter",
    "approval_sample", "fee_refund",
  ]

  /// What every record with a number of its own begins with.
  static let numberedColumns = """
    row_id INTEGER PRIMARY KEY,
      gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
      entry INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL CHECK (owner <> ''),
      year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
      serial INTEGER NOT NULL CHECK (serial > 0),
      division TEXT NOT NULL CHECK (division <> '')
    """

  private static func neverDeleted(_ table: String) -> String {
    """
    CREATE TRIGGER "\(table)_stays" BEFORE DELETE ON "\(table)"
    BEGIN SELECT RAISE(ABORT, 'a row of the book is never deleted'); END
    """
  }

  /// Contentless: the words are in the records already. The `ascii` tokenizer leaves everything beyond ASCII as it is,
  /// whatever version of Unicode SQLite knows; the text comes normalised and cut into pairs.
  private static func search(_ table: String) -> String {
    """
    CREATE VIRTUAL TABLE "\(table)_search"
    USING fts5(pairs, initials, content = '', prefix = '1', tokenize = 'ascii')
    """
  }
}
