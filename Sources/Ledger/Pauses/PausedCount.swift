/// A due date moved by the days that do not count, and how.
///
/// What is counted in working days gives the working days of the pause back; what is counted in days or months, or was
/// set on a paper, gives its calendar days back, and a last day that is a rest day moves on (domain 2.9).
package struct PausedCount: Hashable, Sendable {
  package let from: CivilDate
  package let until: CivilDate
  package let before: CivilDate
  package let due: CivilDate
  /// Days given back, in the unit that the limit counts in.
  package let days: Int
  package let countsWorkingDays: Bool
  package let warnings: [Words]

  /// - Parameter until: the last day that does not count; not before `from`.
  package init(
    due before: CivilDate, from: CivilDate, until: CivilDate, countsWorkingDays: Bool, calendar: WorkingCalendar
  ) {
    self.from = from
    self.until = until
    self.before = before
    self.countsWorkingDays = countsWorkingDays
    if countsWorkingDays {
      days = calendar.workingDays(from: from.adding(days: -1), to: until)
      due = calendar.adding(workingDays: days, to: before)?.due ?? before
    } else {
      days = until.days(since: from) + 1
      due = calendar.workingDay(onOrAfter: before.adding(days: days))
    }
    warnings = calendar.warnings(from: before, through: due)
  }

  /// 不计6个工作日：期限 2021-10-25 → 2021-11-02.
  package var words: Words {
    let count =
      countsWorkingDays
      ? Words("不计\(days)个工作日", "\(days) working days not counted") : Words("不计\(days)天", "\(days) days not counted")
    return count + Words("：期限 \(before) → \(due)", ": due \(before) → \(due)")
  }
}

extension ChangeContext {
  /// Whether the lead's due date was counted in working days: by the limit and the version that it was set by.
  package func countsWorkingDays(_ lead: Lead) -> Bool {
    lead.dueRule.flatMap { rulebook.limits.limit($0, version: lead.dueVersion) }?.span.unit == .workingDay
  }
}
