import Foundation

/// A ZIP file written byte by byte, entries stored as they are: nothing stands between a test and the odd workbook that
/// it wants to make.
package struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var entries = 0

  package mutating func add(_ name: String, _ content: [UInt8]) {
    let checksum = StoredZip.checksum(content)
    let offset = body.count
    let common =
      le16(20) + le16(0x0800) + le16(0) + le16(0) + le16(0x21) + le32(checksum) + le32(content.count)
      + le32(content.count) + le16(name.utf8.count) + le16(0)
    body += [0x50, 0x4B, 0x03, 0x04] + common + Array(name.utf8) + content
    directory += [0x50, 0x4B, 0x01, 0x02] + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0) + le32(offset)
    directory += Array(name.utf8)
    entries += 1
  }

  package mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

  package var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 0x05, 0x06] + le16(0) + le16(0) + le16(entries) + le16(entries)
      + le32(directory.count) + le32(body.count) + le16(0)
  }

  private func le16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private func le32(_ value: Int) -> [UInt8] { le16(value & 0xFFFF) + le16(value >> 16 & 0xFFFF) }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    Int(~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) })
  }
}
