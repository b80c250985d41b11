import Ledger

/// SQL of the pair indexes: `lead_search` and its like.
enum SearchSQL {
  static func add(_ table: RecordKind) -> String {
    "INSERT INTO \"\(table.rawValue)_search\" (rowid, pairs, initials) VALUES (?1, ?2, ?3)"
  }

  /// SQLite 3.40 takes a row out of a contentless index only by its old text.
  static func remove(_ table: RecordKind) -> String {
    """
    INSERT INTO "\(table.rawValue)_search" ("\(table.rawValue)_search", rowid, pairs, initials)
    VALUES ('delete', ?1, ?2, ?3)
    """
  }

  /// Continues a WHERE clause; `row` is the row's number, `place` the parameter's.
  static func matches(_ table: RecordKind, row: String, place: String) -> String {
    "\(row) IN (SELECT rowid FROM \"\(table.rawValue)_search\" WHERE \"\(table.rawValue)_search\" MATCH \(place))"
  }

  static let unitNames = "SELECT name, short_name, initials FROM unit WHERE id = ?1"

  /// Rows that stand in the index with a unit's name.
  static func withUnit(_ table: RecordKind) -> String { " WHERE gone = 0 AND unit = ?1" }
}
