import Ledger

/// SQL that finds what a sheet's row is already in the book.
enum ImportSQL {
  static let byKey = " AND owner = ?1 AND import_key = ?2"

  /// What an undone import had brought by this key, in the order of its parts.
  static func gone(_ table: RecordTable) -> String {
    let number = table.has("serial") ? "year, serial" : "NULL AS year, NULL AS serial"
    return """
      SELECT id, \(number) FROM "\(table.kind.rawValue)" WHERE gone = 1 AND owner = ?1 AND import_key = ?2 ORDER BY row_id
      """
  }

  /// Every one of these columns has its value; columns come from the schema, values are parameters from the second on.
  static func with(_ columns: [String]) -> String {
    " AND owner = ?1" + columns.enumerated().map { " AND \"\($1)\" = ?\($0 + 2)" }.joined()
  }
}
