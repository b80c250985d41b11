import ArgumentParser
import Ledger

struct PointsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "points", abstract: said("监督提示：今天要注意的", "What the book points out today."),
    discussion: said("例：duban points --division 654003", "Example: duban points --division 654003"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: PlaceOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let division = try place.division(in: office.rulebook)
    return WatchReply(findings: try office.book.watchFindings(today: office.today, division: division))
  }
}
