/// SQL that is the same for every table of records. Names come from the schema, values are always parameters.
enum TableSQL {
  /// Every table of records begins with these, in this order.
  static let ownColumns = ["row_id", "gone", "entry"]
  /// What the store keeps beside a record's own fields.
  static let keptColumns: Set<String> = ["unit_name", "search_words"]

  static let columns = "SELECT name, hidden FROM pragma_table_xinfo(?1)"
  static let living = " WHERE gone = 0"
  static let inOrder = " ORDER BY row_id"
  static let byID = " AND id = ?1"
  /// Of these rows; the parameter is a JSON list of their numbers.
  static let amongRows = " AND row_id IN (SELECT value FROM json_each(?1))"
  /// Of these leads; the parameter is a JSON list of their identities.
  static let amongLeads = " AND lead IN (SELECT value FROM json_each(?1))"
  static let isOpen = " AND is_open = 1"
  static let dated = " AND sort_key BETWEEN ?1 AND ?2"
  static let byNumber = " AND owner = ?1 AND year = ?2 AND serial = ?3"
  /// In any year in which this owner gave such a number; the years are few, the rows are not.
  static let withSerial = """
     AND owner = ?1 AND serial = ?2 AND year IN (SELECT year FROM counter WHERE owner = ?1 AND kind = ?3)
    """

  static func by(_ column: String) -> String {
    // The index of subjects has only leads and records that name one, and SQLite wants to be told.
    " AND \"\(column)\" = ?1" + (column == "subject_key" ? " AND subject_key <> ''" : "")
  }

  static func select(_ table: String, _ columns: [String]) -> String {
    "SELECT \(quoted(ownColumns + columns)) FROM \"\(table)\""
  }

  /// Living or not: what a write finds in its place.
  static let whateverHasID = " WHERE id = ?1"

  /// Parameters: entry, then the columns.
  static func insert(_ table: String, _ columns: [String]) -> String {
    let places = (2..<columns.count + 2).map { "?\($0)" }.joined(separator: ", ")
    return "INSERT INTO \"\(table)\" (gone, entry, \(quoted(columns))) VALUES (0, ?1, \(places))"
  }

  /// Parameters: entry, the columns as `insert` numbers them, then whether it is gone and the row.
  static func update(_ table: String, _ columns: [EnumeratedSequence<[String]>.Element]) -> String {
    let last = (columns.map(\.offset).max() ?? 0) + 3
    let sets = columns.map { "\"\($0.element)\" = ?\($0.offset + 2)" }.joined(separator: ", ")
    return "UPDATE \"\(table)\" SET entry = ?1, \(sets), gone = ?\(last) WHERE row_id = ?\(last + 1)"
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
