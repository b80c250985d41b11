import ArgumentParser
import Ledger

struct RequestsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    abstract: said("企业诉求办理情况：件数、平均天数、满意率", "How requests went: how many, how fast, how content."),
    discussion: said(
      """
      期间：2021-06、2021-Q2、2021-H1、2021，或campaign（专项治理以来，默认）。三天是参考线，不是时限。

      例：duban requests --period 2021-05 --division 653100
      """,
      """
      Periods: 2021-06, 2021-Q2, 2021-H1, 2021, or campaign (to date, the default). Three days are a reference line, no
      deadline.

      Example: duban requests --period 2021-05 --division 653100
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: PlaceOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let (period, days) = try period.days(office)
    let division = try place.division(in: office.rulebook)
    return RequestsReply(
      period: period, days: days, figures: try office.book.requestFigures(days, division: division),
      isPractice: office.info.isPractice)
  }
}
