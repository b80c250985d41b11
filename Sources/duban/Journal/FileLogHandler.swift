import Foundation
import Glibc
import Logging

/// Appends lines to one file; past a megabyte the file becomes `.1` and a new one begins. Logging never stops the work:
/// where the folder cannot be written, nothing is logged.
struct FileLogHandler: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]
  private let file: URL

  private static let largest = 1_048_576

  init(_ file: URL) { self.file = file }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let line = "\(BeijingClock.now.stamp) \(event.level) \(event.message)\n"
    var status = stat()
    if stat(file.path, &status) == 0, status.st_size > Self.largest { rename(file.path, file.path + ".1") }
    guard let handle = open() else { return }
    defer { close(handle) }
    // One write a line: two processes may append at once.
    _ = line.withCString { write(handle, $0, strlen($0)) }
  }

  private func open() -> Int32? {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC
    var handle = Glibc.open(file.path, flags, 0o600)
    if handle < 0, errno == ENOENT, (try? OfficePaths.makePrivate(file.deletingLastPathComponent())) != nil {
      handle = Glibc.open(file.path, flags, 0o600)
    }
    return handle < 0 ? nil : handle
  }
}
