internal import Glibc

/// A pipe whose reading end stands beside the keyboard in the loop's poll: background threads post their
/// answers elsewhere and write one byte here. The descriptors are constant and writing one byte to a pipe is
/// atomic, so any thread may call `wake`.
package final class WakePipe: Sendable {
  let reader: Int32
  let writer: Int32

  /// Nil if the process has no descriptors left.
  package init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    reader = ends[0]
    writer = ends[1]
  }

  deinit {
    close(reader)
    close(writer)
  }

  /// Makes the loop look at its mailbox. A full pipe means that it will look anyway.
  package func wake() {
    var byte: UInt8 = 0
    _ = write(writer, &byte, 1)
  }

  /// Takes what was written.
  func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(reader, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
