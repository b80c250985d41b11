import Ledger

/// SQL that every list shares.
enum ListSQL {
  /// Identities of a unit and everything below it.
  static func unitAndBelow(_ unit: String) -> String {
    """
    WITH RECURSIVE below (id) AS (SELECT \(unit) UNION
      SELECT u.id FROM unit u JOIN below b ON u.parent = b.id WHERE u.gone = 0) SELECT id FROM below
    """
  }

  /// A keyset page: rows of the condition beyond a key, in order, at most so many.
  static func keys(
    from: String, keys: String, condition: String, order: String, limit: String
  ) -> String {
    "SELECT l.row_id, \(keys) FROM \(from) WHERE \(condition) ORDER BY \(order) LIMIT \(limit)"
  }

  static func count(from: String, condition: String) -> String { "SELECT count(*) FROM \(from) WHERE \(condition)" }

  static func count(from: String, condition: String, limit: String) -> String {
    "SELECT count(*) FROM (SELECT 1 FROM \(from) WHERE \(condition) LIMIT \(limit))"
  }

  static func rowNumbers(from: String, condition: String, order: String) -> String {
    "SELECT l.row_id FROM \(from) WHERE \(condition) ORDER BY \(order)"
  }

  /// Continues a FROM clause. SQLite keeps no statistics of a book, and without them takes one division of a hundred for
  /// ten leads.
  static func by(_ index: String) -> String { " INDEXED BY \(index)" }

  static func byDate(_ kind: RecordKind) -> String { "\(kind.rawValue)_by_date" }
  static func openByDate(_ kind: RecordKind) -> String { "\(kind.rawValue)_open_by_date" }

  /// Continues a FROM clause: by the rows' numbers alone.
  static let byRowNumber = " NOT INDEXED"

  /// Whether there are so many at least.
  static func atLeast(from: String, condition: String, place: String) -> String {
    "SELECT count(*) = \(place) FROM (SELECT 1 FROM \(from) WHERE \(condition) LIMIT \(place))"
  }

  static func atMost(_ limit: String) -> String { " LIMIT \(limit)" }

  static let byRow = " AND row_id = ?1"
}
