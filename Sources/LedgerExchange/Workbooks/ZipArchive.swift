import CZip
import Foundation

/// A workbook's package, opened for reading with libzip.
final class ZipArchive {
  let path: String
  let limits: SheetLimits
  let handle: OpaquePointer

  /// - Throws: `SheetFault`.
  init(path: String, limits: SheetLimits) throws {
    guard try ZipDirectory.claimedEntries(path) <= limits.parts else {
      throw SheetFault.tooLarge(path: path, what: .parts(limits.parts))
    }
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      // The file itself could be read a moment ago; libzip says "no such file" of a missing extra field too.
      throw SheetFault.damaged(path: path, part: "ZIP")
    }
    self.path = path
    self.limits = limits
    self.handle = handle
    try mustNotOverlap(size: ByteFile(path: path).size)
  }

  /// Entries that lie over one another let a small file unpack to any size; so does one that claims more packed bytes
  /// than there are. In an honest package all of them together are smaller than the file.
  private func mustNotOverlap(size: Int) throws {
    var packed = 0
    for index in 0..<UInt64(max(0, zip_get_num_entries(handle, 0))) {
      packed += stated(index).packed
      guard packed <= size else { throw SheetFault.damaged(path: path, part: "ZIP") }
    }
  }

  /// What the directory says of an entry's bytes.
  private func stated(_ index: UInt64) -> (packed: Int, size: Int) {
    var entry = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &entry) == 0 else { return (0, 0) }
    return (Int(exactly: entry.comp_size) ?? .max / 2, Int(clamping: entry.size))
  }

  deinit { zip_discard(handle) }

  func has(_ part: String) -> Bool { index(of: part) != nil }

  func index(of part: String) -> UInt64? {
    let index = zip_name_locate(handle, part, ZIP_FL_NOCASE)
    return index >= 0 ? UInt64(index) : nil
  }

  /// - Parameter ratio: how many times its packed size the part may unpack to; the limits' own unless given.
  /// - Throws: `SheetFault.tooLarge` where it is packed tighter than any honest part, before a byte is unpacked;
  ///   `.damaged` where there is no such part or it can't be opened, `.hasPassword`.
  func open(_ part: String, ratio: Int? = nil) throws(SheetFault) -> ZipPart {
    guard let index = index(of: part) else { throw .damaged(path: path, part: part) }
    guard let file = zip_fopen_index(handle, index, 0) else {
      let code = zip_error_code_zip(zip_get_error(handle))
      throw code == ZIP_ER_NOPASSWD ? .hasPassword(path: path) : .damaged(path: path, part: part)
    }
    let opened = ZipPart(file: file, name: part, archive: self, statedSize: stated(index).size)
    let ratio = ratio ?? limits.ratio
    guard opened.statedSize <= max(limits.unsuspectedBytes, stated(index).packed * ratio) else {
      throw .tooLarge(path: path, what: .ratio(part: part, limit: ratio))
    }
    return opened
  }
}

/// One part of a package, unpacked as it is read; stops where more comes than the package states, and at the limit.
final class ZipPart {
  private let file: OpaquePointer
  private let name: String
  private let archive: ZipArchive
  fileprivate let statedSize: Int
  /// Bytes unpacked so far.
  private(set) var total = 0
  /// The fault that ended the reading, for a reader that can only answer -1.
  private(set) var fault: SheetFault?

  fileprivate init(file: OpaquePointer, name: String, archive: ZipArchive, statedSize: Int) {
    self.file = file
    self.name = name
    self.archive = archive
    self.statedSize = statedSize
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
    if total > statedSize {
      fault = .damaged(path: archive.path, part: name)
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
