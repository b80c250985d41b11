internal import CNcurses
internal import Glibc
internal import TerminalUI

/// The terminal byte by byte, without a screen: for what only the terminal itself or the person at it can answer.
/// Whatever happens between `init` and `close`, the terminal gets its modes back: signals and crashes included.
final class TerminalLine {
  enum StartError: Error {
    case notATerminal
    /// Another job has the terminal; asking it would stop this one.
    case inBackground
  }

  private let signals: WakePipe
  private var isOpen = true
  /// Sent when the terminal is given back.
  private var farewell = ""

  init() throws(StartError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let signals = WakePipe() else {
      throw .notATerminal
    }
    guard tcgetpgrp(STDIN_FILENO) == getpgrp() else { throw .inBackground }
    self.signals = signals
    dub_save_modes()
    dub_catch_signals(signals.writer, 0)
    guard dub_take_bytes() != 0 else {
      dub_release_signals()
      isOpen = false
      throw .notATerminal
    }
  }

  deinit { close() }

  func close() {
    guard isOpen else { return }
    isOpen = false
    write(farewell)
    dub_restore_modes()
    dub_release_signals()
  }

  /// Switches something on, and off again when the terminal is given back.
  func switchOn(_ on: String, off: String) {
    farewell += off
    write(on)
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      dub_write(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
  }

  /// Bytes that are there or come before the instant; empty when none did. Nil: the terminal is gone.
  /// A signal that ends the program ends it here, after the terminal was given back.
  func read(until deadline: ContinuousClock.Instant?) -> [UInt8]? {
    while true {
      var descriptors = [STDIN_FILENO, signals.reader].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&descriptors, nfds_t(descriptors.count), deadline.map(Self.milliseconds) ?? -1)
      answerSignals()
      if ready > 0, descriptors[0].revents != 0 {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
        if count > 0 { return Array(bytes[..<count]) }
        guard count < 0, errno == EINTR || errno == EAGAIN else { return nil }
      }
      if let deadline, deadline <= .now { return [] }
    }
  }

  /// Ends the process as the signal would have, and as Ctrl-C does outside of raw mode.
  func end(by number: Int32) -> Never {
    close()
    dub_die_of(number)
  }

  private func answerSignals() {
    for byte in signals.drain() {
      switch Int32(byte) {
      case SIGTSTP:
        dub_restore_modes()
        dub_stop_here()
        _ = dub_take_bytes()
      case SIGCONT: _ = dub_take_bytes()
      case SIGWINCH: continue
      case let number: end(by: number)
      }
    }
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let (seconds, attoseconds) = max(.zero, deadline - .now).components
    return Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
