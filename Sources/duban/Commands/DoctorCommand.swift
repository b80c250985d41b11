import ArgumentParser
import CursesTerminal
import Dashboard
import Foundation
import Ledger
import TerminalUI

struct DoctorCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: said("检查终端、语言环境、设置、日历、台账和磁盘", "What is wrong with the set-up, and what to do."),
    discussion: said(
      "没有错误时退出码为0，否则为第一处错误的：65设置，66台账，69终端或磁盘。例：duban doctor；逐键试键盘：duban doctor --keys",
      "Exit 0 where nothing is wrong, else that of the first wrong finding: 65 settings, 66 ledger, 69 terminal or disk. Example: duban doctor; to try the keyboard: duban doctor --keys"
    ))

  @OptionGroup var common: CommonOptions

  @Flag(help: explained("按一个键，看它怎样到达、做什么", "Shows how each key arrives and what it does."))
  var keys = false

  func answer(_ invocation: Invocation) throws -> any Reply {
    if keys { return try lesson(invocation) }
    let examination = Examination(invocation)
    return DoctorReply(findings: examination.findings, columns: examination.columns)
  }

  private func lesson(_ invocation: Invocation) throws -> KeyLessonReply {
    let settings = try? Settings(invocation.paths, given: invocation.givenSettings)
    let own = settings.map { KeySettings(path: $0.file("keys.csv")).keys } ?? [:]
    let style = settings.flatMap { KeyStyle(rawValue: $0.office.keySet) } ?? .office
    var lesson = KeyLesson(CommandTable(style, overrides: own), invocation.language)
    do {
      try KeyTrial.run(
        invocation.process["TERM"].flatMap(TerminalDescription.init), opening: KeyLesson.opening(invocation.language)
      ) { lesson.line(for: $0) }
    } catch {
      throw Failure.usage("--keys 要在终端窗口中直接运行", "--keys is for a terminal's window, by itself")
    }
    return KeyLessonReply(names: lesson.names, strangers: lesson.strangers)
  }
}
