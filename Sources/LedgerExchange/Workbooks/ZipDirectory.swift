import Foundation

/// How many entries a package claims to hold, read from its end alone: libzip makes room for each before it hands over
/// the first.
enum ZipDirectory {
  /// The longest comment that may stand behind the end record, the record itself, and the ZIP64 locator before it.
  private static let tail = 65_535 + 22 + 20

  /// A directory entry takes 46 bytes and a name; where the number is a lie, libzip goes by the directory's size.
  private static let entryBytes = 512

  /// The highest of all numbers claimed: which of several end records a reader takes is the reader's own choice.
  /// - Throws: `SheetFault`.
  static func claimedEntries(_ path: String) throws -> Int {
    let file = try ByteFile(path: path)
    let start = max(0, file.size - tail)
    let end = try file.bytes(at: start, count: tail)
    var highest = 0
    for place in end.indices where end[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      highest = max(highest, end.number(at: place + 10, bytes: 2))
      let directory = end.number(at: place + 12, bytes: 4)
      if directory != 0xFFFF_FFFF { highest = max(highest, directory / entryBytes) }
      guard place >= 20, end[(place - 20)...].starts(with: [0x50, 0x4B, 0x06, 0x07]) else { continue }
      let record = try file.bytes(at: end.number(at: place - 12, bytes: 8), count: 56)
      let size = record.number(at: 40, bytes: 8)
      highest = max(highest, record.number(at: 24, bytes: 8), record.number(at: 32, bytes: 8), size / entryBytes)
    }
    return highest
  }
}

extension [UInt8] {
  /// A little-endian number; as much of it as an `Int` can hold, 0 beyond the end.
  fileprivate func number(at place: Int, bytes: Int) -> Int {
    guard indices.contains(place), place + bytes <= count else { return 0 }
    let value = self[place..<(place + bytes)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(clamping: value)
  }
}
