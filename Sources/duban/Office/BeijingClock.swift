import Glibc
import Ledger

/// The only clock of the house: the hour in Beijing, without Foundation's formatters (they cost 15 ms at first use).
/// China has had no summer time since 1991, so a fixed offset is exact for every day the book can be opened on.
struct BeijingClock: Sendable {
  /// Seconds since 1970 in UTC.
  let seconds: Int

  static var now: BeijingClock { BeijingClock(seconds: Glibc.time(nil)) }

  private static let offset = 8 * 3_600

  var today: CivilDate {
    let local = seconds + Self.offset
    return CivilDate(daysSinceEpoch: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// Minutes since midnight.
  var minutes: Int { secondOfDay / 60 }

  var clockTime: ClockTime? { ClockTime(minutes: minutes) }

  /// `10:07:12`
  var time: String {
    [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60].map(twoDigits).joined(separator: ":")
  }

  /// `2021-09-13T10:07:12+08:00`
  var stamp: String { "\(today)T\(time)+08:00" }

  private var secondOfDay: Int { ((seconds + Self.offset) % 86_400 + 86_400) % 86_400 }

  private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
