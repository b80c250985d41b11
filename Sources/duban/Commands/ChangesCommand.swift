import ArgumentParser
import Ledger

struct ChangesCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: said("列出所有办理操作、栏目和规则", "Every change, its fields and its rules."),
    discussion: said("例：duban changes resolve", "Example: duban changes resolve"))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("操作名", "A change's name.", "name"), completion: .list(ChangeTable.all.map(\.name)))
  var name: String?

  func answer(_ invocation: Invocation) throws -> any Reply {
    guard let name else { return ChangeListReply(changes: ChangeTable.all) }
    guard let change = ChangeTable.change(named: name) else {
      throw Failure.usage(
        "没有这个操作：\(name)；duban changes 列出全部", "no such change: \(name); duban changes lists them all")
    }
    return ChangeReply(change: change)
  }
}
