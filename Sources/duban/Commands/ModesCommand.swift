import ArgumentParser
import Ledger

struct ModesCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "modes", abstract: said("监督方式构成", "The mix of supervision: visits and leads by mode."),
    discussion: said("例：duban modes --period 2021-Q3", "Example: duban modes --period 2021-Q3"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: PlaceOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let (period, days) = try period.days(office)
    let division = try place.division(in: office.rulebook)
    return ModeMixReply(mix: try office.book.modeMix(days, division: division), period: period, days: days)
  }
}
