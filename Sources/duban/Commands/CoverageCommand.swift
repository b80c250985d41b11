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

  @Option(
    help: explained("期间：2021-06、2021-Q2、2021-H1、2021、campaign", "A period: 2021-06, 2021-Q2, 2021-H1, 2021, campaign."))
  var period: ReportPeriod?

  @Option(help: explained("县市代码，含下级", "A division with all below it, by code.", "code"))
  var division: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let code = try division.map { text in
      guard let found = office.rulebook.divisions.meant(by: text) else { throw Failure.noDivision(text) }
      return found.code
    }
    let period = period ?? .month(of: office.today)
    let coverage = try office.book.coverage(try office.days(of: period), division: code)
    return CoverageReply(coverage: coverage, period: period, office: office)
  }
}
