/// The OLE files of old office programs ([MS-CFB]), as far as telling why they can't be read.
enum CompoundFile {
  /// Whether it is a workbook under a password: its first directory sector then names an `EncryptedPackage`.
  /// - Throws: `SheetFault.notReadable`.
  static func isEncrypted(_ path: String) throws -> Bool {
    let file = try ByteFile(path: path)
    let header = try file.head(512)
    guard header.count == 512 else { return false }
    let sectorSize = header[0x1E] == 12 ? 4_096 : 512
    let first = (0..<4).reduce(0) { $0 | Int(header[0x30 + $1]) << (8 * $1) }
    let directory = try file.bytes(at: (first + 1) * sectorSize, count: 4_096)
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return directory.indices.contains { directory[$0...].starts(with: name) }
  }
}
