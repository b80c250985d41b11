/// SQL of the mix of supervision; `l` is the row.
enum ModeSQL {
  static func observations(_ condition: String) -> String {
    "SELECT l.mode AS mode, count(*) AS count FROM observation l INDEXED BY observation_by_date WHERE \(condition) GROUP BY l.mode"
  }

  static func leads(_ condition: String) -> String {
    "SELECT coalesce(l.mode, '') AS mode, count(*) AS count FROM \(LeadSQL.byReceipt) WHERE \(condition) GROUP BY l.mode"
  }

  static let isFinal = "l.state = 'final'"
  /// Void ones were none; a merged one counts with its target.
  static let counts = "l.status NOT IN ('void', 'merged')"

  static let handedOver = "SELECT count(*) FROM lead WHERE hand_over = ?1 AND gone = 0 AND status <> 'void'"
}
