import Foundation

/// Feeds a package's part to `XMLParser(stream:)` as it is unpacked; `XMLParser(data:)` would hold all of it.
final class ZipPartStream: InputStream {
  private let part: ZipPart
  private var isProloguePassed = false

  init(_ part: ZipPart) {
    self.part = part
    super.init(data: Data())
  }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { part.fault == nil }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
    // XMLParser stops the program on a stream's -1; a fault ends the part here and is asked for afterwards.
    let count = max(0, part.read(into: buffer, count: length))
    guard !isProloguePassed else { return count }
    isProloguePassed = true
    guard ZipPartStream.isPlainPrologue(UnsafeBufferPointer(start: buffer, count: count)) else {
      part.refuse()
      return 0
    }
    return count
  }

  /// No office program writes a document type into a workbook; files that unpack without end or read other files need
  /// one. Before the root element only declarations and comments may stand, and the root must begin in the first bytes.
  private static func isPlainPrologue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count {
      switch bytes[open + 1] {
      case UInt8(ascii: "?"): break
      case UInt8(ascii: "!"):
        guard open + 3 < bytes.count, bytes[open + 2] == UInt8(ascii: "-") else { return false }
      default: return bytes[open + 1] != 0
      }
      guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = bytes[(close + 1)...]
    }
    return bytes.isEmpty
  }
}
