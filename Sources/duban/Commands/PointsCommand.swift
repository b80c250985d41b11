import ArgumentParser
import Ledger

struct PointsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "points", abstract: said("监督提示：今天要注意的", "What the book points out today."),
    discussion: said("例：duban points --division 654003", "Example: duban points --division 654003"))

  @OptionGroup var common: CommonOptions

  @Option(help: explained("县市代码，含下级", "A division with all below it, by code.", "code"))
  var division: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let code = try division.map { text in
      guard let found = office.rulebook.divisions.meant(by: text) else { throw Failure.noDivision(text) }
      return found.code
    }
    return WatchReply(findings: try office.book.watchFindings(today: office.today, division: code))
  }
}
