import ArgumentParser
import Ledger

struct ScoresCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "scores", abstract: said("窗口服务得分和走势", "Scores of windows, with their trend."),
    discussion: said(
      "满规定次数、过了说明期才有名次。例：duban scores --period 2021-Q3",
      "Ranked from so many visits on, once the unit's time to answer has passed. Example: duban scores --period 2021-Q3"
    ))

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: PlaceOptions

  @Option(help: explained("单位（名称、简称），含其窗口", "A unit with its windows, by name."))
  var unit: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let (period, days) = try period.days(office)
    var query = RecordQuery()
    query.division = try place.division(in: office.rulebook)
    query.unit = try unit.map { try office.unit(named: $0, division: query.division).id }
    query.dates = days
    let board = try office.book.scores(query, office.rulebook, today: office.today)
    return ScoreReply(board: board, rulebook: office.rulebook, period: period, days: days)
  }
}
