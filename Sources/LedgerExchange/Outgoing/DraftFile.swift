import Foundation

/// A file that takes its name only when it is whole: written beside its place, for its owner alone, then moved there.
/// What is not committed leaves nothing behind.
final class DraftFile {
  let path: String
  /// Where the bytes go meanwhile.
  let draft: String
  private var isCommitted = false

  /// - Throws: `SheetFault.notWritable`.
  init(path: String) throws(SheetFault) {
    // mkstemp puts a name that nobody had in the place of the six letters, and makes the file with mode 0600.
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .notWritable(path: path, reason: SystemReason.last) }
    close(descriptor)
    self.path = path
    draft = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    if !isCommitted { unlink(draft) }
  }

  /// - Throws: `SheetFault.notWritable`.
  func commit() throws(SheetFault) {
    let descriptor = open(draft, O_RDONLY | O_CLOEXEC)
    // A library that replaces the draft may have given it another mode.
    guard descriptor >= 0, fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else {
      if descriptor >= 0 { close(descriptor) }
      throw .notWritable(path: path, reason: SystemReason.last)
    }
    close(descriptor)
    guard rename(draft, path) == 0 else { throw .notWritable(path: path, reason: SystemReason.last) }
    isCommitted = true
  }
}
