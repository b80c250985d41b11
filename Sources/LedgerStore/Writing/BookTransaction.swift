import GRDB
import Ledger

/// What one transaction shares: the connection, the numbers it gave, the names it looked up.
final class BookTransaction {
  let db: Database
  let tables: RecordTables
  let reader: RecordReader
  let serials: SerialCounters
  private var knownUnits: UnitDirectory?
  private var knownNames: [String: SearchContent.UnitNames?] = [:]

  init(_ db: Database, _ tables: RecordTables, serials: SerialCounters = SerialCounters()) {
    self.db = db
    self.tables = tables
    self.serials = serials
    reader = RecordReader(db: db, tables: tables)
  }

  /// Units by name, read once.
  func units() throws -> UnitDirectory {
    if let knownUnits { return knownUnits }
    let directory = UnitDirectory(
      units: try reader.units(), aliases: try reader.all(UnitAlias.self))
    knownUnits = directory
    return directory
  }

  func unitNames(_ id: String) throws -> SearchContent.UnitNames? {
    if let known = knownNames[id] { return known }
    let row = try Row.fetchOne(db.cachedStatement(sql: SearchSQL.unitNames), arguments: [id])
    let names = row.map {
      SearchContent.UnitNames(name: $0["name"], shortName: $0["short_name"], initials: $0["initials"])
    }
    knownNames[id] = names
    return names
  }

  /// The row with this identity as it stands, living or not.
  func stored(_ kind: RecordKind, id: String) throws -> StoredRow? {
    let table = try tables(kind)
    let statement = try db.cachedStatement(sql: table.select + TableSQL.whateverHasID)
    return try Row.fetchOne(statement, arguments: [id]).map { try StoredRow($0, table) }
  }

  /// Units or aliases were written: what was looked up may be old.
  func forgetUnits() {
    knownUnits = nil
    knownNames = [:]
  }
}

/// The counters of numbers as this transaction has moved them; written back only where the transaction is kept, so
/// that a rehearsal gives the same numbers and moves nothing.
final class SerialCounters {
  private struct Key: Hashable {
    /// The counter's own name: a table's, or a register's of papers.
    let kind: String
    let owner: String
    let year: Int
  }

  private var last: [Key: Int] = [:]

  func next(_ kind: RecordKind, owner: String, year: Int, _ db: Database) throws -> Int {
    try next(kind.rawValue, owner: owner, year: year, db)
  }

  func next(_ series: PaperSeries, owner: String, year: Int, _ db: Database) throws -> Int {
    try next(series.rawValue, owner: owner, year: year, db)
  }

  private func next(_ kind: String, owner: String, year: Int, _ db: Database) throws -> Int {
    let key = Key(kind: kind, owner: owner, year: year)
    let current =
      try last[key] ?? db.firstNumber(WriteSQL.counter, [owner, year, kind]) ?? 0
    last[key] = current + 1
    return current + 1
  }

  /// Numbers up to this one were given otherwise.
  func given(_ kind: RecordKind, owner: String, year: Int, upTo serial: Int) {
    last[Key(kind: kind.rawValue, owner: owner, year: year)] = serial
  }

  func save(_ db: Database) throws {
    for (key, serial) in last {
      try db.execute(sql: WriteSQL.moveCounter, arguments: [key.owner, key.year, key.kind, serial])
    }
  }
}
