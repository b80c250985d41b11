import CursesTerminal
import Foundation
import Ledger

/// Everything that `duban doctor` looks at, from the outside inwards; what can't be looked at says so and stops nothing.
struct Examination {
  let findings: [Diagnosis]
  /// The terminal's width; nil where the answer goes into a file or a pipe.
  let columns: Int?

  init(_ invocation: Invocation) {
    let process = invocation.process
    let terminal = TerminalInspection(process)
    let widths = WidthInspection(
      measurement: Self.measured(process), expectsWide: process["DUBAN_AMBIWIDTH"] == "2")
    let surroundings =
      [LocaleInspection(process).finding] + terminal.findings + widths.findings
      + [ColourInspection(process: process, description: terminal.description).finding]
      + KeyInspection(description: terminal.description, modes: TypingModes.now).findings
    columns = process.outputIsTerminal ? terminal.size?.columns ?? 80 : nil
    findings = surroundings + Self.books(invocation)
  }

  /// A terminal of the kind of `dumb` would print the question.
  private static func measured(_ process: ProcessContext) -> WidthMeasurement {
    guard let name = process["TERM"], name != "dumb" else { return .notATerminal }
    return WidthMeasurement.run()
  }

  private static func books(_ invocation: Invocation) -> [Diagnosis] {
    let mounts = MountTable((try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? "")
    let settings = SettingsInspection(invocation)
    let path = invocation.ledgerFile
    // Before the ledger is opened: who else has it.
    let file = LedgerFileInspection(path, mounts)
    let ledger = file == nil ? nil : settings.settings.map { LedgerInspection(path, $0, invocation) }
    var findings = settings.findings
    if let settings = settings.settings {
      let days = (try? ledger?.office?.book.localDays()) ?? []
      findings +=
        CalendarInspection(
          calendar: settings.rulebook(localDays: days).calendar, today: invocation.today(of: ledger?.office?.info),
          localDays: days.count
        ).findings
    }
    findings += ledger?.findings ?? [absent(invocation, isThere: file != nil)]
    findings += file?.findings ?? []
    if let office = ledger?.office, !office.info.isPractice { findings.append(KeepingInspection.backup(of: path)) }
    findings += KeepingInspection(invocation: invocation).drafts
    findings += DiskInspection(invocation: invocation, mounts: mounts, ledgerBytes: file?.bytes ?? 0).findings
    return findings + [ClockInspection(clock: invocation.clock, newest: ledger?.newest).finding]
  }

  private static func absent(_ invocation: Invocation, isThere: Bool) -> Diagnosis {
    let path = invocation.ledgerFile
    if isThere {
      return .unknown(.ledger, Words("设置读不出来，没有打开台账", "without settings the ledger was not opened"))
    }
    guard invocation.givenLedger == nil else {
      return .wrong(
        .ledger, Words("找不到台账 \(path)", "no ledger at \(path)"),
        advice: Words("核对 --ledger 的路径", "check the path given by --ledger"), exitCode: 66)
    }
    return .look(
      .ledger, Words("还没有台账（\(path)）", "there is no ledger yet (\(path))"),
      advice: Words("duban init 新建，或 duban practice 建练习台账", "make one by duban init, or duban practice for training"))
  }
}
