import ArgumentParser
import Ledger

/// The period that figures are counted over.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: explained(
      "统计期：2021-06、2021-Q2、2021-H1、2021、campaign（专项治理以来）",
      "2021-06, 2021-Q2, 2021-H1, 2021 or campaign, the campaign to date.", "period"))
  var period: ReportPeriod?

  /// Unless one is given, the campaign to date; the year where the book has no campaign.
  /// - Throws: `Failure` 64 where the campaign is asked for and there is none.
  func days(_ office: Office) throws -> (period: ReportPeriod, days: ClosedRange<CivilDate>) {
    if period == nil, ReportPeriod.campaign.days(office.campaign, today: office.today) == nil {
      return try days(office, usually: .year(office.today.year))
    }
    return try days(office, usually: .campaign)
  }

  func days(
    _ office: Office, usually usual: ReportPeriod
  ) throws -> (period: ReportPeriod, days: ClosedRange<CivilDate>) {
    let period = period ?? usual
    return (period, try office.days(of: period))
  }
}
