import Foundation

/// Feeds a package's part to `XMLParser(stream:)` as it is unpacked; `XMLParser(data:)` would hold all of it.
final class ZipPartStream: InputStream {
  private let part: ZipPart

  init(_ part: ZipPart) {
    self.part = part
    super.init(data: Data())
  }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { part.fault == nil }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
    part.read(into: buffer, count: length)
  }
}
