import Foundation
import Glibc

/// The program on a pseudo-terminal whose other end is the test: a terminal that answers as the test wants, or never.
final class PtyProcess {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  private let master: Int32
  /// Held open, so that the modes can still be asked when the program has gone.
  private let slave: Int32
  private let process: pid_t
  private(set) var output: [UInt8] = []
  private var status: Int32?

  /// The modes that the program found.
  let modesBefore: [UInt8]

  init(_ arguments: [String], home: URL, environment extra: [String: String] = [:]) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize(ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw Failed(description: "no pseudo-terminal: \(errno)")
    }
    self.master = master
    self.slave = slave
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    modesBefore = Self.modes(of: slave)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The leader of a new session takes the first terminal that it opens for its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID, a macro that Swift does not see with _GNU_SOURCE only.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)
    var variables = DubanProcess.environment(home: home)
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    variables.merge(["LANG": "C.UTF-8", "TERM": "xterm-256color"]) { _, new in new }
    variables.merge(extra) { _, new in new }
    let program = try DubanProcess.executable().path
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, program, &actions, &attributes, words, settings)
    guard failure == 0 else { throw Failed(description: "duban does not start: \(failure)") }
    process = child
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
    close(slave)
  }

  var text: String { String(decoding: output, as: UTF8.self) }
  var modes: [UInt8] { Self.modes(of: slave) }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(master, bytes, bytes.count)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Reads until the condition holds, giving each new piece of output to `answer`.
  func wait(
    for what: String, seconds: Double = 60, answer: (_ new: [UInt8]) -> Void = { _ in }, until holds: () -> Bool
  ) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while Date() < deadline {
      answer(readMore())
      if holds() { return }
    }
    throw Failed(description: "not seen: \(what)\n\(text)")
  }

  /// Reads to the end of the program.
  /// - Returns: its exit status, or minus the signal that ended it.
  @discardableResult
  func end(answer: (_ new: [UInt8]) -> Void = { _ in }) throws -> Int32 {
    try wait(for: "the program's end", answer: answer) { hasEnded }
    answer(readMore())
    let status = status ?? 0
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }

  private var hasEnded: Bool {
    var status: Int32 = 0
    guard self.status == nil, waitpid(process, &status, WNOHANG) == process else { return self.status != nil }
    self.status = status
    return true
  }

  private func readMore() -> [UInt8] {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 5) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return [] }
    output += bytes[..<count]
    return Array(bytes[..<count])
  }

  private static func modes(of terminal: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }
}

extension PtyProcess {
  /// Answers every question for the cursor's place like a terminal that gives each character these columns.
  func answering(_ columns: @escaping (Unicode.Scalar) -> Int) -> (_ new: [UInt8]) -> Void {
    var line = ""
    return { [self] new in
      line += String(decoding: new, as: UTF8.self)
      while let question = line.range(of: "\u{1B}[6n") {
        let sample = line[..<question.lowerBound].split(separator: "\r", omittingEmptySubsequences: false).last ?? ""
        line = String(line[question.upperBound...])
        write("\u{1B}[1;\(1 + sample.unicodeScalars.map(columns).reduce(0, +))R")
      }
    }
  }
}
