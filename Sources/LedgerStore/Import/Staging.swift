import GRDB
import Ledger
import Synchronization

/// The rows that an import would write, out of the way until it is time to write them: in a temporary database of its
/// own, which SQLite unlinks as it opens it, so that nothing is left behind by a crash.
final class Staging: Sendable {
  private let database: DatabaseQueue
  /// Hashes of the keys that were put: most rows of a sheet are the first with theirs, and need not be looked for.
  private let keys = Mutex<Set<Int>>([])

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

  /// `key` is the import key of a sheet's row (domain rule I14). A row with the same identity is replaced. `isNew`: the
  /// book has no row with this identity, living or not.
  func put(_ kind: RecordKind, _ fields: [String: Cell], key: String? = nil, isNew: Bool) throws {
    let id = try (fields["id"]?.text).orFault("a row without identity")
    if let key { keys.withLock { _ = $0.insert(key.hashValue) } }
    try database.unsafeReentrantWrite { db in
      try db.cachedStatement(sql: StagingSQL.put).execute(arguments: [
        kind.rawValue, id, key, isNew, Cell.object(fields).json,
      ])
    }
  }

  func put(new record: any LedgerRecord) throws {
    try put(type(of: record).kind, try WriteSession.fields(of: record), isNew: true)
  }

  /// What a row of the sheets became.
  func records<R: ImportedRecord>(_ type: R.Type, key: String) throws -> [R] {
    guard keys.withLock({ $0.contains(key.hashValue) }) else { return [] }
    return try database.unsafeReentrantRead { db in
      try String.fetchAll(db.cachedStatement(sql: StagingSQL.byKey), arguments: [key, R.kind.rawValue])
    }.map { try CellDecoder.value(type, from: Cell(json: $0)) }
  }

  func count() throws -> Int {
    try database.unsafeReentrantRead { db in try db.firstNumber(StagingSQL.count) ?? 0 }
  }

  /// How many rows of each kind are new.
  func newRows() throws -> [RecordKind: Int] {
    try database.unsafeReentrantRead { db in
      try Row.fetchAll(db, sql: StagingSQL.newRows).reduce(into: [:]) { counts, row in
        counts[try RecordKind(rawValue: row[0]).orFault("a staged row of an unknown table")] = row[1]
      }
    }
  }

  /// In the order in which they were put; `image` is the fields' canonical JSON.
  func each(
    _ body: (_ kind: RecordKind, _ fields: [String: Cell], _ image: String, _ isNew: Bool) throws -> Void
  ) throws {
    try database.unsafeReentrantRead { db in
      let rows = try Row.fetchCursor(db, sql: StagingSQL.all)
      while let row = try rows.next() {
        let kind = try RecordKind(rawValue: row[0]).orFault("a staged row of an unknown table")
        let image: String = row[2]
        guard case .object(let fields) = try Cell(json: image) else { throw UnreadableCell("a staged row") }
        try body(kind, fields, image, row[1])
      }
    }
  }
}

private enum StagingSQL {
  static let settings = ["PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF"]
  static let tables = [
    """
    CREATE TABLE staged (
      row_id INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE, key TEXT,
      is_new INTEGER NOT NULL, fields TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX staged_key ON staged (key) WHERE key IS NOT NULL",
  ]
  static let put = """
    INSERT INTO staged (kind, id, key, is_new, fields) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (id) DO UPDATE SET fields = excluded.fields
    """
  static let byKey = "SELECT fields FROM staged WHERE key = ?1 AND kind = ?2 ORDER BY row_id"
  static let count = "SELECT count(*) FROM staged"
  static let newRows = "SELECT kind, count(*) FROM staged WHERE is_new = 1 GROUP BY kind"
  static let all = "SELECT kind, is_new, fields FROM staged ORDER BY row_id"
}
