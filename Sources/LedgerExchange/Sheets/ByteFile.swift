import Foundation

/// A file read from its beginning in chunks; never as a whole.
struct ByteFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private static let chunk = 256 << 10

  init(path: String) throws(SheetFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .notFound(path: path) : .notReadable(path: path, reason: SystemReason.last)
    }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Hands over chunk after chunk until the end, or until `body` answers false.
  func forEachChunk(_ body: (UnsafeBufferPointer<UInt8>) throws -> Bool) throws {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ByteFile.chunk) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw SheetFault.notReadable(path: path, reason: SystemReason.last) }
        guard count > 0, try body(UnsafeBufferPointer(rebasing: buffer[..<count])) else { return }
      }
    }
  }

  /// The file's first bytes, fewer where it is shorter.
  func head(_ count: Int) throws -> [UInt8] {
    var head: [UInt8] = []
    try forEachChunk { chunk in
      head.append(contentsOf: chunk.prefix(count - head.count))
      return head.count < count
    }
    return head
  }
}

/// The C library's words for the last failure.
enum SystemReason {
  static var last: String { String(cString: strerror(errno)) }

  /// The usual reasons in Chinese; the system's own words for the others.
  static func chinese(_ reason: String) -> String {
    let known = [
      (EISDIR, "这是一个目录"), (EACCES, "没有权限"), (EPERM, "没有权限"), (ENOSPC, "磁盘已满"), (EROFS, "磁盘只读"),
      (ENOENT, "没有这个目录"), (EFBIG, "文件过大"),
    ]
    return known.first { String(cString: strerror($0.0)) == reason }?.1 ?? reason
  }
}
