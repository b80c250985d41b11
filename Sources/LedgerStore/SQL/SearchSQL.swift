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

  static func clear(_ table: RecordKind) -> String {
    "INSERT INTO \"\(table.rawValue)_search\" (\"\(table.rawValue)_search\") VALUES ('delete-all')"
  }

  /// Living rows after a row, so many of them; continues a SELECT.
  static let slice = " WHERE gone = 0 AND row_id > ?1 ORDER BY row_id LIMIT ?2"

  /// Continues a WHERE clause; `row` is the row's number, `place` the parameter's.
  static func matches(_ table: RecordKind, row: String, place: String) -> String {
    "\(row) IN (\(rows(table, place: place)))"
  }

  /// The same of one row that is known: the index looks at that row alone.
  static func matchesOne(_ table: RecordKind, row: String, place: String) -> String {
    "EXISTS (\(rows(table, place: place)) AND rowid = \(row))"
  }

  static func rows(_ table: RecordKind, place: String) -> String {
    "SELECT rowid FROM \"\(table.rawValue)_search\" WHERE \"\(table.rawValue)_search\" MATCH \(place)"
  }

  /// The index leads, in the order of its rows, and `l` follows; continued by `joined`.
  static func leading(_ table: RecordKind) -> String {
    "\"\(table.rawValue)_search\" CROSS JOIN \"\(table.rawValue)\" l"
  }

  static func joined(_ table: RecordKind, place: String) -> String {
    "\"\(table.rawValue)_search\" MATCH \(place) AND l.row_id = \"\(table.rawValue)_search\".rowid"
  }

  static func atLeast(_ table: RecordKind, match: String, place: String) -> String {
    "SELECT count(*) = \(place) FROM (\(rows(table, place: match)) LIMIT \(place))"
  }

  /// The index holds living rows alone.
  static func count(_ table: RecordKind, match: String, limit: String) -> String {
    "SELECT count(*) FROM (\(rows(table, place: match)) LIMIT \(limit))"
  }

  static func rowOrder(_ table: RecordKind) -> String { "\"\(table.rawValue)_search\".rowid" }

  static let unitNames = "SELECT name, short_name, initials FROM unit WHERE id = ?1"

  /// Rows that stand in the index with a unit's name.
  static func withUnit(_ table: RecordKind) -> String { " WHERE gone = 0 AND unit = ?1" }
}
