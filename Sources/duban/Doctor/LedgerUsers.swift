import Foundation
import Glibc

/// Who else has a ledger's file open, and whether somebody is writing to it at this moment.
struct LedgerUsers {
  struct Program: Hashable {
    let id: Int32
    /// As the kernel names it: `duban`, `sqlite3`.
    let name: String
  }

  /// Holds SQLite's write lock.
  let writer: Int32?
  /// Programs of this account that have the file open; those of others can't be seen.
  let programs: [Program]

  /// SQLite's pending, reserved and shared bytes; whoever locks one of the first two for itself is about to write.
  private static let lockStart = 0x4000_0000
  private static let lockLength = 2

  /// Only before this process has opened the ledger: closing a second descriptor of a file drops its locks.
  init(of path: String) {
    writer = Self.writer(of: path)
    programs = Self.programs(with: path)
  }

  private static func writer(of path: String) -> Int32? {
    let handle = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var lock = flock()
    lock.l_type = Int16(F_RDLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = lockStart
    lock.l_len = lockLength
    guard fcntl(handle, F_GETLK, &lock) == 0, lock.l_type == Int16(F_WRLCK) else { return nil }
    return lock.l_pid
  }

  private static func programs(with path: String) -> [Program] {
    let files = FileManager.default
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let processes = ((try? files.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
    return processes.filter { $0 != getpid() }.sorted().compactMap { id in
      let folder = "/proc/\(id)/fd"
      let handles = (try? files.contentsOfDirectory(atPath: folder)) ?? []
      guard handles.contains(where: { (try? files.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")) == target })
      else { return nil }
      let name = files.contents(atPath: "/proc/\(id)/comm").map { String(decoding: $0, as: UTF8.self) } ?? "?"
      return Program(id: id, name: name.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}
