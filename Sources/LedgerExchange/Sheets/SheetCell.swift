package import Ledger

/// One cell as the sheet holds it, before any field's meaning is put on it.
///
/// A separated text file knows `empty` and `text` only; the rest comes from workbooks.
package enum SheetCell: Hashable, Sendable {
  case empty
  case text(String)
  case number(Double, isPercent: Bool = false)
  case moment(SheetMoment)
  /// A time of day without a day, in seconds after midnight.
  case time(secondOfDay: Int)
  case boolean(Bool)
  /// A formula's error such as `#N/A`, as the workbook spells it.
  case fault(String)

  /// The cell as a person reads it in the sheet; numbers in full digits, days as `YYYY-MM-DD`.
  package var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let value, let isPercent):
      isPercent ? SheetCell.digits(value * 100) + "%" : SheetCell.digits(value)
    case .moment(let moment): moment.description
    case .time(let second): SheetMoment.clock(second)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .fault(let code): code
    }
  }

  /// True where nothing but white space stands in the cell.
  package var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): CellText.isBlank(text)
    default: false
    }
  }

  /// Whole numbers without a point or an exponent, others by their shortest exact decimal.
  static func digits(_ value: Double) -> String {
    if let whole = Int64(exactly: value) { return String(whole) }
    let rounded = (value * 1e10).rounded() / 1e10
    // A percentage is multiplied by 100 first, which leaves 7.000000000000001 behind.
    if abs(rounded - value) < abs(value) * 1e-14 {
      return Int64(exactly: rounded).map { String($0) } ?? rounded.description
    }
    return value.description
  }
}

/// A day of a workbook, with its time where the cell carries one.
package struct SheetMoment: Hashable, Sendable {
  package let day: CivilDate
  /// Nil where the cell holds a whole day.
  package let secondOfDay: Int?
  /// False where the format shows year and month only: Excel then makes the first of the month up.
  package let showsDay: Bool

  package init(day: CivilDate, secondOfDay: Int? = nil, showsDay: Bool = true) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.showsDay = showsDay
  }

  /// A workbook's serial day; nil outside 1900…9999. Serial 60 of the 1900 system is the 29 February
  /// that 1900 never had, and is refused.
  package init?(serial: Double, epoch1904: Bool, showsDay: Bool = true) {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var whole = Int(serial.rounded(.down))
    var second = Int(((serial - Double(whole)) * 86_400).rounded())
    if second == 86_400 {
      second = 0
      whole += 1
    }
    let firstDay: CivilDate?
    if epoch1904 {
      firstDay = CivilDate(year: 1904, month: 1, day: 1)
    } else {
      guard whole >= 1, whole != 60 else { return nil }
      firstDay = CivilDate(year: 1899, month: 12, day: whole < 60 ? 31 : 30)
    }
    guard let day = firstDay?.adding(days: whole) else { return nil }
    self.init(day: day, secondOfDay: second == 0 ? nil : second, showsDay: showsDay)
  }

  /// A cell of the type `d`: `2021-04-12`, `2021-04-12T00:00:00.000Z`; nil for a time without a day.
  init?(iso text: String) {
    let plain = text.last == "Z" ? String(text.dropLast()) : text
    guard case .day(let day, let second) = DateReader().read(plain) else { return nil }
    self.init(day: day, secondOfDay: second == 0 ? nil : second)
  }

  static func clock(_ second: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }
}

extension SheetMoment: CustomStringConvertible {
  package var description: String {
    guard let secondOfDay else { return day.description }
    return "\(day) \(SheetMoment.clock(secondOfDay))"
  }
}
