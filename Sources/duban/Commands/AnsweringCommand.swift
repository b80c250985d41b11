import ArgumentParser
import Foundation
import Glibc
import Ledger

/// A subcommand: it answers with one value, and everything around the answer (format, language, exit code, sentences for
/// what went wrong) is the same for all.
protocol AnsweringCommand: ParsableCommand {
  var common: CommonOptions { get }
  /// It may take its time: it says how far it is and can be given up.
  static var takesTime: Bool { get }
  func answer(_ invocation: Invocation) throws -> any Reply
}

extension AnsweringCommand {
  static var takesTime: Bool { false }

  mutating func run() throws { try printAnswer() }

  func printAnswer() throws {
    let name = Self.configuration.commandName ?? Self._commandName
    let invocation: Invocation
    do {
      invocation = try Invocation(common)
    } catch {
      complain(Failure(reading: error).words(common.lang ?? spokenLanguage))
      throw ExitCode(Failure(reading: error).exitCode)
    }
    let journal = Journal(invocation.paths.log)
    do {
      // The parser takes the dashboard's flags behind any command: text that is not masked must not look as if it were.
      if CommandLine.arguments.contains("--masked") {
        throw Failure.usage(
          "--masked 只用于督办台：命令的输出不遮盖，请勿投影", "--masked is the dashboard's: what a command prints is not masked")
      }
      let reply =
        try Self.takesTime
        ? CommandWatch.run(invocation.language, invocation.process) { try answer(invocation) } : answer(invocation)
      let text = reply.written(invocation.format, invocation.language)
      print(text, terminator: text.last?.isNewline == true ? "" : "\n")
      fflush(nil)
      // A refusal leaves no trace anywhere, not even that there was one (domain rule I16).
      if reply.exitCode != 1 { journal.note(command: name, exitCode: reply.exitCode) }
      guard reply.exitCode == 0 else { throw ExitCode(reply.exitCode) }
    } catch let code as ExitCode {
      throw code
    } catch let error as ValidationError {
      throw error
    } catch {
      let failure = Failure(reading: error)
      invocation.warn(failure.words)
      journal.note(command: name, exitCode: failure.exitCode)
      if failure.exitCode == 2 { journal.fault(String(describing: type(of: error))) }
      throw ExitCode(failure.exitCode)
    }
  }
}
