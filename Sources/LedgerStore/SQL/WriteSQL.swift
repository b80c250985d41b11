/// SQL of the writing side that is not drawn from a table's columns.
enum WriteSQL {
  static let counter = "SELECT last FROM counter WHERE owner = ?1 AND year = ?2 AND kind = ?3"
  static let counters = "SELECT owner, year, kind, last FROM counter"
  static let moveCounter = """
    INSERT INTO counter (owner, year, kind, last) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (owner, year, kind) DO UPDATE SET last = excluded.last
    """

  /// Only the first image of an entry is what was there before it.
  static let keepImage = """
    INSERT INTO revision (entry, kind, id, before, was_gone) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (id, kind, entry) DO NOTHING
    """
  static func lastRow(_ table: String) -> String { "SELECT max(row_id) FROM \"\(table)\"" }

  /// Of the entry's rows in a table after a row, all of them new.
  static func keepNoImages(_ table: String) -> String {
    """
    INSERT INTO revision (entry, kind, id, before, was_gone)
    SELECT entry, ?2, id, NULL, 0 FROM "\(table)" WHERE row_id > ?3 AND entry = ?1 ORDER BY row_id
    """
  }
  /// The leads of the same, by the column that names them.
  static func linkLeads(_ table: String, column: String) -> String {
    """
    INSERT INTO entry_lead (lead, entry)
    SELECT DISTINCT "\(column)", entry FROM "\(table)"
    WHERE row_id > ?2 AND entry = ?1 AND "\(column)" IS NOT NULL ORDER BY "\(column)"
    ON CONFLICT DO NOTHING
    """
  }
  static let linkLead = "INSERT INTO entry_lead (lead, entry) VALUES (?1, ?2) ON CONFLICT DO NOTHING"

  /// The last entry's number and hash.
  static let lastEntry = "SELECT entry, hash FROM audit ORDER BY entry DESC LIMIT 1"
  static let append = """
    INSERT INTO audit (entry, at, day, officer, change, summary_zh, summary_en, rows, undoes, previous, hash)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    """

  static func refreshWords(_ table: String, hasUnitName: Bool) -> String {
    let unitName = hasUnitName ? ", unit_name = ?3" : ""
    return "UPDATE \"\(table)\" SET search_words = ?2\(unitName) WHERE row_id = ?1"
  }
}
