import ArgumentParser
import Ledger

/// `2021-09-01..2021-09-30`, open at either end, or one day.
struct DayRange: ExpressibleByArgument, Sendable {
  let days: ClosedRange<CivilDate>

  init?(argument: String) {
    guard let split = argument.firstRange(of: "..") else {
      guard let day = CivilDate(argument: argument) else { return nil }
      days = day...day
      return
    }
    guard let first = Self.end(argument[..<split.lowerBound], else: CivilDate(year: 1, month: 1, day: 1)),
      let last = Self.end(argument[split.upperBound...], else: CivilDate(year: 9999, month: 12, day: 31)),
      first <= last
    else { return nil }
    days = first...last
  }

  private static func end(_ text: Substring, else open: CivilDate?) -> CivilDate? {
    text.isEmpty ? open : CivilDate(argument: String(text))
  }
}
