import ArgumentParser
import Ledger

struct CoverageCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: said("监督覆盖率：哪些重点单位、窗口没有去", "Coverage: which key units and windows were not visited."),
    discussion: said(
      "默认本月。例：duban coverage --period 2021-09 --division 654003",
      "This month unless given. Example: duban coverage --period 2021-09 --division 654003"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: PlaceOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let division = try place.division(in: office.rulebook)
    let (period, days) = try period.days(office, usually: .month(of: office.today))
    let coverage = try office.book.coverage(days, division: division)
    return CoverageReply(coverage: coverage, period: period, office: office)
  }
}
