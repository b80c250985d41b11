import Ledger

/// The dates that divide red, yellow and blue on one day: what domain 2.8's table comes to in SQL (domain rule I20).
struct ColourCutoffs {
  let today: String
  /// The last due date that is yellow.
  let yellowThrough: String
  /// The last due date within three days.
  let soonThrough: String
  /// The latest start from which an undisposed clue is red, and yellow; nil: never for that.
  let redStart: String?
  let yellowStart: String?
  /// By state: the latest day of progress from which a lead there is red, and yellow.
  let idle: [Idle]

  struct Idle {
    let status: LeadStatus
    let red: String?
    let yellow: String?
  }

  /// The column that an undisposed clue is counted from.
  let start: String

  /// 今日待办 shows what is due in so many days.
  static let soonDays = 3

  init(_ rulebook: Rulebook, on today: CivilDate) {
    let colours = rulebook.colours
    self.today = today.description
    yellowThrough = today.adding(days: colours.yellowLastDays - 1).description
    soonThrough = today.adding(days: Self.soonDays).description
    func latest(_ months: Int?) -> String? {
      months.map { colours.latestStart(pastMonths: $0, on: today, calendar: rulebook.calendar).description }
    }
    redStart = latest(colours.redAfterMonths)
    yellowStart = latest(colours.yellowAfterMonths)
    idle = colours.idle.sorted { $0.key.rawValue < $1.key.rawValue }.map { status, months in
      Idle(status: status, red: latest(months.red), yellow: latest(months.yellow))
    }
    start = colours.countFrom == .discovered ? "l.count_discovered" : "l.received_on"
  }

  /// Conditions on an unfinished lead; `condition` takes the dates.
  func red(_ condition: inout Condition) -> String {
    var reasons = ["l.due_date < \(condition.place(today))"]
    if let redStart { reasons.append("(l.is_undisposed = 1 AND \(start) <= \(condition.place(redStart)))") }
    for state in idle {
      if let since = state.red { reasons.append(isIdle(state.status, since, &condition)) }
    }
    return reasons.joined(separator: " OR ")
  }

  func yellow(_ condition: inout Condition) -> String {
    var reasons = ["(l.due_date >= \(condition.place(today)) AND l.due_date <= \(condition.place(yellowThrough)))"]
    if let yellowStart {
      let beforeRed = redStart.map { "\(start) > \(condition.place($0)) AND " } ?? ""
      reasons.append("(l.is_undisposed = 1 AND \(beforeRed)\(start) <= \(condition.place(yellowStart)))")
    }
    guard !idle.isEmpty else { return reasons.joined(separator: " OR ") }
    for state in idle {
      if let since = state.yellow { reasons.append(isIdle(state.status, since, &condition)) }
    }
    // The graver colour of two reasons counts.
    return "(\(reasons.joined(separator: " OR "))) AND NOT (\(red(&condition)))"
  }

  private func isIdle(_ status: LeadStatus, _ since: String, _ condition: inout Condition) -> String {
    """
    (l.status = \(condition.place(status.rawValue)) AND l.paused_from IS NULL
      AND coalesce(l.moved_on, l.received_on) <= \(condition.place(since)))
    """
  }

  func soon(_ condition: inout Condition) -> String {
    "l.due_date >= \(condition.place(today)) AND l.due_date <= \(condition.place(soonThrough))"
  }
}
