import ArgumentParser
import Ledger

struct SimilarCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: said("可能重复的线索：90天内同单位同类型，或文字相近", "Doubles, perhaps: same unit and type, or alike in words."),
    discussion: said(
      "并案用 duban change merge。例：duban similar 0017", "duban change merge joins them. Example: duban similar 0017"))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("线索编号", "The lead's number.", "no"))
  var number: String

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let lead = try office.lead(number)
    let probe = LeadProbe(
      division: lead.division, unit: lead.unit, type: lead.types.first, title: lead.title, narrative: lead.narrative)
    let found = try office.book.similarLeads(probe, today: office.today).filter { $0.row.id != lead.id }
    return ListReply(
      name: "similar",
      rows: ReplyTable(
        columns: [
          .init("no", Words("编号", "No.")), .init("reason", Words("相似之处", "Why")),
          .init("status", Words("状态", "State")), .init("received_on", Words("受理", "Received")),
          .init("title", Words("线索", "Title")), .init("likeness", Words("相近%", "Alike %"), isForPeople: false),
          .init("same_unit_and_type", Words("同单位同类型", "Same unit and type"), isForPeople: false),
        ],
        rows: found.map { similar in
          [
            .text(similar.row.number.text), .coded(similar.reason.zh, similar.reason),
            .coded(similar.row.clock.status.rawValue, similar.row.clock.status.words),
            .date(similar.row.clock.receivedOn), .text(similar.row.title), .number(similar.likeness),
            .flag(similar.isSameUnitAndType),
          ]
        }), isPaged: false, isPractice: office.info.isPractice)
  }
}
