import ArgumentParser
import Ledger

struct LogCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: said("办理日志，新的在前", "The audit entries, newest first."),
    discussion: said("例：duban log 0017", "Example: duban log 0017"))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("线索编号；不给则列出全部", "Of one lead, by number; of the book without.", "no"))
  var number: String?

  @Option(help: explained("最多几条", "At most so many."))
  var limit: Int = 50

  @Option(help: explained("从这一条往前", "Entries before this one."))
  var before: Int?

  func validate() throws {
    if limit < 1 { throw ValidationError(said("--limit 应为正整数", "--limit must be at least 1")) }
  }

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let lead = try number.map { try office.lead($0) }
    let entries = try office.book.log(lead: lead?.id, limit: limit, before: before)
      .filter(try isShown(of: lead, office))
    let rows = entries.map { entry -> [ReplyValue] in
      [
        .number(entry.entry), .text(entry.at), .date(entry.day), .text(entry.officer), .text(entry.change),
        .words(entry.summary, invocation.language), .codes(entry.rows) { Words($0, $0) }, .number(entry.undoes),
        .text(entry.hash),
      ]
    }
    return ListReply(
      name: "entries", rows: ReplyTable(columns: Self.columns, rows: rows), isPaged: false,
      isPractice: office.info.isPractice)
  }

  /// The entry of a conversion stands in both logs; beside the clue it would be the link that is for case managers only
  /// (domain rule I29).
  private func isShown(of lead: Lead?, _ office: Office) throws -> (AuditEntry) -> Bool {
    guard lead?.convertedFrom != nil, try !office.seesReferences() else { return { _ in true } }
    return { $0.change != "convert_request" }
  }

  private static let columns: [ReplyTable.Column] = [
    .init("entry", Words("序号", "Entry")), .init("at", Words("时刻", "At")), .init("day", Words("办理日", "Day")),
    .init("officer", Words("经办", "Officer")), .init("change", Words("操作", "Change")),
    .init("summary", Words("内容", "Summary")), .init("rows", Words("记录", "Rows"), isForPeople: false),
    .init("undoes", Words("撤销", "Undoes")), .init("hash", Words("摘要", "Hash"), isForPeople: false),
  ]
}
