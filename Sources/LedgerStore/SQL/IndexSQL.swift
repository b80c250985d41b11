import Ledger

/// SQL about the indexes of tables; names come from the schema.
enum IndexSQL {
  /// Name and SQL of those that can be dropped and made anew; the parameter is a JSON list of tables.
  static let ofTables = """
    SELECT name, sql FROM sqlite_schema
    WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?1)) ORDER BY rowid
    """

  static func drop(_ name: String) -> String { "DROP INDEX \"\(name)\"" }

  /// How much of the search index is gathered in memory before it is written, in bytes: SQLite's own is 1 MiB.
  static func gather(_ table: String, bytes: Int) -> String {
    "INSERT INTO \"\(table)_search\" (\"\(table)_search\", rank) VALUES ('hashsize', \(bytes))"
  }

  static let usualGathering = 1 << 20
  /// Of very many rows, so that the index is merged from so many fewer parts.
  static let gathered = 8 << 20
}
