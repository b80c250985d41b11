/// A day as it is typed into a form: whole, or short of its year.
package enum DayText {
  /// `2021-09-13`, `2021/9/13`, `2021.9.13`, `20210913`, `2021年9月13日`, `9-13` (this year, or last where that lies
  /// more than half a year ahead), `今天`, `today`, `昨天`, `yesterday`; full-width digits too. Nil also for
  /// years before 1900 and after 2199, as in sheets: 0021 is a slip of 2021.
  package static func read(_ text: String, today: CivilDate) -> CivilDate? {
    guard let date = spelled(text, today: today), (1900...2199).contains(date.year) else { return nil }
    return date
  }

  private static func spelled(_ text: String, today: CivilDate) -> CivilDate? {
    switch text.lowercased() {
    case "today", "今天", "今日": return today
    case "yesterday", "昨天": return today.adding(days: -1)
    default: break
    }
    let folded = text.unicodeScalars.map { scalar -> Character in
      (0xFF10...0xFF19).contains(scalar.value)
        ? Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48))) : Character(scalar)
    }
    let parts = folded.split { "-/.年月日－／．".contains($0) }.map { String($0) }
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    switch (numbers.count, parts.count) {
    case (3, 3) where parts[0].count == 4: return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    case (2, 2) where parts[0].count <= 2:
      guard let date = CivilDate(year: today.year, month: numbers[0], day: numbers[1]) else { return nil }
      guard date.days(since: today) > 183 else { return date }
      return CivilDate(year: today.year - 1, month: numbers[0], day: numbers[1])
    case (1, 1) where parts[0].count == 8:
      return CivilDate(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    default: return nil
    }
  }
}
