import ArgumentParser
import Ledger

struct OfficersCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "officers", abstract: said("列出人员", "The officers of the book."),
    discussion: said("例：duban officers", "Example: duban officers"))

  @OptionGroup var common: CommonOptions

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office()
    let rows = try office.book.officers().map { officer -> [ReplyValue] in
      [
        .text(officer.code), .text(officer.display), .text(officer.post), .text(officer.department),
        .coded(officer.role.rawValue, officer.role.words), .flag(officer.isActive),
      ]
    }
    return ListReply(
      name: "officers",
      rows: ReplyTable(
        columns: [
          .init("code", Words("代码", "Code")), .init("display", Words("称呼", "Display")),
          .init("post", Words("职务", "Post")), .init("department", Words("部门", "Department")),
          .init("role", Words("角色", "Role")), .init("active", Words("在岗", "Active")),
        ], rows: rows), isPaged: false, isPractice: office.info.isPractice)
  }
}
