import Ledger

/// The dates that divide red, yellow and blue on one day: what domain 2.8's table comes to in SQL (domain rule I20).
struct ColourCutoffs {
  let today: String
  /// The last due date that is yellow.
  let yellowThrough: String
  /// The last due date within three days.
  let soonThrough: String
  /// The latest start from which an undisposed clue is red, and yellow.
  let redStart: String
  let yellowStart: String
  /// The column that an undisposed clue is counted from.
  let start: String

  /// 今日待办 shows what is due in so many days.
  static let soonDays = 3

  init(_ rulebook: Rulebook, on today: CivilDate) {
    let colours = rulebook.colours
    self.today = today.description
    yellowThrough = today.adding(days: colours.yellowLastDays - 1).description
    soonThrough = today.adding(days: Self.soonDays).description
    redStart =
      colours.latestStart(pastMonths: colours.redAfterMonths, on: today, calendar: rulebook.calendar).description
    yellowStart =
      colours.latestStart(pastMonths: colours.yellowAfterMonths, on: today, calendar: rulebook.calendar).description
    start = colours.countFrom == .discovered ? "l.count_discovered" : "l.received_on"
  }

  /// Conditions on an unfinished lead; `condition` takes the dates.
  func red(_ condition: inout Condition) -> String {
    """
    l.due_date < \(condition.place(today)) OR (l.is_undisposed = 1 AND \(start) <= \(condition.place(redStart)))
    """
  }

  func yellow(_ condition: inout Condition) -> String {
    """
    (l.due_date >= \(condition.place(today)) AND l.due_date <= \(condition.place(yellowThrough)))
    OR (l.is_undisposed = 1 AND \(start) > \(condition.place(redStart)) AND \(start) <= \(condition.place(yellowStart)))
    """
  }

  func soon(_ condition: inout Condition) -> String {
    "l.due_date >= \(condition.place(today)) AND l.due_date <= \(condition.place(soonThrough))"
  }
}
