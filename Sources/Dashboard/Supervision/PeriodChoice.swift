import Ledger

/// The period that a screen of figures counts over; F8 goes from the campaign to the month to the year.
struct PeriodChoice: Hashable, Sendable {
  private(set) var period: ReportPeriod

  init(_ surroundings: Surroundings) {
    period = .campaign
    if period.days(surroundings.ledger?.campaign, today: surroundings.today) == nil { turn(surroundings) }
  }

  mutating func turn(_ surroundings: Surroundings) {
    switch period {
    case .campaign: period = .month(of: surroundings.today)
    case .month: period = .year(surroundings.today.year)
    default: period = surroundings.ledger?.campaign == nil ? .month(of: surroundings.today) : .campaign
    }
  }

  func days(_ surroundings: Surroundings) -> ClosedRange<CivilDate> {
    period.days(surroundings.ledger?.campaign, today: surroundings.today) ?? surroundings.today...surroundings.today
  }

  /// 专项治理以来（2021-04-01 至 2021-09-13）
  func title(_ surroundings: Surroundings) -> String {
    let days = days(surroundings)
    let span = Words("（\(days.lowerBound) 至 \(days.upperBound)）", " (\(days.lowerBound) to \(days.upperBound))")
    return surroundings(period.words + span)
  }
}
