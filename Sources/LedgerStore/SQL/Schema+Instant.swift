/// Indexes that answer a page of a million leads from themselves alone (docs/performance.md has the figures).
///
/// Each order has two: one over all leads with the place and the state behind the row's number, and one over the
/// unfinished with all that colours, places and states are told by. A row that does not fit is then passed over without
/// a look at the table, where it would cost thirty times as much. The row's number stands right behind the key, so that
/// a page begins where the one before it ended.
extension Schema {
  static let leadOrders =
    replaced.map { "DROP INDEX \($0)" }
    + orders.flatMap { order in
      [
        "CREATE INDEX lead_by_\(order.name) ON lead (\(order.key)row_id, division, status\(order.counted)) WHERE gone = 0",
        """
        CREATE INDEX lead_open_by_\(order.name) ON lead (\(order.key)row_id, division, unit, \(judged(order)))
        WHERE gone = 0 AND is_open = 1
        """,
      ]
    } + [
      """
      CREATE INDEX lead_open_of_division ON lead (division, unit, row_id, due_key, urgency_key, \(judged(nil)))
      WHERE gone = 0 AND is_open = 1
      """,
      """
      CREATE INDEX lead_open_of_unit ON lead (unit, row_id, division, due_key, urgency_key, \(judged(nil)))
      WHERE gone = 0 AND is_open = 1
      """,
    ]

  /// Questions across the book that are asked of few leads, each of an index that has these alone; the others from an
  /// index by itself.
  static let leadQuestions = [
    // Of all rows: where a reference is open within a transaction, a new unit looks for the leads that name it, and
    // without an index of all of them at every row of the table.
    "DROP INDEX lead_alike",
    "CREATE INDEX lead_alike ON lead (unit, main_type, received_on)",
    "DROP INDEX lead_by_channel",
    """
    CREATE INDEX lead_by_channel ON lead (channel, received_on, row_id, division, status)
    WHERE gone = 0 AND channel IS NOT NULL
    """,
    "DROP INDEX lead_by_closed",
    """
    CREATE INDEX lead_by_closed ON lead (closed_on, row_id, division, status, kind)
    WHERE gone = 0 AND closed_on IS NOT NULL
    """,
    "DROP INDEX lead_owing_notice",
    "CREATE INDEX lead_owing_notice ON lead (row_id) WHERE gone = 0 AND \(LookingSQL.owesNotice)",
    "CREATE INDEX lead_co_dues ON lead (row_id) WHERE gone = 0 AND is_open = 1 AND co_dues IS NOT NULL",
    "CREATE INDEX lead_charged ON lead (row_id) WHERE gone = 0 AND is_open = 1 AND amount_charged IS NOT NULL",
    "CREATE INDEX lead_open_by_handler ON lead (handler) WHERE gone = 0 AND is_open = 1 AND handler IS NOT NULL",
    "CREATE INDEX observation_visits ON observation (unit, \"on\") WHERE gone = 0 AND state = 'final'",
    """
    CREATE INDEX observation_hall_visits ON observation (hall, "on")
    WHERE gone = 0 AND state = 'final' AND hall IS NOT NULL
    """,
  ]

  /// What is not done with of every listing, in the listing's order.
  static let openListings = listedTables.map {
    "CREATE INDEX \($0)_open_by_date ON \($0) (sort_key, row_id) WHERE gone = 0 AND is_open = 1"
  }

  private static let listedTables = [
    "duty", "review", "clarification", "advice", "urging_letter", "rectification_letter", "outgoing_copy", "meeting",
    "meeting_task", "care", "visit_draw", "recommendation", "shift", "hand_over", "saved_filter", "approval_sample",
    "fee_refund", "clock_pause", "spot_check", "reconciliation", "measure_report",
  ]

  static let recordOrders =
    ["rectification", "observation", "accountability"].flatMap { table in
      [
        "DROP INDEX \(table)_by_date",
        """
        CREATE INDEX \(table)_by_date ON \(table)
        (sort_key, row_id, division, unit\(table == "observation" ? ", state, mode" : "")) WHERE gone = 0
        """,
      ]
    } + [
      "DROP INDEX rectification_open",
      "CREATE INDEX rectification_open ON rectification (due_date, row_id, division, unit) WHERE gone = 0 AND is_open = 1",
    ]

  /// The second of `lead_closed` and `lead_by_closed` was the first once more.
  private static let replaced = [
    "lead_by_due", "lead_by_received", "lead_by_number", "lead_by_unit", "lead_by_status", "lead_by_title",
    "lead_by_urgency", "lead_open_by_due", "lead_open_by_urgency", "lead_open_counts", "lead_closed",
  ]

  private struct Order {
    let name: String
    /// With its comma; the order of entry is that of the rows.
    let key: String
    /// What is counted over days besides.
    var counted = ""
  }

  private static let orders = [
    Order(name: "due", key: "due_key, "), Order(name: "urgency", key: "urgency_key, "),
    Order(name: "received", key: "received_on, ", counted: ", mode, kind"), Order(name: "number", key: "number_key, "),
    Order(name: "unit", key: "unit_name, "), Order(name: "status", key: "status_key, "),
    Order(name: "title", key: "title_key, "), Order(name: "entered", key: ""),
  ]

  /// What red, yellow and blue are told by (`ColourCutoffs`).
  private static func judged(_ order: Order?) -> String {
    let received = order?.name == "received" ? "" : " received_on,"
    return "status, is_undisposed, due_date, count_discovered,\(received) paused_from, moved_on"
  }
}
