/// What a time limit counts in (domain 2.9). The raw value is the word in `limits.csv`.
package enum TimeUnit: String, Codable, Sendable, CaseIterable {
  case workingDay = "working_day"
  case day
  case month
  case quarter
  case year

  /// 30个工作日, 15日, 1个月; `1 month`, `2 months` in English.
  package func words(amount: Int) -> Words {
    let plural = amount == 1 ? "" : "s"
    return switch self {
    case .workingDay: Words("\(amount)个工作日", "\(amount) working day\(plural)")
    case .day: Words("\(amount)日", "\(amount) day\(plural)")
    case .month: Words("\(amount)个月", "\(amount) month\(plural)")
    case .quarter: Words("\(amount)个季度", "\(amount) quarter\(plural)")
    case .year: Words("\(amount)年", "\(amount) year\(plural)")
    }
  }
}
