import Ledger

/// A day as it is typed in a hurry: what `DayText` reads, and days counted from today.
enum DateSpelling {
  /// `+30` (in thirty days), `明天`, `后天`, and everything that a change reads; nil where it is no day.
  static func read(_ text: String, today: CivilDate) -> CivilDate? {
    let text = text.trimmed
    switch text {
    case "明天": return today.adding(days: 1)
    case "后天": return today.adding(days: 2)
    default: break
    }
    if text.hasPrefix("+"), let days = Int(text.dropFirst()), (0...3_660).contains(days) {
      return today.adding(days: days)
    }
    return DayText.read(text, today: today)
  }

  /// The day written out whole, so that the year that was meant is seen; what is no day stays as it is.
  static func writtenOut(_ text: String, today: CivilDate) -> String {
    read(text, today: today)?.description ?? text
  }
}
