import CursesTerminal
import Dashboard
import Foundation
import Ledger
import TerminalUI

/// Opens the dashboard: settings, ledger, terminal, in the order that gets the first frame out soonest.
struct DashboardStart {
  let invocation: Invocation
  let look: LookOptions

  /// - Returns: the exit code.
  /// - Throws: `Failure`, `BookError`.
  func run() throws -> Int32 {
    let session = SavedSession(invocation.paths)
    var invocation = invocation
    if !invocation.saysLanguage, let language = session.language { invocation = invocation.speaking(language) }
    let settings = try invocation.settings()
    let ownKeys = KeySettings(path: settings.file("keys.csv"))
    for fault in ownKeys.faults { invocation.warn(fault.words) }
    let path = invocation.ledgerFile
    var office: Office?
    if FileManager.default.fileExists(atPath: path) || invocation.givenLedger != nil {
      let opened = try open(path, settings, invocation)
        .withKnownOfficer(saved: session.officer, isSaid: invocation.saysOfficer)
      office = try session.iliScope.map { try opened.counting($0) } ?? opened
    }
    try? OfficePaths.makePrivate(invocation.paths.state)
    guard let time = invocation.clock.clockTime else { throw Failure.fault("clock") }
    let terminal = try terminal(invocation)
    let today = invocation.today(of: office?.info)
    let size = terminal.size
    var opening = Opening(
      language: terminal.isLinuxConsole && !invocation.saysLanguage ? .en : invocation.language, width: size.width,
      height: size.height, today: today, time: time,
      rulebook: office?.rulebook ?? settings.rulebook(), ledger: try office?.opened(path: path))
    opening.drawing = terminal.context
    opening.keys = ownKeys.keys
    opening.isMasked = look.masked
    opening.notices = (settings.faults + ownKeys.faults).map(\.words)
    if terminal.isLinuxConsole { opening.notices.append(Self.noGlyphs) }
    opening.keyStyle = KeyStyle(rawValue: settings.office.keySet) ?? .office
    let mailbox = Mailbox(terminal.wakePipe)
    let runner = EffectRunner(invocation, settings, office: office, today: today, mailbox: mailbox)
    var loop = DashboardLoop(terminal, runner, mailbox, invocation, opening)
    return loop.run()
  }

  private static let noGlyphs = Words(
    "Linux控制台没有汉字字形，请换用图形终端或SSH客户端",
    "The Linux console has no Chinese glyphs: Chinese text shows as blocks; take a graphical terminal or SSH.")

  /// A ledger that may only be read can still be looked at.
  private func open(_ path: String, _ settings: Settings, _ invocation: Invocation) throws -> Office {
    do {
      return try Office(path, settings, invocation, forWriting: true)
    } catch BookError.unwritable {
      return try Office(path, settings, invocation, forWriting: false)
    }
  }

  private func terminal(_ invocation: Invocation) throws -> Terminal {
    var options = Terminal.Options()
    let background = Theme(colorFGBG: invocation.process["COLORFGBG"] ?? "")
    options.theme = look.theme == .standard ? background ?? .standard : look.theme
    options.isASCII = look.ascii
    options.hasWideAmbiguous = look.ambiwidth == .wide || invocation.process["DUBAN_AMBIWIDTH"] == "2"
    options.isMono = !(invocation.process["NO_COLOR"] ?? "").isEmpty
    options.logFile = invocation.paths.log.path
    options.keepsBacktrace = invocation.process["DUBAN_BACKTRACE"] == "1"
    do {
      return try Terminal(options)
    } catch {
      let name = invocation.process["TERM"] ?? ""
      throw Failure.unwritable(
        "用不了这个终端（TERM=\(name)）：请换一个终端，或设 TERM=xterm-256color；命令照常可用",
        "this terminal cannot be used (TERM=\(name)): take another, or set TERM=xterm-256color; the commands work all the same"
      )
    }
  }
}
