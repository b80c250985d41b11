import Foundation
import Glibc

/// Presses keys in a terminal of the program's own and says when the answer stood there.
///
/// The bytes of an answer are only kept with the moment at which they came; they are played to a screen once the program
/// has come to rest, so that looking costs the program nothing. An answer stands from the moment on from which the
/// watched part of the screen is what it is at rest; what follows elsewhere (totals, the detail) comes after it.
final class Player {
  struct Answer {
    /// Milliseconds from the key to the last byte of the first frame in which the watched part stood as at rest.
    let rows: Double
    /// Milliseconds to the last byte before the program came to rest.
    let all: Double
    /// Bytes up to that first frame.
    let bytes: Int
  }

  let terminal: PseudoTerminal
  private(set) var screen: Screen
  private var heard: [(time: UInt64, end: Int)] = []
  private var played = 0
  private let started: UInt64
  private let rest: (PseudoTerminal) throws -> Void
  private let hasClock: Bool

  /// - Parameters:
  ///   - hasClock: it draws the minute, as duban does.
  ///   - rest: returns once the program does nothing but wait.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], columns: Int = 120, rows: Int = 40,
    hasClock: Bool = true, rest: @escaping (PseudoTerminal) throws -> Void = { try $0.idle() }
  ) throws {
    screen = Screen(width: columns, height: rows)
    self.rest = rest
    self.hasClock = hasClock
    started = Clock.now
    terminal = try PseudoTerminal(
      program, arguments, columns: columns, rows: rows, environment: environment, limit: 120)
    terminal.heard = { [unowned self] in heard.append((Clock.now, terminal.output.count)) }
  }

  /// From before the program was started to its first frame with all rows.
  func start(watching area: Area) throws -> Answer { try answer(since: started, watching: area) }

  func press(_ keys: String, watching area: Area) throws -> Answer {
    try passTheMinute()
    heard.removeAll(keepingCapacity: true)
    let start = Clock.now
    try terminal.send(keys)
    return try answer(since: start, watching: area)
  }

  /// Goes somewhere without a figure; a key may change nothing there.
  func go(_ keys: String...) throws {
    for keys in keys {
      do { _ = try press(keys, watching: .everything(screen)) } catch is Silent {}
    }
  }

  /// The clock in the header is drawn anew with each minute: no answer is waited for across that.
  private func passTheMinute() throws {
    let left = 60 - Date().timeIntervalSince1970.truncatingRemainder(dividingBy: 60)
    guard hasClock, left < 2 else { return }
    // To the minute's turn and past it: the clock's own frame is then the one that is waited for.
    usleep(UInt32((left + 0.2) * 1_000_000))
    _ = try? answer(since: Clock.now, watching: .everything(screen))
  }

  private func answer(since start: UInt64, watching area: Area) throws -> Answer {
    try rest(terminal)
    let before = screen.cells(area)
    var states: [(time: UInt64, end: Int, cells: [Screen.Cell])] = []
    let first = played
    for chunk in heard where chunk.end > played {
      screen.play(terminal.output[played..<chunk.end])
      played = chunk.end
      states.append((chunk.time, chunk.end, screen.cells(area)))
    }
    guard let last = states.last else { throw Silent() }
    // A key that leaves the rows as they were is answered by its first frame.
    var answer = states[0]
    if last.cells != before || states.contains(where: { $0.cells != last.cells }) {
      let changing = states.lastIndex { $0.cells != last.cells }
      answer = states[changing.map { $0 + 1 } ?? 0]
    }
    return Answer(
      rows: Clock.milliseconds(answer.time - start), all: Clock.milliseconds(last.time - start),
      bytes: answer.end - first)
  }

  /// A key was answered by nothing at all.
  struct Silent: Error, CustomStringConvertible { let description = "a key without an answer" }
}

extension Area {
  static func everything(_ screen: Screen) -> Area { Area(rows: 0..<screen.height, columns: 0..<screen.width) }
}

enum Clock {
  /// Nanoseconds of the monotonic clock.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  static func milliseconds(_ nanoseconds: UInt64) -> Double { Double(nanoseconds) / 1_000_000 }
}
