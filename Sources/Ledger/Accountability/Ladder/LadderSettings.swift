/// What an office sets of the ladder education → again → transfer of post (domain rule I06; A53, A54). Both are duban's
/// defaults: no rule says so.
package struct LadderSettings: Hashable, Sendable {
  /// An education older than so many months no longer carries a suggestion.
  package var educationMonths: Int
  /// 及时: a step within so many working days of the repeat.
  package var timelyDays: Int

  package init(educationMonths: Int = 12, timelyDays: Int = 5) {
    self.educationMonths = educationMonths
    self.timelyDays = timelyDays
  }
}
