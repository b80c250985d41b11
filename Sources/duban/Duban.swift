import ArgumentParser
import Glibc
import Ledger

@main
struct Duban: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duban", abstract: said("问题线索督办台账", "A ledger of problem leads, from the report to its close-out."),
    discussion: said(
      "不带子命令打开督办台；输出不是终端时打印今日待办。",
      "Without a subcommand: the dashboard; where standard output is no terminal, today's panel as text."),
    version: "0.1.0",
    subcommands: [
      InitCommand.self, PracticeCommand.self, LeadsCommand.self, ShowCommand.self, UnitsCommand.self,
      DivisionsCommand.self, OfficersCommand.self, ObservationsCommand.self, RectificationsCommand.self,
      AccountabilityCommand.self, ChangeCommand.self, ChangesCommand.self, UndoCommand.self, DueCommand.self,
      LogCommand.self, DoctorCommand.self, ImportCommand.self, ExportCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error) != .success else {
        print(message)
        Glibc.exit(0)
      }
      complain(said("命令写法不对：", "The command is off:"))
      complain(message)
      Glibc.exit(64)
    }
  }
}
