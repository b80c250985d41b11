package import Ledger

/// What one cell of a date column says.
package enum DateReading: Hashable, Sendable {
  case empty
  /// A full day, with the time of day in seconds where one is written.
  case day(CivilDate, secondOfDay: Int?)
  /// Part of a day, such as 2021.04 or 6月底前: someone must be asked.
  case half(HalfDate)
  /// A word that stands for a way of correcting, not for a day.
  case kind(DueKind)
  /// Numbers in the shape of a day that no calendar has, such as 2021-02-30; as written.
  case impossible(String)
  /// No date at all; as written.
  case unreadable(String)

  package var day: CivilDate? {
    if case .day(let day, _) = self { day } else { nil }
  }
}

/// As much of a day as a cell gives.
package struct HalfDate: Hashable, Sendable {
  package let text: String
  package let year: Int?
  package let month: Int?
  package let day: Int?

  package init(_ text: String, year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.text = text
    self.year = year
    self.month = month
    self.day = day
  }
}

/// Words that offices write into a due-date cell (domain 4.2).
package enum DueKind: String, Hashable, Sendable {
  /// 立行立改: corrected at once.
  case immediate
  /// 长期坚持: kept up, reviewed at intervals.
  case standing
  /// 已完成: the due date is not told any more.
  case done
}
