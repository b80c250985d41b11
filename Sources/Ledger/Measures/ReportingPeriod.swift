/// What a report is about: a month, a quarter or a year, spelled `2021-06`, `2021-Q2`, `2021`.
package enum ReportingPeriod: Hashable, Sendable {
  case year(Int)
  /// The quarter from 1 to 4.
  case quarter(Int, of: Int)
  case month(Int, of: Int)

  /// Nil where it is none of the three spellings.
  package init?(_ text: String) {
    let parts = text.trimmed.uppercased().split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, first.count == 4, let year = Int(first), year > 0 else { return nil }
    switch parts.count {
    case 1: self = .year(year)
    case 2 where parts[1].hasPrefix("Q"):
      guard let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) else { return nil }
      self = .quarter(quarter, of: year)
    case 2:
      guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
      self = .month(month, of: year)
    default: return nil
    }
  }

  package static func quarter(of day: CivilDate) -> ReportingPeriod { .quarter((day.month - 1) / 3 + 1, of: day.year) }

  package var year: Int {
    switch self {
    case .year(let year), .quarter(_, let year), .month(_, let year): year
    }
  }

  /// The first month from 1, and how many there are.
  private var months: (first: Int, count: Int) {
    switch self {
    case .year: (1, 12)
    case .quarter(let quarter, _): (quarter * 3 - 2, 3)
    case .month(let month, _): (month, 1)
    }
  }

  package var start: CivilDate {
    CivilDate(year: year, month: months.first, day: 1) ?? CivilDate(daysSinceEpoch: 0)
  }

  package var end: CivilDate { start.adding(months: months.count).adding(days: -1) }

  package var text: String {
    switch self {
    case .year(let year): "\(year)"
    case .quarter(let quarter, let year): "\(year)-Q\(quarter)"
    case .month(let month, let year): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  package var words: Words {
    switch self {
    case .year(let year): Words("\(year)年", "\(year)")
    case .quarter(let quarter, let year): Words("\(year)年第\(quarter)季度", "Q\(quarter) \(year)")
    case .month(let month, let year): Words("\(year)年\(month)月", text)
    }
  }

  /// The period of the same length that many before or after.
  package func moved(by steps: Int) -> ReportingPeriod {
    let day = start.adding(months: steps * months.count)
    return switch self {
    case .year: .year(day.year)
    case .quarter: .quarter(of: day)
    case .month: .month(day.month, of: day.year)
    }
  }
}
