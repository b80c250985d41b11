import Foundation

/// A file read in pieces; never as a whole.
struct ByteFile: ~Copyable {
  /// When it was opened.
  let size: Int
  let stamp: FileStamp
  private let descriptor: Int32
  private let path: String
  private static let chunk = 256 << 10

  /// - Throws: `SheetFault.notFound`, `.notReadable` also for folders, pipes and devices.
  init(path: String) throws(SheetFault) {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .notFound(path: path) : .notReadable(path: path, reason: SystemReason.last)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw .notReadable(path: path, reason: SystemReason.of(isFolder ? EISDIR : ENOTSUP))
    }
    self.descriptor = descriptor
    self.path = path
    size = Int(status.st_size)
    stamp = FileStamp(status)
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
  func head(_ count: Int) throws -> [UInt8] { try bytes(at: 0, count: count) }

  /// The bytes at a place, fewer where the file ends before.
  func bytes(at place: Int, count: Int) throws -> [UInt8] {
    guard place < size else { return [] }
    return try [UInt8](unsafeUninitializedCapacity: min(count, size - place)) { buffer, read in
      while read < buffer.count {
        let count = pread(descriptor, buffer.baseAddress.map { $0 + read }, buffer.count - read, place + read)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw SheetFault.notReadable(path: path, reason: SystemReason.last) }
        guard count > 0 else { return }
        read += count
      }
    }
  }
}

/// Which file it was, and as of when: a sheet is read more than once, and an office may be saving it meanwhile.
struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let node: UInt64
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  fileprivate init(_ status: stat) {
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// - Throws: `SheetFault`.
  static func of(_ path: String) throws(SheetFault) -> FileStamp { try ByteFile(path: path).stamp }

  /// - Throws: `SheetFault.changed` where another program wrote the file since.
  func mustStillHold(_ path: String) throws(SheetFault) {
    guard try FileStamp.of(path) == self else { throw .changed(path: path) }
  }
}

/// The C library's words for the last failure.
enum SystemReason {
  static var last: String { of(errno) }

  static func of(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// The usual reasons in Chinese; the system's own words for the others.
  static func chinese(_ reason: String) -> String {
    let known = [
      (EISDIR, "这是一个目录"), (EACCES, "没有权限"), (EPERM, "没有权限"), (ENOSPC, "磁盘已满"), (EROFS, "磁盘只读"),
      (ENOENT, "没有这个目录"), (EFBIG, "文件过大"), (ENOTSUP, "不是普通文件"),
    ]
    return known.first { of($0.0) == reason }?.1 ?? reason
  }
}
