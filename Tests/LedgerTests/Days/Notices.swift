@testable import Ledger

/// The notices of three years as the tests need them; the shipped tables live in Config.
enum Notices {
  static let national = days(
    """
    off 2021-01-01 2021-01-03 元旦
    work 2021-02-07 2021-02-07 春节
    off 2021-02-11 2021-02-17 春节
    work 2021-02-20 2021-02-20 春节
    off 2021-04-03 2021-04-05 清明节
    work 2021-04-25 2021-04-25 劳动节
    off 2021-05-01 2021-05-05 劳动节
    work 2021-05-08 2021-05-08 劳动节
    off 2021-06-12 2021-06-14 端午节
    work 2021-09-18 2021-09-18 中秋节
    off 2021-09-19 2021-09-21 中秋节
    work 2021-09-26 2021-09-26 国庆节
    off 2021-10-01 2021-10-07 国庆节
    work 2021-10-09 2021-10-09 国庆节
    off 2022-01-01 2022-01-03 元旦
    work 2022-01-29 2022-01-30 春节
    off 2022-01-31 2022-02-06 春节
    work 2022-04-02 2022-04-02 清明节
    off 2022-04-03 2022-04-05 清明节
    work 2022-04-24 2022-04-24 劳动节
    off 2022-04-30 2022-05-04 劳动节
    work 2022-05-07 2022-05-07 劳动节
    off 2022-06-03 2022-06-05 端午节
    off 2022-09-10 2022-09-12 中秋节
    off 2022-10-01 2022-10-07 国庆节
    work 2022-10-08 2022-10-09 国庆节
    off 2022-12-31 2022-12-31 元旦
    off 2025-01-01 2025-01-01 元旦
    work 2025-01-26 2025-01-26 春节
    off 2025-01-28 2025-02-04 春节
    work 2025-02-08 2025-02-08 春节
    off 2025-04-04 2025-04-06 清明节
    work 2025-04-27 2025-04-27 劳动节
    off 2025-05-01 2025-05-05 劳动节
    off 2025-05-31 2025-06-02 端午节
    work 2025-09-28 2025-09-28 国庆节、中秋节
    off 2025-10-01 2025-10-08 国庆节、中秋节
    work 2025-10-11 2025-10-11 国庆节、中秋节
    """)

  static let region = days(
    """
    off 2022-05-05 2022-05-05 肉孜节
    off 2022-07-09 2022-07-13 古尔邦节
    off 2025-03-29 2025-03-31 肉孜节
    off 2025-06-06 2025-06-10 古尔邦节
    """)

  static let nationalCalendar = WorkingCalendar(name: .national, national: national)
  static let xinjiangCalendar = WorkingCalendar(name: .xinjiang, national: national, region: region)

  private static func days(_ table: String) -> [DayOff] {
    table.split(separator: "\n").flatMap { line -> [DayOff] in
      let cells = line.split(separator: " ").map(String.init)
      guard let kind = DayOff.Kind(rawValue: cells[0]), let first = CivilDate(cells[1]), let last = CivilDate(cells[2])
      else { return [] }
      return (first.daysSinceEpoch...last.daysSinceEpoch).map {
        DayOff(date: CivilDate(daysSinceEpoch: $0), kind: kind, name: Words(cells[3], cells[3]))
      }
    }
  }
}

extension CivilDate {
  /// A date of a test; a slip in a literal shows as year 1 and fails the test at hand.
  static func on(_ iso: String) -> CivilDate {
    CivilDate(iso) ?? CivilDate(daysSinceEpoch: -719_162)
  }
}
