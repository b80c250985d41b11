import ArgumentParser
import Ledger

struct LeadsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "leads", abstract: said("列出线索", "A page of leads."),
    discussion: said(
      "例：duban leads --overdue --division 654003 --sort due --limit 20",
      "Example: duban leads --overdue --division 654003 --sort due --limit 20"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: QueryOptions
  @OptionGroup var page: PageOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let query = try options.query(office)
    if options.list.count {
      return CountReply(count: try office.book.leadCount(query, today: office.today, limit: nil))
    }
    let request = try page.request(limit: options.list.limit)
    let found = try office.book.leads(query, request, today: office.today)
    let rows = try LeadTable(office).rows(found.rows)
    return ListReply(
      name: "leads", rows: ReplyTable(columns: LeadTable.columns, rows: rows), next: found.next,
      isPractice: office.info.isPractice)
  }
}
