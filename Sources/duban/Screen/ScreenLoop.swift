import CursesTerminal
import Dashboard
import Foundation
import Glibc
import Ledger
import TerminalUI

/// The one loop that owns the terminal: keys and answers go into the dashboard, effects come out, one frame is drawn.
///
/// A plain function on the main thread: a task would never run while it waits in `poll`, and the main actor may move.
struct ScreenLoop {
  private let invocation: Invocation
  private let terminal: Terminal
  private let mailbox: Mailbox
  private let runner: EffectRunner
  private let drafts: DraftFolder
  private var dashboard: Dashboard
  private var minute: Int
  private var stamp: Int?
  private var hasQuit = false

  /// Opens the ledger if there is one, takes the terminal over, and stays until the user leaves.
  /// - Returns: the exit code.
  /// - Throws: `Failure`, `BookError`, `Terminal.StartError`; the terminal is given back first.
  static func run(_ invocation: Invocation, journal: @escaping @Sendable (String) -> Void) throws -> Int32 {
    let settings = try invocation.settings()
    let session = Session.load(invocation.paths.session)
    let path = invocation.ledgerFile
    var office: OpenOffice?
    if FileManager.default.fileExists(atPath: path) || invocation.givenLedger != nil {
      office = try OpenOffice(
        path, settings, invocation, remembered: session.officers?[path],
        iliScope: session.iliScope.flatMap(IliScope.init(rawValue:)))
    }
    let drafts = DraftFolder(invocation.paths.drafts, complain: journal)
    var options = Terminal.Options()
    options.isMono = invocation.process["NO_COLOR"] != nil
    options.hasWideAmbiguous = invocation.process["DUBAN_AMBIWIDTH"] == "2"
    options.keepsBacktrace = invocation.process["DUBAN_BACKTRACE"] != nil
    options.logFile = invocation.paths.log.path
    let terminal = try Terminal(options)
    defer { terminal.finish() }
    var loop = ScreenLoop(
      invocation, terminal, settings, session: session, office: office, drafts: drafts, journal: journal)
    return loop.stay()
  }

  private init(
    _ invocation: Invocation, _ terminal: Terminal, _ settings: Settings, session: Session, office: OpenOffice?,
    drafts: DraftFolder, journal: @escaping @Sendable (String) -> Void
  ) {
    self.invocation = invocation
    self.terminal = terminal
    self.drafts = drafts
    mailbox = Mailbox(terminal.wakePipe)
    runner = EffectRunner(invocation, settings, mailbox, office: office, session: session, complain: journal)
    let clock = BeijingClock.now
    minute = clock.minutes
    let size = terminal.size
    var opening = Opening(
      // The Linux console has no Chinese glyphs.
      language: terminal.isLinuxConsole ? .en : invocation.chosenLanguage ?? session.language ?? invocation.language,
      width: size.width, height: size.height, today: office?.today ?? invocation.givenDay ?? clock.today,
      time: Self.time(clock), rulebook: office?.ledger.rulebook ?? settings.rulebook(), ledger: office?.ledger)
    opening.drawing = terminal.context
    opening.keyStyle = KeyStyle(rawValue: settings.office.keySet) ?? .office
    opening.drafts = drafts.all()
    dashboard = Dashboard(opening)
    stamp = runner.changeStamp()
  }

  private mutating func stay() -> Int32 {
    carryOut(dashboard.start())
    while !hasQuit {
      terminal.show(dashboard.draw())
      for event in terminal.wait(milliseconds: Self.untilNextMinute()) {
        switch event {
        case .key(let key): press(key)
        case .woken: break
        case .pasteCut: journalPaste()
        case .signal(let number): return end(by: number)
        case .hangUp: return end(by: nil)
        }
      }
      for message in mailbox.takeAll() { take(message) }
      passTime()
    }
    drafts.finish()
    return 0
  }

  private mutating func press(_ key: Key) {
    // The hidden way to crash, for the test that looks at what a crash leaves behind.
    if key == .function(12), invocation.process["DUBAN_TEST_TRAP"] != nil { Self.trap() }
    take(.key(key))
    if key == .focusGained { lookForOthers() }
  }

  private mutating func take(_ message: Message) { carryOut(dashboard.update(message)) }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects where !runner.run(effect) {
      switch effect {
      case .saveDraft(let draft):
        drafts.keep(draft)
        Terminal.setCrashNote(
          Words("草稿在 \(drafts.folder.path)，下次打开时可继续", "the draft is in \(drafts.folder.path); it is offered at the next start")(
            dashboard.surroundings.language))
      case .dropDraft(let id): drafts.drop(id)
      case .copyNumber(let number): terminal.copy(number)
      case .rememberLanguage(let language): runner.remember { $0.language = language }
      case .redraw: terminal.redraw()
      case .suspend: suspend()
      case .quit: hasQuit = true
      default: break
      }
    }
  }

  private mutating func suspend() {
    drafts.finish()
    terminal.suspend()
    let size = terminal.size
    take(.key(.resize(width: size.width, height: size.height)))
  }

  private mutating func passTime() {
    let clock = BeijingClock.now
    guard clock.minutes != minute else { return }
    minute = clock.minutes
    take(.tick(today: runner.today() ?? invocation.givenDay ?? clock.today, time: Self.time(clock)))
    lookForOthers()
  }

  private mutating func lookForOthers() {
    let now = runner.changeStamp()
    guard now != stamp else { return }
    stamp = now
    take(.bookChanged)
  }

  /// Keeps what is typed, gives the terminal back, and dies of the signal so that a parent sees the true cause.
  private mutating func end(by signal: Int32?) -> Int32 {
    take(.closing)
    drafts.finish()
    terminal.finish()
    if let signal { Terminal.die(of: signal) }
    return 129
  }

  private mutating func journalPaste() {
    dashboard.notify(Words("粘贴的文字超过1 MiB，只取了前面部分", "the paste was longer than 1 MiB and was cut"))
  }

  private static func time(_ clock: BeijingClock) -> ClockTime {
    ClockTime(minutes: clock.minutes) ?? .midnight
  }

  private static func untilNextMinute() -> Int { (60 - BeijingClock.now.seconds % 60) * 1_000 + 20 }

  private static func trap() {
    let nothing: [Int] = []
    print(nothing[BeijingClock.now.seconds])
  }
}
