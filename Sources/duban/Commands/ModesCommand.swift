import ArgumentParser
import Ledger

struct ModesCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "modes", abstract: said("监督方式构成", "The mix of supervision: visits and leads by mode."),
    discussion: said("例：duban modes --period 2021-Q3", "Example: duban modes --period 2021-Q3"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: PeriodOptions

  @Option(help: explained("区划代码，含下级", "A division with all below it.", "code"))
  var division: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let (period, days) = try period.days(office)
    let code = try division.map { text in
      guard let found = office.rulebook.divisions.meant(by: text) else { throw Failure.noDivision(text) }
      return found.code
    }
    return ModeMixReply(mix: try office.book.modeMix(days, division: code), period: period, days: days)
  }
}
