/// Which days count as working days: the State Council's notice alone, or with the region's own days off on top
/// (domain 7: about four working days a year fewer in Xinjiang).
package enum CalendarName: String, Codable, Sendable, CaseIterable {
  case national, xinjiang

  package var words: Words {
    switch self {
    case .national: Words("全国日历", "national calendar")
    case .xinjiang: Words("新疆日历", "Xinjiang calendar")
    }
  }
}
