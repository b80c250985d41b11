import Foundation

/// A ZIP file written byte by byte: nothing stands between a test and the odd or dishonest workbook that it wants to make.
/// Entries are stored as they are, or packed beforehand.
package struct StoredZip {
  /// One entry with everything that its two headers say of it, true or not.
  package struct Entry {
    package var name: String
    /// The bytes as they lie in the file.
    package var packed: [UInt8]
    /// 0 stored, 8 deflated.
    package var method = 0
    package var checksum: Int
    package var packedSize: Int
    package var size: Int
    /// What the local header says where it differs from the central one.
    package var localSize: Int?
    package var localPackedSize: Int?
    /// 1: encrypted.
    package var flags = 0x0800
    /// Where the central header looks for the local one; nil for where it is.
    package var offset: Int?

    package init(_ name: String, _ content: [UInt8]) {
      self.name = name
      packed = content
      checksum = StoredZip.checksum(content)
      packedSize = content.count
      size = content.count
    }

    /// Deflated content. Without the unpacked bytes its checksum is not true: no test should have to unpack a bomb.
    package init(_ name: String, deflated: [UInt8], size: Int, unpacked: [UInt8]? = nil) {
      self.init(name, deflated)
      method = 8
      self.size = size
      if let unpacked { checksum = StoredZip.checksum(unpacked) }
    }
  }

  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var entries = 0
  /// What the end record says where it is not the truth.
  package var statedEntries: Int?

  package init() {}

  package mutating func add(_ entry: Entry) {
    let offset = entry.offset ?? body.count
    func common(size: Int, packedSize: Int) -> [UInt8] {
      le16(20) + le16(entry.flags) + le16(entry.method) + le16(0) + le16(0x21) + le32(entry.checksum)
        + le32(packedSize) + le32(size) + le16(entry.name.utf8.count) + le16(0)
    }
    body +=
      [0x50, 0x4B, 0x03, 0x04]
      + common(size: entry.localSize ?? entry.size, packedSize: entry.localPackedSize ?? entry.packedSize)
      + Array(entry.name.utf8) + entry.packed
    directory +=
      [0x50, 0x4B, 0x01, 0x02] + le16(20) + common(size: entry.size, packedSize: entry.packedSize) + le16(0) + le16(0)
      + le16(0) + le32(0) + le32(offset) + Array(entry.name.utf8)
    entries += 1
  }

  package mutating func add(_ name: String, _ content: [UInt8]) { add(Entry(name, content)) }
  package mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

  /// Adds as many empty entries of one name as asked, and says so in a ZIP64 end record where it must.
  package mutating func addEmptyEntries(_ count: Int) {
    let offset = body.count
    var one = StoredZip()
    one.add("x", [])
    body += one.body
    var entry = Data(one.directory.dropLast(5) + le32(offset) + [UInt8(ascii: "x")])
    // Doubling copies blocks; a million single steps would take a test's whole time.
    var times = 1
    while times * 2 <= count {
      entry.append(entry)
      times *= 2
    }
    entry.append(entry.prefix((count - times) * (entry.count / times)))
    directory.append(contentsOf: entry)
    entries += count
  }

  package var bytes: [UInt8] {
    let stated = statedEntries ?? entries
    guard stated > 0xFFFF else { return body + directory + end(stated, offset: body.count) }
    let record =
      [0x50, 0x4B, 0x06, 0x06] + le64(44) + le16(45) + le16(45) + le32(0) + le32(0) + le64(stated) + le64(stated)
      + le64(directory.count) + le64(body.count)
    let locator = [0x50, 0x4B, 0x06, 0x07] + le32(0) + le64(body.count + directory.count) + le32(1)
    return body + directory + record + locator + end(0xFFFF, offset: body.count)
  }

  private func end(_ stated: Int, offset: Int) -> [UInt8] {
    [0x50, 0x4B, 0x05, 0x06] + le16(0) + le16(0) + le16(stated) + le16(stated) + le32(directory.count) + le32(offset)
      + le16(0)
  }

  private func le16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private func le32(_ value: Int) -> [UInt8] { le16(value & 0xFFFF) + le16(value >> 16 & 0xFFFF) }
  private func le64(_ value: Int) -> [UInt8] { le32(value & 0xFFFF_FFFF) + le32(value >> 32 & 0xFFFF_FFFF) }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    Int(~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) })
  }
}
