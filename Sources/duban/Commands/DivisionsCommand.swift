import ArgumentParser
import Ledger

struct DivisionsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "divisions", abstract: said("列出区划", "The divisions."),
    discussion: said(
      "例：duban divisions --division 654000；duban divisions --search kts",
      "Example: duban divisions --division 654000; duban divisions --search kts"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let settings = try invocation.settings()
    let rulebook = settings.rulebook()
    let tree = rulebook.divisions
    var divisions = tree.divisions
    if let top = try list.place.division(in: rulebook) {
      let inside = Set(tree.within(top, ili: rulebook.iliScope).map(\.code))
      divisions = divisions.filter { inside.contains($0.code) }
    }
    if let text = list.search {
      let hits = Set(tree.search(text).map(\.code))
      divisions = divisions.filter { hits.contains($0.code) }
    }
    if list.count { return CountReply(count: divisions.count) }
    return ListReply(
      name: "divisions", rows: rows(Array(list.page(of: divisions)), tree, rulebook.iliScope), isPaged: false)
  }

  private func rows(_ divisions: [Division], _ tree: DivisionTree, _ scope: IliScope) -> ReplyTable {
    ReplyTable(
      columns: [
        .init("code", Words("代码", "Code")), .init("name", Words("名称", "Name")),
        .init("name_zh", Words("中文", "Chinese"), isForPeople: false),
        .init("name_en", Words("英文", "English"), isForPeople: false),
        .init("level", Words("级别", "Level")), .init("parent", Words("上级", "Parent")),
        .init("administered_by", Words("代管", "Administered by"), isForPeople: false),
        .init("initials", Words("首字母", "Initials")),
      ],
      rows: divisions.map { division in
        let depth = String(repeating: "  ", count: tree.ancestors(of: division.code, ili: scope).count)
        let indented = Words(depth + division.name.zh, depth + division.name.en)
        return [
          .text(division.code), ReplyValue(json: .text(division.name.zh), words: indented), .text(division.name.zh),
          .text(division.name.en), .coded(division.level.rawValue, division.level.words), .text(division.parent),
          .text(division.administeredBy), .text(division.initials),
        ]
      })
  }
}
