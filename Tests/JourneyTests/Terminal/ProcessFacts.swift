import Foundation

/// What /proc says of a process.
struct ProcessFacts {
  let id: Int32

  init(_ id: Int32) { self.id = id }

  /// It sleeps in the loop's poll until a key or the minute: no thread of it has work, no draft and no detail is due.
  var waitsForKeys: Bool {
    threads.allSatisfy { state(ofThread: $0) == "S" } && (pollTimeout ?? 0) > 1_000
  }

  /// It has answered a key and waits whether the cursor rests: how often its first thread has slept until then. Nil
  /// where it does something else.
  var answered: Int? {
    guard let timeout = pollTimeout, timeout <= 60 else { return nil }
    return switches[String(id)]
  }

  /// The milliseconds of the loop's poll, known by its three descriptors; nil where it runs. The kernel writes the system
  /// call's number and arguments in hexadecimal: 7 is x86's poll. ppoll (271, 73) hides its time, and is taken for long.
  private var pollTimeout: UInt32? {
    guard let call = line("syscall")?.split(separator: " "), call.count > 3, call[2] == "0x3" else { return nil }
    return switch call[0] {
    case "7": UInt32(call[3].dropFirst(2).suffix(8), radix: 16)
    case "271", "73": .max
    default: nil
    }
  }

  /// One of its threads sleeps a little (nanosleep, clock_nanosleep), as SQLite does before it tries for a lock again.
  var sleepsForALock: Bool {
    threads.contains { thread in
      guard let call = line("task/\(thread)/syscall") else { return false }
      return ["230 ", "35 ", "115 ", "101 "].contains { call.hasPrefix($0) }
    }
  }

  /// How often each of its threads has gone to sleep or been interrupted.
  var switches: [String: Int] {
    threads.reduce(into: [:]) { sums, thread in
      guard let status = line("task/\(thread)/status") else { return }
      sums[thread] = status.split(separator: "\n").filter { $0.contains("ctxt_switches") }
        .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }.reduce(0, +)
    }
  }

  /// Processor time used, in the kernel's ticks (hundredths of a second).
  var ticks: Int {
    guard let fields = line("stat")?.split(separator: ")").last?.split(separator: " "), fields.count > 12 else {
      return 0
    }
    return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
  }

  /// `R` runs, `S` sleeps, `T` is stopped.
  var state: String { state(in: "stat") }

  private func state(ofThread thread: String) -> String { state(in: "task/\(thread)/stat") }

  private func state(in file: String) -> String {
    line(file)?.split(separator: ")").last?.split(separator: " ").first.map(String.init) ?? "gone"
  }

  private var threads: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task")) ?? []
  }

  private func line(_ name: String) -> String? { try? String(contentsOfFile: "/proc/\(id)/\(name)", encoding: .utf8) }
}
