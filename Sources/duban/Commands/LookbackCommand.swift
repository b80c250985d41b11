import ArgumentParser
import Ledger

struct LookbackCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookback",
    abstract: said(
      "办结以后：回访、反弹率、再次发生、抽查、存量", "What became of closed leads: followed up, back again, spot checks, stock."),
    discussion: said(
      """
      每个数后面是名单。例：duban lookback --period 2021-Q3 --division 654003
      核对一次抽查的抽取能否重现：duban lookback --redraw K0001
      """,
      """
      Each figure with the list behind it. Example: duban lookback --period 2021-Q3 --division 654003
      Whether a spot check draws the same once more: duban lookback --redraw K0001
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: PlaceOptions

  @Option(help: explained("按原种子重抽这次抽查", "Draws this spot check again by its seed.", "no"))
  var redraw: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    if let redraw { return try self.redraw(redraw, office) }
    let division = try place.division(in: office.rulebook) ?? office.info.owner
    let (period, days) = try period.days(office)
    let found = try office.book.looking(today: office.today) { try LookBack(days, division: division, at: $0) }
    return LookbackReply(
      period: period, found: found, stock: try office.book.stock(days, division: division),
      isPractice: office.info.isPractice)
  }

  private func redraw(_ reference: String, _ office: Office) throws -> any Reply {
    let replay = try office.book.looking(today: office.today) { lookout -> SpotCheckReplay? in
      guard case .record(let record, _)? = try lookout.subject(.record(.spotCheck), reference),
        let check = record as? SpotCheck
      else { return nil }
      return try SpotCheckReplay(check, at: lookout)
    }
    guard let replay else {
      throw Failure.usage("台账中没有抽查“\(reference)”", "the ledger has no spot check \"\(reference)\"")
    }
    return RedrawReply(replay: replay)
  }
}
