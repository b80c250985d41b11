import Glibc
import Ledger

/// The real moment of an entry, apart from the book's day: milliseconds since 1970 in UTC.
struct Instant: Sendable {
  let milliseconds: Int64

  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// ISO 8601 with Beijing's offset: `2021-09-13T10:05:07+08:00`.
  var beijing: String {
    let seconds = Int(milliseconds / 1000) + 8 * 3600
    let day = CivilDate(daysSinceEpoch: seconds / 86_400)
    let second = seconds % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))+08:00"
  }
}
