import ArgumentParser
import CMalloc
import CursesTerminal
import Foundation
import Glibc
import Ledger

@main
struct Duban: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "duban", abstract: said("问题线索督办台账", "A ledger of problem leads, from the report to its close-out."),
    discussion: said(
      "不带子命令打开督办台；输出不是终端时打印今日待办。例：duban --lang zh",
      "Without a subcommand: the dashboard; where standard output is no terminal, today's panel as text. Example: duban --lang en"
    ),
    version: "0.1.0",
    subcommands: [
      InitCommand.self, PracticeCommand.self, CheckCommand.self, ImportCommand.self, ExportCommand.self,
      LeadsCommand.self, ShowCommand.self, UnitsCommand.self, DivisionsCommand.self, OfficersCommand.self,
      ObservationsCommand.self, RectificationsCommand.self, AccountabilityCommand.self, SubjectCommand.self,
      ListCommand.self, LetterCommand.self,
      PointsCommand.self, RequestsCommand.self, DrawCommand.self, ModesCommand.self, ScoresCommand.self,
      CampaignCommand.self, CoverageCommand.self, ChannelsCommand.self, AssignCommand.self, SimilarCommand.self,
      MeasuresCommand.self,
      LookbackCommand.self, ReconcileCommand.self, ChangeCommand.self,
      ChangesCommand.self, UndoCommand.self, DueCommand.self, LogCommand.self, DoctorCommand.self,
      ReferenceCommand.self,
    ])

  @OptionGroup var common: CommonOptions
  @OptionGroup var look: LookOptions

  /// Not `AnsweringCommand`'s: on a terminal there is nothing to print.
  mutating func run() throws {
    let process = ProcessContext()
    guard process.inputIsTerminal, process.outputIsTerminal else { return try printAnswer() }
    do {
      let start = DashboardStart(invocation: try Invocation(common, process), look: look)
      let code = try start.run()
      guard code == 0 else { throw ExitCode(code) }
    } catch let code as ExitCode {
      throw code
    } catch {
      let failure = Failure(reading: error)
      complain(failure.words(common.lang ?? spokenLanguage))
      throw ExitCode(failure.exitCode)
    }
  }

  func answer(_ invocation: Invocation) throws -> any Reply {
    let hasLedger = FileManager.default.fileExists(atPath: invocation.ledgerFile)
    guard hasLedger || invocation.givenLedger != nil else { return BeginningReply(path: invocation.ledgerFile) }
    return try TodayReply(invocation.office())
  }

  static func main() {
    // A limit on file sizes is a disk that is full, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    // Given back to the system after each row and asked for again, the heap's end cost an import a fifth of its time.
    mallopt(M_TRIM_THRESHOLD, 8 << 20)
    TakenAlong.offer()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let commands = configuration.subcommands.compactMap { command in
        command.configuration.shouldDisplay ? command.configuration.commandName : nil
      }
      let message = ParserWords.message(fullMessage(for: error), commands: commands, spokenLanguage)
      guard exitCode(for: error) != .success else {
        print(message)
        Glibc.exit(0)
      }
      complain(said("命令写法不对：", "The command is off:\n") + message)
      Glibc.exit(64)
    }
  }
}
