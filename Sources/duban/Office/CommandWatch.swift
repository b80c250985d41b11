import Dashboard
import Foundation
import Glibc
import Ledger
import Synchronization

/// A command that takes its time: says how far it is where standard error is a terminal, and on Ctrl-C ends cleanly, so
/// that no half file and no half import stays behind.
enum CommandWatch {
  /// The signal that wants the end; 0 while there is none.
  private static let wanted = Atomic<Int32>(0)
  /// A line of progress stands on the terminal.
  private static let hasLine = Atomic<Bool>(false)
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Runs the work. Given up by a signal, the process says so and dies of that signal, as a shell expects.
  static func run<Value>(_ language: Language, _ process: ProcessContext, _ work: () throws -> Value) throws -> Value {
    let shows = isatty(STDERR_FILENO) == 1 && !["", "dumb"].contains(process["TERM"] ?? "")
    let meter = JobMeter { progress in
      if shows { show(progress.words(language)) }
    }
    let watch = WorkWatch { step in
      if wanted.load(ordering: .relaxed) != 0 { meter.cancel() }
      try meter.look(step)
    }
    let before = signals.map { ($0, listen(to: $0)) }
    defer {
      clearLine()
      for (signal, action) in before {
        if var action { sigaction(signal, &action, nil) }
      }
    }
    do {
      return try WorkWatch.$current.withValue(watch, operation: work)
    } catch {
      let signal = wanted.load(ordering: .relaxed)
      guard signal != 0 else { throw error }
      complain(Words("已取消，未留下任何内容", "given up; nothing was left behind")(language))
      Glibc.signal(signal, SIG_DFL)
      raise(signal)
      throw error
    }
  }

  /// Before anything else is said.
  static func clearLine() {
    guard hasLine.exchange(false, ordering: .relaxed) else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }

  private static func show(_ line: String) {
    hasLine.store(true, ordering: .relaxed)
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
  }

  /// - Returns: what is to be put back; nil where the signal is ignored, as in the background of a shell.
  private static func listen(to signal: Int32) -> sigaction? {
    var before = sigaction()
    sigaction(signal, nil, &before)
    if unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      return nil
    }
    // Touched here, so that the handler finds it made.
    wanted.store(0, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { CommandWatch.wanted.store($0, ordering: .relaxed) }
    // A second Ctrl-C ends it the hard way; a wait for an answer is cut short.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(signal, &action, nil)
    return before
  }
}
