import ArgumentParser
import Ledger

/// The period that figures are counted over.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: explained(
      "统计期：2021-06、2021-Q2、2021-H1、2021、campaign（专项治理以来，默认）",
      "2021-06, 2021-Q2, 2021-H1, 2021 or campaign, the campaign to date, unless given.", "period"))
  var period: String?

  /// - Throws: `Failure` 64 where it is no period, or there is no campaign to date.
  func days(_ office: Office) throws -> (period: ReportPeriod, days: ClosedRange<CivilDate>) {
    guard let period else {
      let usual = ReportPeriod.campaign
      if let days = usual.days(office.campaign, today: office.today) { return (usual, days) }
      let year = ReportPeriod.year(office.today.year)
      return (year, year.days(nil, today: office.today) ?? office.today...office.today)
    }
    guard let meant = ReportPeriod(period), let days = meant.days(office.campaign, today: office.today) else {
      throw Failure.usage(
        "没有统计期“\(period)”，请写2021-06、2021-Q2、2021或campaign",
        "no period \"\(period)\": 2021-06, 2021-Q2, 2021 or campaign")
    }
    return (meant, days)
  }
}
