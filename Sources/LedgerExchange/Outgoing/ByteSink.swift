import Foundation

/// Bytes written to a file through one buffer.
final class ByteSink {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private static let capacity = 256 << 10

  /// - Throws: `SheetFault.notWritable`.
  init(draft: DraftFile) throws(SheetFault) {
    descriptor = open(draft.draft, O_WRONLY | O_TRUNC | O_CLOEXEC)
    path = draft.path
    guard descriptor >= 0 else { throw .notWritable(path: path, reason: SystemReason.last) }
    buffer.reserveCapacity(ByteSink.capacity)
  }

  deinit { close(descriptor) }

  func write(_ bytes: some Sequence<UInt8>) throws(SheetFault) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteSink.capacity { try flush() }
  }

  func flush() throws(SheetFault) {
    var written = 0
    while written < buffer.count {
      let count = buffer[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .notWritable(path: path, reason: SystemReason.last) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
