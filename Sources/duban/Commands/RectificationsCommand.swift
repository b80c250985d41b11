import ArgumentParser
import Ledger

struct RectificationsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "rectifications", abstract: said("列出整改", "The rectifications."),
    discussion: said(
      "例：duban rectifications --open --overdue", "Example: duban rectifications --open --overdue"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: RecordOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    var query = try options.query(office)
    query.status = try options.status.map {
      try QueryOptions.value($0, \Rectification.Status.words, "--status").rawValue
    }
    if options.list.count {
      return CountReply(count: try office.book.rectificationCount(query, today: office.today))
    }
    let request = try options.page.request(limit: options.list.limit)
    let found = try office.book.rectifications(query, request, today: office.today)
    return ListReply(
      name: "rectifications",
      rows: RectificationTable(today: office.today).table(
        found.rows.map { ($0.rectification, $0.unitName, $0.leadNumber?.text) }),
      next: found.next, isPractice: office.info.isPractice)
  }
}
