import ArgumentParser
import Ledger

struct AccountabilityCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "accountability", abstract: said("列出追责问责", "Who was held to account."),
    discussion: said(
      "例：duban accountability --status decided；duban accountability --counts --period 2021-Q3",
      "Example: duban accountability --status decided; duban accountability --counts --period 2021-Q3"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: RecordOptions

  @Flag(
    help: explained("只出数字：件、人、个分开，四种形态占比", "The figures: cases, persons, problems apart, shares of the four forms."))
  var counts = false

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    var query = try options.query(office)
    query.status = try options.status.map {
      try QueryOptions.value($0, \Accountability.Status.words, "--status").rawValue
    }
    if counts {
      return AccountabilityCountsReply(
        counts: try office.book.accountabilityCounts(query, today: office.today), rulebook: office.rulebook)
    }
    if options.list.count { return CountReply(count: try office.book.accountabilityCount(query)) }
    let request = try options.page.request(limit: options.list.limit)
    let found = try office.book.accountabilities(query, request)
    let rows = found.rows.map { ($0.accountability, Optional($0.unitName), $0.leadNumber?.text) }
    return ListReply(
      name: "accountability", rows: AccountabilityTable(rulebook: office.rulebook).table(rows), next: found.next,
      isPractice: office.info.isPractice)
  }
}
