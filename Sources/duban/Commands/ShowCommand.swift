import ArgumentParser
import Ledger

struct ShowCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: said("一件线索的全貌", "A lead with everything that hangs on it."),
    discussion: said(
      "例：duban show 0017 --explain（为什么是这个颜色、期限怎样来的、下一步做什么）",
      "Example: duban show 0017 --explain (why this colour, whence this date, what is next)"))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: explained("编号：654003-2021-0017、0017，或原台账编号", "Its number: whole, short, or its sheet's own.", "no"))
  var number: String

  @Flag(help: explained("说明颜色、期限和下一步", "Says why it has its colour, its date and what is next."))
  var explain = false

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let lead = try office.lead(number)
    guard let dossier = try office.book.dossier(lead.id) else { throw BookError.fault("dossier") }
    return try LeadReply(dossier, office, explains: explain)
  }
}
