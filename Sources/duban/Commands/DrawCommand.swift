import ArgumentParser
import Ledger

struct DrawCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: said("复核一次随机抽取", "Draws again what was drawn by lot, to check it."),
    discussion: said(
      "抽取用 duban change draw_visits。例：duban draw --check V0001",
      "To draw: duban change draw_visits. Example: duban draw --check V0001"))

  @OptionGroup var common: CommonOptions

  @Option(help: explained("抽取的编号：V0001", "The draw's number: V0001.", "no"))
  var check: String

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let names = Dictionary(
      try office.book.units().map { ($0.id, $0.shortName) }, uniquingKeysWith: { first, _ in first })
    guard case .record(let draw as VisitDraw, _)? = try office.book.subject(.record(.visitDraw), check) else {
      throw Failure.notThere("台账中没有抽取“\(check)”", "the ledger has no draw \"\(check)\"")
    }
    return DrawReply(draw: draw, names: names)
  }
}
