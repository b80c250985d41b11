import CursesTerminal
import Dashboard
import Foundation
import Ledger
import TerminalUI

/// The loop that owns the terminal: keys and answers in, effects out, one frame a round. A plain value on one thread;
/// nothing here waits for anything but the poll.
struct DashboardLoop {
  private let terminal: Terminal
  private let runner: EffectRunner
  private let mailbox: Mailbox
  private let invocation: Invocation
  private var dashboard: Dashboard
  private var drafts: DraftFolder
  private var resting = RestingReads()
  private var minute: Int
  private var ending: Ending?
  /// For the tests: F12 traps, wherever the keyboard is.
  private let trapsOnF12: Bool

  private enum Ending { case quit, signal(Int32), hangUp }

  init(_ terminal: Terminal, _ runner: EffectRunner, _ mailbox: Mailbox, _ invocation: Invocation, _ opening: Opening) {
    self.terminal = terminal
    self.runner = runner
    self.mailbox = mailbox
    self.invocation = invocation
    drafts = DraftFolder(invocation.paths, ledger: opening.ledger?.path ?? invocation.ledgerFile)
    var opening = opening
    opening.ledger?.drafts = drafts.all()
    dashboard = Dashboard(opening)
    minute = BeijingClock.now.minutes
    trapsOnF12 = invocation.process["DUBAN_CRASH_TEST"] == "trap"
  }

  /// Runs until the person leaves or the terminal does.
  /// - Returns: the exit code.
  mutating func run() -> Int32 {
    run(dashboard.start())
    show()
    runner.lookForOtherWriters()
    while ending == nil {
      var hasNews = false
      for event in terminal.wait(milliseconds: patience) where ending == nil {
        take(event)
        hasNews = true
      }
      for message in mailbox.take() where ending == nil {
        take(message)
        hasNews = true
      }
      for (id, read) in resting.takeDue(at: .now) { runner.read(id, read) }
      let clock = BeijingClock.now
      if clock.minutes != minute, ending == nil {
        minute = clock.minutes
        pass(to: clock)
        hasNews = true
      }
      keepDrafts(all: false)
      if hasNews, ending == nil { show() }
    }
    return end()
  }

  private mutating func take(_ event: Terminal.Event) {
    switch event {
    case .key(.function(12)) where trapsOnF12: trap()
    case .key(let key):
      if case .focusGained = key { runner.lookForOtherWriters() }
      take(key)
    case .woken: break
    case .pasteCut:
      run(dashboard.update(.notice(Words("粘贴的文字超过1 MiB，多出的已截去", "the paste was over 1 MiB; the rest is cut off"))))
    case .signal(let number):
      run(dashboard.update(.closing))
      ending = .signal(number)
    case .hangUp:
      run(dashboard.update(.closing))
      ending = .hangUp
    }
  }

  /// Reads of a detail wait until the cursor rests. One that this key leaves standing waits no longer: the key is
  /// about it (Enter, F9), or the cursor stands still.
  private mutating func take(_ key: Key) {
    let before = resting.ids
    for effect in dashboard.update(.key(key)) {
      if case .read(let id, .dossier(let lead)) = effect {
        resting.hold(id, .dossier(lead), at: .now)
      } else {
        run(effect)
      }
    }
    for id in before { if let read = resting.take(id) { runner.read(id, read) } }
  }

  private mutating func take(_ message: Message) {
    guard case .answer(let request, .opened(var ledger)) = message else { return run(dashboard.update(message)) }
    // What was typed belongs to the ledger before, and its drafts stay with it.
    keepDrafts(all: true)
    drafts = DraftFolder(invocation.paths, ledger: ledger.path)
    ledger.drafts = drafts.all()
    run(dashboard.update(.answer(request, .opened(ledger))))
    // The practice ledger keeps its own day.
    pass(to: .now)
  }

  private mutating func pass(to clock: BeijingClock) {
    guard let time = clock.clockTime else { return }
    let today = invocation.givenDay ?? runner.office?.info.ownDay ?? clock.today
    runner.pass(to: today)
    run(dashboard.update(.tick(today: today, time: time)))
    runner.lookForOtherWriters()
  }

  /// Milliseconds until the minute changes, the cursor has rested, or a draft is due.
  private var patience: Int {
    let toMinute = (60 - BeijingClock.now.seconds % 60) * 1_000
    let now = ContinuousClock.now
    guard let wait = [drafts.wait(at: now), resting.wait(at: now)].compactMap(\.self).min() else { return toMinute }
    let (seconds, attoseconds) = wait.components
    return min(toMinute, Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000) + 1)
  }

  private func show() { terminal.show(dashboard.draw()) }

  private mutating func keepDrafts(all: Bool) {
    guard let file = drafts.write(at: .now, all: all) else { return }
    Terminal.setCrashNote(Words("草稿已存：\(file.path)", "the draft is kept: \(file.path)")(invocation.language))
  }

  private mutating func end() -> Int32 {
    keepDrafts(all: true)
    runner.settle()
    // A form whose save went through in the meantime needs its draft no more.
    for message in mailbox.take() { take(message) }
    keepDrafts(all: true)
    terminal.finish()
    switch ending {
    case .signal(let number): Terminal.die(of: number)
    case .hangUp: return 129
    case .quit, nil: return 0
    }
  }

  private func trap() {
    let nothing: [Int] = []
    print(nothing[minute + 1])
  }
}

// Effects.
extension DashboardLoop {
  private mutating func run(_ effects: [Effect]) {
    for effect in effects { run(effect) }
  }

  private mutating func run(_ effect: Effect) {
    switch effect {
    case .read(let id, let read): runner.read(id, read)
    case .cancel(let id): if resting.take(id) == nil { runner.cancel(id) }
    case .perform(let id, let change): runner.perform(id, change)
    case .rehearse(let id, let change): runner.rehearse(id, change)
    case .batch(let id, let name, let changes): runner.batch(id, name: name, changes)
    case .undo(let id, let entry): runner.undo(id, entry: entry)
    case .openSheet(let id, let path, let sheet): runner.openSheet(id, path: path, sheet: sheet)
    case .previewImport(let id, let order): runner.previewImport(id, order)
    case .applyImport(let id, let order): runner.applyImport(id, order)
    case .reconcile(let id, let order): runner.reconcile(id, order)
    case .saveReconciliation(let id, let report, let path): runner.saveReconciliation(id, report, path: path)
    case .checkSheet(let id, let path, let sheet, let output):
      runner.checkSheet(id, path: path, sheet: sheet, output: output)
    case .listFolder(let id, let path): runner.listFolder(id, path: path)
    case .export(let id, let order): runner.export(id, order)
    case .makeLedger(let id, let division, let officer): runner.makeLedger(id, division: division, officer: officer)
    case .openPractice(let id): runner.openPractice(id)
    case .openLedger(let id, let path): runner.openLedger(id, path: path)
    case .saveDraft(let draft): drafts.keep(draft)
    case .dropDraft(let id): drafts.drop(id)
    case .copyNumber(let number): terminal.copy(number)
    case .rememberLanguage(let language): SavedSession.update(invocation.paths) { $0.language = language }
    case .actAs(let officer):
      runner.act(as: officer)
      SavedSession.update(invocation.paths) { $0.officer = officer }
    case .useIliScope(let scope):
      runner.use(scope)
      SavedSession.update(invocation.paths) { $0.iliScope = scope }
    case .redraw: terminal.redraw()
    case .suspend:
      keepDrafts(all: true)
      terminal.suspend()
      let size = terminal.size
      run(dashboard.update(.key(.resize(width: size.width, height: size.height))))
    case .quit: if ending == nil { ending = .quit }
    }
  }
}
