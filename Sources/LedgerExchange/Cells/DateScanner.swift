import Ledger

/// Walks over one written date, sign by sign.
struct DateScanner {
  private let signs: [Character]
  private var next = 0

  init(_ written: String) {
    signs = CellText.halfWidth(written).filter { $0 != "。" }.map { DateScanner.plain[$0] ?? $0 }
  }

  /// A workbook's serial day as bare digits: five of them, of the years 2000 to 2099, so that no number of a paper is
  /// taken for one.
  func serial(epoch1904: Bool) -> SheetMoment? {
    let parts = String(signs).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 5, parts.allSatisfy(DateScanner.isDigits),
      let value = Double(String(signs)), (36_526..<73_051).contains(value)
    else { return nil }
    return SheetMoment(serial: value, epoch1904: epoch1904)
  }

  mutating func reading(written: String, year: Int?) -> DateReading {
    guard let (first, width) = number() else {
      return DateScanner.isLooseTerm(written) ? .half(HalfDate(written)) : .unreadable(written)
    }
    switch width {
    case 8: return compact(first, written)
    case 4: return fullYear(first, written)
    case 2 where hasThreeParts: return shortYear(first, written, sheetYear: year)
    case 1, 2: return withoutYear(first, written, year)
    default: return .unreadable(written)
    }
  }

  // MARK: Forms

  private mutating func compact(_ digits: Int, _ written: String) -> DateReading {
    guard (1900...2199).contains(digits / 10_000) else { return .unreadable(written) }
    return finish(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100, written)
  }

  private mutating func fullYear(_ year: Int, _ written: String) -> DateReading {
    guard (1900...2199).contains(year) else { return .unreadable(written) }
    guard let separator = sign() else { return .half(HalfDate(written, year: year)) }
    guard "-/.年".contains(separator) else { return .unreadable(written) }
    skipSpaces()
    guard let (month, width) = number() else {
      return separator == "年" ? .half(HalfDate(written, year: year)) : .unreadable(written)
    }
    guard width <= 2 else { return .unreadable(written) }
    guard (1...12).contains(month) else { return .impossible(written) }
    guard let second = sign() else { return .half(HalfDate(written, year: year, month: month)) }
    guard separator == "年" ? "月-/.".contains(second) : second == separator else { return .unreadable(written) }
    skipSpaces()
    guard let (day, dayWidth) = number() else {
      return second == "月" ? .half(HalfDate(written, year: year, month: month)) : .unreadable(written)
    }
    return dayWidth <= 2 ? finish(year: year, month: month, day: day, written) : .unreadable(written)
  }

  /// 21.4.12: a year of two digits, since nobody here writes the day first. It is read where the sheet's own year lies no
  /// further than a year off, or, in a sheet without one, where it can be no month; else someone must write four digits.
  private mutating func shortYear(_ digits: Int, _ written: String, sheetYear: Int?) -> DateReading {
    let year = 2_000 + digits
    guard sheetYear.map({ abs($0 - year) <= 1 }) ?? (digits > 12) else { return .unreadable(written) }
    return fullYear(year, written)
  }

  /// Whether two separators follow the first number, as in 21.4.12.
  private var hasThreeParts: Bool {
    var index = next
    for marks in ["-/.年", "-/.月"] {
      while index < signs.count, signs[index] == " " { index += 1 }
      guard index < signs.count, marks.contains(signs[index]) else { return false }
      index += 1
      while index < signs.count, signs[index] == " " { index += 1 }
      let start = index
      while index < signs.count, signs[index].isASCII, signs[index].isNumber { index += 1 }
      guard (1...2).contains(index - start) else { return false }
    }
    return true
  }

  private mutating func withoutYear(_ month: Int, _ written: String, _ year: Int?) -> DateReading {
    guard (1...12).contains(month), let separator = sign(), "月./-".contains(separator) else {
      return .unreadable(written)
    }
    skipSpaces()
    guard let (day, width) = number() else {
      return separator == "月" ? .half(HalfDate(written, year: year, month: month)) : .unreadable(written)
    }
    guard width <= 2, (1...31).contains(day) else { return .unreadable(written) }
    let reading = finish(year: year ?? 2_000, month: month, day: day, written)
    guard year == nil, case .day = reading else { return reading }
    return .half(HalfDate(written, month: month, day: day))
  }

  /// What may follow a day: 日, 前, a weekday, a time; nothing else.
  private mutating func finish(year: Int, month: Int, day: Int, _ written: String) -> DateReading {
    guard let date = CivilDate(year: year, month: month, day: day) else { return .impossible(written) }
    if peek == "日" || peek == "号" { next += 1 }
    skipSpaces()
    if skip(["(星期", "星期", "(周", "周"]) {
      next += 1
      _ = skip([")"])
      skipSpaces()
    }
    if next == signs.count || skipToEnd(["前", "以前", "之前", "止", "前完成", "之前完成"]) {
      return .day(date, secondOfDay: nil)
    }
    guard let second = time(), next == signs.count else { return .unreadable(written) }
    return .day(date, secondOfDay: second)
  }

  private mutating func time() -> Int? {
    _ = skip(["T"])
    let isAfternoon = skip(["下午", "晚上"])
    if !isAfternoon { _ = skip(["上午", "早上", "中午"]) }
    skipSpaces()
    guard let (hour, _) = number(), hour < 24, let separator = sign() else { return nil }
    var second = (isAfternoon && hour < 12 ? hour + 12 : hour) * 3_600
    guard ":时点".contains(separator) else { return nil }
    guard let (minute, _) = number() else { return separator == ":" ? nil : second }
    guard minute < 60 else { return nil }
    second += minute * 60
    guard let after = sign() else { return second }
    guard let (seconds, _) = number() else { return after == "分" ? second : nil }
    guard seconds < 60 else { return nil }
    second += seconds
    if skip([".", "秒"]) { _ = number() }
    return second
  }

  // MARK: Signs

  private var peek: Character? { next < signs.count ? signs[next] : nil }

  private mutating func sign() -> Character? {
    skipSpaces()
    guard let sign = peek else { return nil }
    next += 1
    return sign
  }

  private mutating func number() -> (value: Int, width: Int)? {
    var value = 0
    let start = next
    while let digit = peek?.asciiValue, (48...57).contains(digit), next - start < 9 {
      value = value * 10 + Int(digit) - 48
      next += 1
    }
    return next > start ? (value, next - start) : nil
  }

  private mutating func skipSpaces() {
    while peek == " " || peek == "\n" { next += 1 }
  }

  private mutating func skip(_ words: [String]) -> Bool {
    for word in words where signs[next...].starts(with: word) {
      next += word.count
      return true
    }
    return false
  }

  private mutating func skipToEnd(_ words: [String]) -> Bool {
    guard words.contains(String(signs[next...])) else { return false }
    next = signs.count
    return true
  }

  private static let plain: [Character: Character] = [
    "—": "-", "–": "-", "−": "-", "·": ".", "〇": "0", "○": "0",
  ]

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// 月底前, 年底前, 第三季度, 下半年: terms with an end that someone must name.
  private static func isLooseTerm(_ written: String) -> Bool {
    guard written.count <= 12 else { return false }
    return ["月底", "年底", "月末", "年末", "年内", "季度", "半年", "旬", "周内", "月内", "本周", "下周"]
      .contains { written.contains($0) }
  }
}
