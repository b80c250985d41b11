import ArgumentParser
import Ledger

struct ListCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: said("列出其他台账（函件、会议、值班等）", "The other listings: letters, meetings, duties."),
    discussion: said(
      "不写名称列出有哪些。例：duban list duty --open", "Without a name: which there are. Example: duban list duty --open"))

  @Argument(help: explained("台账名称", "The listing's name.", "name"))
  var name: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: RecordOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    guard let name else { return ListingsReply() }
    guard let listing = ListingTable.listing(named: name) else {
      let names = ListingTable.all.map(\.name).joined(separator: ", ")
      throw Failure.usage("没有台账“\(name)”，可用：\(names)", "no listing \"\(name)\"; one of \(names)")
    }
    let office = try invocation.office()
    let query = try options.query(office)
    if options.list.count {
      return CountReply(count: try office.book.rowCount(of: listing, query, today: office.today))
    }
    let request = try options.page.request(limit: options.list.limit)
    let found = try office.book.rows(of: listing, query, request, today: office.today)
    return ListReply(
      name: listing.name, rows: ListingRows(listing: listing, rows: found.rows).table, next: found.next,
      isPractice: office.info.isPractice)
  }
}
