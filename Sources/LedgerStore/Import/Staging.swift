import GRDB
import Ledger

/// The rows that an import would write, out of the way until it is time to write them: in a temporary database of its
/// own, which SQLite unlinks as it opens it, so that nothing is left behind by a crash.
struct Staging {
  private let database: DatabaseQueue

  init() throws {
    var configuration = Configuration()
    configuration.label = "staging"
    configuration.prepareDatabase { db in
      try db.run(StagingSQL.settings)
    }
    database = try DatabaseQueue(path: "", configuration: configuration)
    try database.writeWithoutTransaction { db in
      try db.run(StagingSQL.tables)
    }
  }

  /// `key` is the import key of a sheet's row (domain rule I14). A row with the same identity is replaced.
  func put(_ kind: RecordKind, _ fields: [String: Cell], key: String? = nil) throws {
    let id = try (fields["id"]?.text).orFault("a row without identity")
    try database.unsafeReentrantWrite { db in
      try db.cachedStatement(sql: StagingSQL.put).execute(arguments: [
        kind.rawValue, id, key, Cell.object(fields).json,
      ])
    }
  }

  func put(_ record: any LedgerRecord) throws {
    try put(type(of: record).kind, try WriteSession.fields(of: record))
  }

  /// What a row of the sheets became.
  func records<R: ImportedRecord>(_ type: R.Type, key: String) throws -> [R] {
    try database.unsafeReentrantRead { db in
      try String.fetchAll(db.cachedStatement(sql: StagingSQL.byKey), arguments: [key, R.kind.rawValue])
    }.map { try CellDecoder.value(type, from: Cell(json: $0)) }
  }

  func count() throws -> Int {
    try database.unsafeReentrantRead { db in try db.firstNumber(StagingSQL.count) ?? 0 }
  }

  /// In the order in which they were put.
  func each(_ body: (RecordKind, [String: Cell]) throws -> Void) throws {
    try database.unsafeReentrantRead { db in
      let rows = try Row.fetchCursor(db, sql: StagingSQL.all)
      while let row = try rows.next() {
        let kind = try RecordKind(rawValue: row[0]).orFault("a staged row of an unknown table")
        guard case .object(let fields) = try Cell(json: row[1]) else { throw UnreadableCell("a staged row") }
        try body(kind, fields)
      }
    }
  }
}

private enum StagingSQL {
  static let settings = ["PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF"]
  static let tables = [
    """
    CREATE TABLE staged (
      row_id INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE, key TEXT, fields TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX staged_key ON staged (key) WHERE key IS NOT NULL",
  ]
  static let put = """
    INSERT INTO staged (kind, id, key, fields) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (id) DO UPDATE SET fields = excluded.fields
    """
  static let byKey = "SELECT fields FROM staged WHERE key = ?1 AND kind = ?2 ORDER BY row_id"
  static let count = "SELECT count(*) FROM staged"
  static let all = "SELECT kind, fields FROM staged ORDER BY row_id"
}
