import ArgumentParser
import Ledger

struct UndoCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: said("撤销", "Takes back a change."),
    discussion: said(
      "撤销本人最近一次操作，或日志中的某一条（一次导入是一条）。例：duban undo 41",
      "The last change of this officer, or one entry of the log (an import is one entry). Example: duban undo 41"))

  @OptionGroup var common: CommonOptions

  @Argument(help: explained("日志序号", "The entry's number.", "entry"))
  var entry: Int?

  func answer(_ invocation: Invocation) throws -> any Reply {
    let office = try invocation.office(forWriting: true)
    return OutcomeReply(outcome: try office.book.undo(entry: entry, office.context))
  }
}
