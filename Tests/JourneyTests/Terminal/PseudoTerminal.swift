import Foundation
import Glibc

/// A terminal made of bytes: the program on a pty of its own, leading its own session, so that a test sees what it
/// sends, how it ends, and how it leaves the terminal's modes. For pictures there is `TmuxTerminal`.
///
/// Nothing here sleeps for luck: a step waits for a text, for the program's end, or until the program waits itself.
final class PseudoTerminal {
  struct NotReached: Error, CustomStringConvertible {
    let wanted: String
    let output: String
    var description: String { "not reached: \(wanted)\n--- the last output was\n\(output.debugDescription)" }
  }

  let process: ProcessFacts
  private(set) var output: [UInt8] = []
  private(set) var end: ProcessEnd?
  /// Told whenever something has come and no more is there for the moment: how a benchmark knows when.
  var heard: (() -> Void)?
  private var master: Int32
  private let slave: Int32
  private let modesBefore: [UInt8]
  private let limit: TimeInterval

  /// TIOCSPTLCK and TIOCGPTN.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(
    _ program: String, _ arguments: [String], columns: Int = 80, rows: Int = 24, environment: [String: String],
    limit: TimeInterval = 60
  ) throws {
    self.limit = limit
    // By hand what posix_openpt, unlockpt and ptsname do: glibc's header hides them from Swift.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var lock: Int32 = 0
    var number: Int32 = -1
    guard master >= 0, ioctl(master, Self.setLock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw NotReached(wanted: "a pty", output: String(cString: strerror(errno)))
    }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    Self.resize(slave, columns: columns, rows: rows)
    modesBefore = Self.modes(slave)
    let child = try Spawn.start(program, arguments, environment: environment, ownSession: true) { files in
      posix_spawn_file_actions_addopen(&files, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&files, 0, 1)
      posix_spawn_file_actions_adddup2(&files, 0, 2)
    }
    process = ProcessFacts(child)
  }

  deinit {
    if end == nil {
      kill(process.id, SIGKILL)
      waitpid(process.id, nil, 0)
    }
    if master >= 0 { close(master) }
    close(slave)
  }

  var text: String { String(decoding: output, as: UTF8.self) }
  /// Whether the terminal's modes are those that it had before the program started.
  var isAsBefore: Bool { Self.modes(slave) == modesBefore }

  // MARK: In

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = Date().addingTimeInterval(limit)
    while !rest.isEmpty {
      guard Date() < deadline else { throw NotReached(wanted: "\(rest.count) bytes taken", output: lastOutput) }
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { drain(milliseconds: 5) }
    }
  }

  /// What the program sends in answer, until it waits again.
  @discardableResult
  func answer(to text: String) throws -> [UInt8] {
    let before = output.count
    try send(text)
    try idle()
    return Array(output[before...])
  }

  /// The bytes of the frame that answers a key of movement, and those of the detail that follows once the cursor rests.
  /// Nil where the machine was too slow to tell them apart.
  func frames(for key: String) throws -> (move: Int, detail: Int)? {
    let before = output.count
    var move: Int?
    try send(key)
    try wait(for: "an answer to a key") {
      let answered = self.process.answered
      self.drain(milliseconds: 0)
      guard self.output.count > before, self.waitingBytes == 0 else { return false }
      if let answered, answered == self.process.answered { move = self.output.count - before }
      return move != nil || self.process.waitsForKeys
    }
    try idle()
    return move.map { ($0, output.count - before - $0) }
  }

  func resize(columns: Int, rows: Int) { Self.resize(slave, columns: columns, rows: rows) }

  /// Pulls the plug, as a closed window does.
  func hangUp() {
    close(master)
    master = -1
  }

  func signal(_ number: Int32) { kill(process.id, number) }

  // MARK: Out

  /// Waits until the output after this place holds the text.
  func see(_ wanted: String, from place: Int = 0) throws {
    try wait(for: "\(wanted)") { String(decoding: self.output[place...], as: UTF8.self).contains(wanted) }
  }

  /// Waits until the program does nothing but wait for a key or the minute; at once where it has ended.
  func idle() throws {
    var last: [String: Int]?
    try wait(for: "an idle program") {
      let before = self.output.count
      self.drain(milliseconds: 4)
      guard self.end == nil else { return true }
      guard before == self.output.count, self.process.waitsForKeys, self.waitingBytes == 0 else {
        last = nil
        return false
      }
      let switches = self.process.switches
      defer { last = switches }
      return switches == last
    }
  }

  /// Waits until the program is gone.
  @discardableResult
  func awaitEnd() throws -> ProcessEnd {
    try wait(for: "the program's end") { self.end != nil }
    drain(milliseconds: 0)
    guard let end else { throw NotReached(wanted: "the program's end", output: lastOutput) }
    return end
  }

  /// F10 where nothing is open: it leaves with 0.
  func quit() throws -> ProcessEnd {
    try send("\u{1B}[21~")
    return try awaitEnd()
  }

  /// Looks every few milliseconds, reading what comes meanwhile, until it holds.
  func wait(for what: String, until holds: () throws -> Bool) throws {
    let deadline = Date().addingTimeInterval(limit)
    while Date() < deadline {
      if try holds() { return }
      drain(milliseconds: 5)
    }
    throw NotReached(wanted: what, output: lastOutput)
  }

  private var lastOutput: String { String(decoding: output.suffix(2_000), as: UTF8.self) }

  /// Bytes sent that the program has not read.
  private var waitingBytes: Int {
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Reads what has come, waiting so long for the first of it.
  func drain(milliseconds: Int32) {
    if end == nil {
      var status: Int32 = 0
      if waitpid(process.id, &status, WNOHANG) == process.id { end = ProcessEnd(status: status) }
    }
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, end == nil ? milliseconds : 0) > 0 else { return }
    defer { heard?() }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { return }
      output += chunk[..<count]
    }
  }

  private static func resize(_ terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func modes(_ terminal: Int32) -> [UInt8] {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return [] }
    return withUnsafeBytes(of: &modes) { Array($0) }
  }
}
