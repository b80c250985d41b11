import GRDB
import Ledger

/// Reading whole records; every read leaves out rows that were undone.
struct RecordReader {
  let db: Database
  let tables: RecordTables

  func record<R: LedgerRecord>(_ type: R.Type, _ id: RecordID) throws -> R? {
    try records(type, TableSQL.byID, [id.text]).first
  }

  func records<R: LedgerRecord>(_ type: R.Type, by key: RecordKey) throws -> [R] {
    let column = try tables(R.kind).column(for: key)
    return try records(type, TableSQL.by(column.name), [column.value])
  }

  func record<R: NumberedRecord>(_ type: R.Type, number: RecordNumber) throws -> R? {
    guard number.prefix == R.numberPrefix else { return nil }
    return try records(type, TableSQL.byNumber, [number.owner, number.year, number.serial]).first
  }

  /// Of the newest year that has it.
  func newest<R: NumberedRecord>(_ type: R.Type, owner: String, serial: Int) throws -> R? {
    try records(type, TableSQL.withSerial, [owner, serial, R.kind.rawValue]).max { $0.year < $1.year }
  }

  func all<R: LedgerRecord>(_ type: R.Type) throws -> [R] { try records(type, "", []) }

  /// The same of the rows of one index.
  func records<R: LedgerRecord>(
    _ type: R.Type, _ condition: RecordCondition, _ arguments: StatementArguments = []
  ) throws -> [R] {
    try records(type, condition.sql, arguments, from: ListSQL.by(condition.index))
  }

  /// By their rows, in one statement.
  func records<R: LedgerRecord>(_ type: R.Type, rows numbers: some Sequence<Int64>) throws -> [Int64: R] {
    try fields(R.kind, rows: numbers).mapValues { try CellDecoder.value(type, from: .object($0)) }
  }

  /// The same before it is read as records, which takes as long and needs no connection.
  func fields(_ kind: RecordKind, rows numbers: some Sequence<Int64>) throws -> [Int64: [String: Cell]] {
    let list = Cell.list(numbers.map { .integer(Int($0)) }).json
    return Dictionary(uniqueKeysWithValues: try fields(kind, TableSQL.amongRows, [list]))
  }

  /// `condition` continues the WHERE clause; the rows come in the order in which they were written.
  func records<R: LedgerRecord>(
    _ type: R.Type, _ condition: String, _ arguments: StatementArguments, from index: String = ""
  ) throws -> [R] {
    try fields(R.kind, condition, arguments, from: index).map {
      try CellDecoder.value(type, from: .object($0.fields))
    }
  }

  func fields(
    _ kind: RecordKind, _ condition: String, _ arguments: StatementArguments, from index: String = ""
  ) throws -> [(row: Int64, fields: [String: Cell])] {
    let table = try tables(kind)
    let statement = try db.cachedStatement(sql: table.select + index + TableSQL.living + condition + TableSQL.inOrder)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var found: [(row: Int64, fields: [String: Cell])] = []
    while let row = try rows.next() { found.append((row[0], try table.fields(of: row))) }
    return found
  }
}

/// A condition on whole records, and the index that has them.
struct RecordCondition {
  /// Continues a WHERE clause.
  let sql: String
  let index: String

  init(_ sql: String, index: String) {
    self.sql = sql
    self.index = index
  }

  /// What is not done with of a listing.
  static func open(_ kind: RecordKind) -> RecordCondition {
    RecordCondition(TableSQL.isOpen, index: ListSQL.openByDate(kind))
  }
}
