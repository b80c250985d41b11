import GRDB
import Ledger

/// The pair index of one kind of record: `lead_search` and its like.
struct SearchIndex {
  let kind: RecordKind
  private let db: Database

  /// Nil for records that nothing searches.
  init?(_ kind: RecordKind, _ db: Database) {
    guard Schema.searchTables.contains(kind.rawValue) else { return nil }
    self.kind = kind
    self.db = db
  }

  func add(_ row: Int64, _ words: SearchWords) throws { try run(SearchSQL.add(kind), row, words) }

  /// What is taken out must be the very text that was put in.
  func remove(_ row: Int64, _ words: SearchWords) throws { try run(SearchSQL.remove(kind), row, words) }

  private func run(_ sql: String, _ row: Int64, _ words: SearchWords) throws {
    try db.cachedStatement(sql: sql).execute(arguments: [row, words.pairs, words.begun])
  }

  /// All of it anew, from the rows as they are and the settings as they are.
  func rebuild(_ transaction: BookTransaction, _ rulebook: Rulebook) throws {
    let table = try transaction.tables(kind)
    try db.execute(sql: SearchSQL.clear(kind))
    let slice = table.select + SearchSQL.slice
    var last: Int64 = 0
    while true {
      let rows = try Row.fetchAll(db.cachedStatement(sql: slice), arguments: [last, Self.rowsHeld])
      for row in rows {
        let stored = try StoredRow(row, table)
        guard
          let content = try SearchContent(kind, stored.fields, rulebook, unitNames: transaction.unitNames)
        else { continue }
        try add(stored.row, SearchWords(content))
        guard content.kept != stored.kept["search_words"] else { continue }
        try db.cachedStatement(sql: WriteSQL.refreshWords(kind.rawValue, hasUnitName: false))
          .execute(arguments: [stored.row, content.kept])
      }
      guard rows.count == Self.rowsHeld, let row = rows.last else { return }
      last = row[0]
    }
  }

  private static let rowsHeld = 500
}

extension SearchContent.UnitNames {
  init(_ unit: OfficeUnit) {
    self.init(name: unit.name, shortName: unit.shortName, initials: unit.initials)
  }

  /// Of a unit's row; nil where it is none.
  init?(_ fields: [String: Cell]) {
    guard let name = fields["name"]?.text, let shortName = fields["shortName"]?.text else { return nil }
    self.init(name: name, shortName: shortName, initials: fields["initials"]?.text ?? "")
  }
}

extension SearchContent {
  /// What a record is found by, with the names that its units have now; nil for records that nothing searches.
  init?(
    _ kind: RecordKind, _ fields: [String: Cell], _ rulebook: Rulebook, unitNames: (String) throws -> UnitNames?
  ) throws {
    guard Schema.searchTables.contains(kind.rawValue) else { return nil }
    let units = try ["unit", "hall"].compactMap { try fields[$0]?.text.flatMap(unitNames) }
    self.init(kind, fields, units: units, rulebook: rulebook)
  }
}
