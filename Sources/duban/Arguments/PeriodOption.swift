import ArgumentParser
import Ledger

extension ReportPeriod: ExpressibleByArgument {
  /// As `--period` takes it: `2021-06`, `2021-Q2`, `2021-H1`, `2021`, `campaign`.
  public init?(argument: String) { self.init(argument) }
}

extension Office {
  /// The days of a period, or those given one by one.
  /// - Throws: `Failure` 64 where both were given, or the campaign is none of the book's.
  func days(of period: ReportPeriod?, or range: DayRange?, _ option: String) throws -> ClosedRange<CivilDate>? {
    guard let period else { return range?.days }
    guard range == nil else {
      throw Failure.usage("--period 和 \(option) 只能用一个", "--period and \(option) exclude each other")
    }
    return try days(of: period)
  }

  func days(of period: ReportPeriod) throws -> ClosedRange<CivilDate> {
    guard let days = period.days(campaign, today: today) else { throw Failure.noCampaign }
    return days
  }

  /// One of the three filters that everyone has, or the office's own.
  /// - Throws: `Failure` 64.
  func filter(named name: String) throws -> NamedFilter {
    let all = NamedFilter.shipped + (try book.savedFilters().map { NamedFilter($0) })
    guard let found = all.first(where: { $0.isCalled(name) }) else {
      let names = all.map(\.name).listed()
      throw Failure.usage("没有筛选“\(name)”，现有：\(names.zh)", "no filter \"\(name)\"; there are: \(names.en)")
    }
    return found
  }
}

extension Failure {
  static let noCampaign = Failure.usage(
    "台账没有设定专项治理，或尚未开始；用 duban change set_campaign 设定",
    "the ledger has no campaign, or it has not begun; duban change set_campaign sets one")
}
