import CZip
import Foundation

/// A workbook's package, opened for reading with libzip.
final class ZipArchive {
  let path: String
  let limits: SheetLimits
  let handle: OpaquePointer

  /// - Throws: `SheetFault`.
  init(path: String, limits: SheetLimits) throws(SheetFault) {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      switch code {
      case ZIP_ER_NOENT: throw .notFound(path: path)
      case ZIP_ER_OPEN, ZIP_ER_READ: throw .notReadable(path: path, reason: SystemReason.last)
      default: throw .damaged(path: path, part: "ZIP")
      }
    }
    self.path = path
    self.limits = limits
    self.handle = handle
    guard zip_get_num_entries(handle, 0) <= limits.parts else {
      throw .tooLarge(path: path, what: .parts(limits.parts))
    }
  }

  deinit { zip_discard(handle) }

  func has(_ part: String) -> Bool { index(of: part) != nil }

  func index(of part: String) -> UInt64? {
    let index = zip_name_locate(handle, part, ZIP_FL_NOCASE)
    return index >= 0 ? UInt64(index) : nil
  }

  /// - Throws: `SheetFault.damaged` where there is no such part or it can't be opened, as with a password.
  func open(_ part: String) throws(SheetFault) -> ZipPart {
    guard let index = index(of: part), let file = zip_fopen_index(handle, index, 0) else {
      throw .damaged(path: path, part: part)
    }
    return ZipPart(file: file, name: part, archive: self)
  }
}

/// One part of a package, unpacked as it is read; stops at the limit, whatever size the package states.
final class ZipPart {
  private let file: OpaquePointer
  private let name: String
  private let archive: ZipArchive
  private var total = 0
  /// The fault that ended the reading, for a reader that can only answer -1.
  private(set) var fault: SheetFault?

  fileprivate init(file: OpaquePointer, name: String, archive: ZipArchive) {
    self.file = file
    self.name = name
    self.archive = archive
  }

  deinit { zip_fclose(file) }

  /// - Returns: the bytes read, 0 at the end, -1 after a fault.
  func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    guard fault == nil else { return -1 }
    let read = Int(zip_fread(file, buffer, UInt64(count)))
    if read < 0 {
      fault = .damaged(path: archive.path, part: name)
      return -1
    }
    total += read
    if total > archive.limits.partBytes {
      fault = .tooLarge(path: archive.path, what: .partBytes(part: name, limit: archive.limits.partBytes))
      return -1
    }
    return read
  }

  /// Ends the reading: what was read is no part of a workbook.
  func refuse() {
    fault = .damaged(path: archive.path, part: name)
  }

  /// - Throws: `SheetFault`, or what `body` throws.
  func forEachChunk(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { buffer in
      guard let base = buffer.baseAddress else { return }
      while true {
        let count = read(into: base, count: buffer.count)
        if let fault { throw fault }
        guard count > 0 else { return }
        try body(UnsafeBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }
}
