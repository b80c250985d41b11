import GRDB
import Ledger

/// The SQL of one table of records, drawn from the columns that the schema really has.
struct RecordTable: Sendable {
  let kind: RecordKind
  /// Columns that a record fills, in the schema's order.
  let columns: [RecordColumn]
  /// Columns that the store fills beside them: `unit_name`, `search_words`.
  let kept: [String]
  private let names: Set<String>

  let select: String
  let insert: String
  let update: String

  init(_ kind: RecordKind, _ db: Database) throws {
    self.kind = kind
    var columns: [RecordColumn] = []
    var kept: [String] = []
    var names: Set<String> = []
    // Generated columns are hidden (2 and 3): the record knows nothing of them.
    for row in try Row.fetchAll(db, sql: TableSQL.columns, arguments: [kind.rawValue]) {
      let name: String = row["name"]
      names.insert(name)
      guard row["hidden"] == 0, !TableSQL.ownColumns.contains(name) else { continue }
      if TableSQL.keptColumns.contains(name) { kept.append(name) } else { columns.append(RecordColumn(name)) }
    }
    self.columns = columns
    self.kept = kept
    self.names = names
    let table = kind.rawValue
    let all = columns.map(\.name) + kept
    select = TableSQL.select(table, all)
    insert = TableSQL.insert(table, all)
    // Identity, owner and number never change.
    let fixed: Set = ["id", "owner", "year", "serial"]
    update = TableSQL.update(table, all.enumerated().filter { !fixed.contains($0.element) })
  }

  func has(_ column: String) -> Bool { names.contains(column) }

  /// The column that a key looks at in this table.
  func column(for key: RecordKey) throws -> (name: String, value: String) {
    let found: (name: String, value: String)
    switch key {
    case .lead(let id): found = ("lead", id.text)
    case .observation(let id): found = ("observation", id.text)
    case .rectification(let id): found = ("rectification", id.text)
    case .letter(let id): found = ("letter", id.text)
    case .handOver(let id): found = ("hand_over", id.text)
    case .unit(let id): found = (kind == .unit ? "parent" : "unit", id.text)
    case .subject(let text): found = ("subject_key", text)
    case .officer(let code): found = (kind == .officer ? "code" : "officer", code)
    case .owner(let code): found = ("owner", code)
    case .convertedFrom(let id): found = ("converted_from", id.text)
    case .mergedInto(let id): found = ("merged_into", id.text)
    }
    guard has(found.name) else { throw BookError.fault("\(kind.rawValue) has no \(found.name)") }
    return found
  }

  /// The record's values in the order of `columns`; refuses a field that has no column rather than losing it.
  func values(of fields: [String: Cell]) throws -> [DatabaseValue] {
    var used = 0
    let values = columns.map { column -> DatabaseValue in
      guard let cell = fields[column.key] else { return .null }
      used += 1
      return cell.databaseValue
    }
    guard used == fields.count else {
      let known = Set(columns.map(\.key))
      let lost = fields.keys.filter { !known.contains($0) }.sorted()
      throw BookError.fault("\(kind.rawValue) has no column for \(lost.joined(separator: ", "))")
    }
    return values
  }

  /// The fields of a row that `select` fetched.
  func fields(of row: Row) throws -> [String: Cell] {
    var fields: [String: Cell] = [:]
    fields.reserveCapacity(columns.count)
    for (place, column) in columns.enumerated() {
      let cell = try Cell(row[place + TableSQL.ownColumns.count] as DatabaseValue)
      if cell != .null { fields[column.key] = cell }
    }
    return fields
  }

  func kept(of row: Row) -> [String: String] {
    let first = TableSQL.ownColumns.count + columns.count
    return Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, row[first + $0] as String) })
  }
}

/// A column and the coding key that it belongs to: `co_units` and `coUnits`.
struct RecordColumn: Sendable {
  let name: String
  let key: String

  init(_ name: String) {
    self.name = name
    let words = name.split(separator: "_")
    key = words.enumerated().map { place, word in
      place == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }
}

extension Cell {
  /// Lists and objects as JSON text.
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .flag(let flag): (flag ? 1 : 0).databaseValue
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .list, .object: json.databaseValue
    }
  }

  init(_ value: DatabaseValue) throws {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(Int(number))
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob: throw UnreadableCell("a column holds bytes")
    }
  }
}

/// The tables of one book, read from its schema when first asked for.
struct RecordTables: Sendable {
  private let tables: [RecordKind: RecordTable]

  init(_ db: Database) throws {
    tables = Dictionary(uniqueKeysWithValues: try RecordKind.allCases.map { ($0, try RecordTable($0, db)) })
  }

  func callAsFunction(_ kind: RecordKind) throws -> RecordTable {
    guard let table = tables[kind] else { throw BookError.fault("no table for \(kind.rawValue)") }
    return table
  }
}
