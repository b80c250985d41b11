import Foundation
import Ledger
import TerminalUI

@testable import Dashboard

/// A dashboard to which random things happen, and what must hold after each of them.
struct RandomRun {
  private var dashboard: Dashboard
  private var book: HostileBook
  /// Effects that wait for their answer, and some that had it.
  private var waiting: [Effect] = []
  private var past: [Effect] = []
  /// As the program does, a burst of keys is drawn once: the larger the frame, the longer the burst. The search for the
  /// shortest script draws every time.
  private let cellsAStep: Int
  private var sinceDrawn = 0

  private static let deepest = 4

  init(seed: UInt64, cellsAStep: Int = .max) {
    self.cellsAStep = cellsAStep
    book = HostileBook(seed: seed)
    var opening = Fixture.opening(seed % 2 == 0 ? .zh : .en, ledger: book.ledger)
    opening.drawing = DrawingContext(glyphs: Glyphs.allCases[Int(seed) % Glyphs.allCases.count])
    opening.keyStyle = seed % 5 == 0 ? .unix : .office
    dashboard = Dashboard(opening)
    note(dashboard.start())
  }

  /// Random steps, and the first fault, if any: what is wrong, and the shortest script found that still shows it.
  static func fault(seed: UInt64, steps count: Int) -> String? {
    var dice = Dice(seed: seed)
    var run = RandomRun(seed: seed, cellsAStep: 100)
    var steps: [RandomStep] = []
    let log = ScriptLog(seed: seed)
    for _ in 0..<count {
      let step = RandomStep.next(&dice)
      steps.append(step)
      log.append(step.line)
      if let fault = run.take(step) {
        let script = shortest(steps) { isFaulty($0, seed: seed) }
        return "seed \(seed), step \(steps.count): \(fault)\n" + script.map(\.line).joined(separator: "\n")
      }
    }
    log.remove()
    return nil
  }

  /// Leaves out whatever the fault does not need, in smaller and smaller runs.
  static func shortest(_ steps: [RandomStep], where isFaulty: ([RandomStep]) -> Bool) -> [RandomStep] {
    var steps = steps
    var length = steps.count / 2
    while length > 0 {
      var start = 0
      while start < steps.count {
        var fewer = steps
        fewer.removeSubrange(start..<min(steps.count, start + length))
        if isFaulty(fewer) { steps = fewer } else { start += length }
      }
      length /= 2
    }
    return steps
  }

  private static func isFaulty(_ steps: [RandomStep], seed: UInt64) -> Bool {
    var run = RandomRun(seed: seed)
    return steps.contains { run.take($0) != nil }
  }

  /// What is wrong after the step; nil where nothing is.
  mutating func take(_ step: RandomStep) -> String? {
    let before = dashboard.main
    let mayMove = perform(step)
    if !mayMove, let moved = movedSelection(from: before) { return moved }
    sinceDrawn += 1
    let cells = dashboard.surroundings.width * dashboard.surroundings.height
    guard cells / sinceDrawn <= cellsAStep else { return nil }
    sinceDrawn = 0
    return dashboard.draw().fault
  }

  /// True where the step may move a selection.
  private mutating func perform(_ step: RandomStep) -> Bool {
    switch step {
    case .key(let key):
      note(dashboard.update(.key(key)))
      return !key.isStill
    case .answer(let place, let luck):
      guard !waiting.isEmpty else { return false }
      let effect = waiting.remove(at: place % waiting.count)
      past = [effect] + past.prefix(20)
      return give(effect, luck)
    case .staleAnswer(let place, let luck):
      guard !past.isEmpty else { return false }
      _ = give(past[place % past.count], luck)
      return false
    case .failure(let place):
      guard !waiting.isEmpty, let request = waiting.remove(at: place % waiting.count).request else { return false }
      note(dashboard.update(.failed(request, Words("磁盘已满\u{202E}", "disk full\u{1B}[2J"))))
    case .tick(let days, let minute):
      let time = ClockTime(minutes: minute) ?? dashboard.surroundings.time
      note(dashboard.update(.tick(today: Fixture.today.adding(days: days), time: time)))
    case .bookChanged: note(dashboard.update(.bookChanged))
    case .turn(let place): book.turn(place)
    case .language: dashboard.run(.language)
    case .open(let place): open(place)
    }
    return false
  }

  private mutating func note(_ effects: [Effect]) {
    for effect in effects {
      if case .cancel(let request) = effect {
        past += waiting.filter { $0.request == request }
        waiting.removeAll { $0.request == request }
      } else if effect.request != nil {
        waiting.append(effect)
      }
    }
  }

  /// True where the answer may move a selection: it tells of something written, or goes to an end of the list.
  private mutating func give(_ effect: Effect, _ luck: Int) -> Bool {
    guard let request = effect.request, let answer = book.answer(effect, luck: luck) else { return false }
    let purpose = dashboard.main.pending[request]
    note(dashboard.update(.answer(request, answer)))
    switch (purpose, effect) {
    case (.leads(.start)?, _), (.leads(.end)?, _), (.rectifications(.start)?, _), (.rectifications(.end)?, _):
      return true
    case (_, .read): return false
    default: return true
    }
  }

  /// Opens what a command, a menu or another form would open.
  private mutating func open(_ place: Int) {
    guard dashboard.stack.count < Self.deepest else { return }
    let surroundings = dashboard.surroundings
    let screens: [Screen] = [
      .register, .observe(unit: nil), .observe(unit: DialogFixture.window), .resolve(DialogFixture.dossier),
      .rectification(RecordID("r-2")), .observations, .observation(RecordID("ob-1")), .officers, .units, .daysOff,
      .importSheet, .checkSheet, .makeLedger, .export(ExportScreens.scope),
    ]
    let changes = ChangeTable.all.filter { $0.subjectKind == .lead }
    let layer =
      place % 2 == 0
      ? LayerFactory.layer(for: screens[place / 2 % screens.count], surroundings)
      : LayerFactory.layer(
        for: changes[place / 2 % changes.count], subject: .lead(DialogFixture.dossier), surroundings)
    if let layer { dashboard.push(layer) }
  }

  /// A selection is an identity: only keys that move it, and what takes its row away, may change it.
  private func movedSelection(from before: MainScreen) -> String? {
    let now = dashboard.main
    if let id = before.leads.window.selection, id != now.leads.window.selection, !before.leads.window.isStale,
      book.has(id, now.leads.query)
    {
      return "the selection went from \(id) to \(now.leads.window.selection?.text ?? "nothing")"
    }
    if let id = before.rectifications.selection, id != now.rectifications.selection, !before.rectifications.isStale {
      return "the rectification went from \(id) to \(now.rectifications.selection?.text ?? "nothing")"
    }
    return nil
  }
}

extension Key {
  /// Whether it leaves every selection of the main screen where it is.
  fileprivate var isStill: Bool {
    switch self {
    case .focusGained, .focusLost, .resize, .function(1), .function(5), .function(6), .tab, .shiftTab, .ctrl("l"),
      .ctrl("p"), .ctrl("e"):
      true
    default: false
    }
  }
}

/// The steps taken so far, in a file that a trap leaves behind: `duban-random-…-7.txt` (process and seed) among the temporary files.
private struct ScriptLog {
  private let path: String
  private let file: FileHandle?

  init(seed: UInt64) {
    path = NSTemporaryDirectory() + "duban-random-\(ProcessInfo.processInfo.processIdentifier)-\(seed).txt"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    file = FileHandle(forWritingAtPath: path)
  }

  func append(_ line: String) { try? file?.write(contentsOf: Data((line + "\n").utf8)) }

  func remove() {
    try? file?.close()
    try? FileManager.default.removeItem(atPath: path)
  }
}
