import Foundation
import Glibc

/// A program that runs to its end without a terminal, with the most memory that it held and what it took.
struct Finished {
  let status: ProcessEnd
  let seconds: Double
  /// Of the processor, user and system.
  let processor: Double
  /// High-water mark of resident memory, in MB.
  let peak: Double
  let output: String
}

extension Bench {
  struct Failed: Error, CustomStringConvertible { let description: String }

  /// `duban` with these arguments; throws where it does not end with 0.
  @discardableResult
  func duban(_ arguments: String...) throws -> Finished { try duban(arguments) }

  @discardableResult
  func duban(_ arguments: [String]) throws -> Finished { try run(program, arguments) }

  /// What SQLiteFloor prints, line by line.
  func floor(_ arguments: String...) throws -> [String] {
    try run("\(floors)/SQLiteFloor", arguments).output.split(separator: "\n").map(String.init)
  }

  private func run(_ path: String, _ arguments: [String]) throws -> Finished {
    let output = "\(folder)/output-\(getpid())"
    defer { unlink(output) }
    let start = Clock.now
    let child = try Spawn.start(path, arguments, environment: environment) { files in
      posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_adddup2(&files, 1, 2)
    }
    var peak = 0.0
    var status: Int32 = 0
    var usage = rusage()
    // The mark of /proc is this program's alone; wait4's begins with that of the process that started it.
    while wait4(child, &status, WNOHANG, &usage) == 0 {
      peak = max(peak, ProcessMemory.peak(child))
      // The kernel tells nobody of a new mark: it is looked at 500 times a second.
      usleep(2_000)
    }
    let seconds = Clock.milliseconds(Clock.now - start) / 1_000
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    let end = ProcessEnd(status: status)
    guard end == .code(0) else {
      throw Failed(
        description: "\(path) \(arguments.joined(separator: " ").prefix(300)): \(end)\n\(text.suffix(2_000))")
    }
    return Finished(
      status: end, seconds: seconds, processor: usage.ru_utime.seconds + usage.ru_stime.seconds, peak: peak,
      output: text)
  }
}

/// Resident memory as /proc tells it, in MB.
enum ProcessMemory {
  static func peak(_ process: Int32) -> Double { megabytes("VmHWM", process) }
  static func now(_ process: Int32) -> Double { megabytes("VmRSS", process) }

  private static func megabytes(_ key: String, _ process: Int32) -> Double {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(key) }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
    else { return 0 }
    return kilobytes / 1_024
  }
}

enum ProcessorTime {
  /// What the threads that live have used, in milliseconds: finer than the ticks of `stat`.
  static func milliseconds(_ process: Int32) -> Double {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return threads.reduce(0) { sum, thread in
      let file = try? String(contentsOfFile: "/proc/\(process)/task/\(thread)/schedstat", encoding: .utf8)
      return sum + (file?.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1_000_000
    }
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
