/// The encodings in which offices save separated text.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case gb18030
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// The bytes that say the encoding at a file's head.
  package var mark: [UInt8] {
    switch self {
    case .utf8, .gb18030: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// UTF-16, by the mark or, where a program left that out, by its separators, digits and line ends: each has a NUL at
  /// the same side, and Chinese text has none at all. Nil for any other encoding.
  static func utf16(head: [UInt8]) -> TextEncoding? {
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] where head.starts(with: encoding.mark) {
      return encoding
    }
    let signs: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x2C, 0x3B]
    var nuls = (first: 0, second: 0)
    var marks = (first: 0, second: 0)
    for index in stride(from: 0, to: head.count - 1, by: 2) {
      if head[index] == 0 { nuls.first += 1 }
      if head[index + 1] == 0 { nuls.second += 1 }
      if head[index] == 0, signs.contains(head[index + 1]) { marks.first += 1 }
      if head[index + 1] == 0, signs.contains(head[index]) { marks.second += 1 }
    }
    // A stray NUL in other text is rarer than one in thirty characters.
    func isMeant(_ count: Int) -> Bool { head.count.isMultiple(of: 2) && count * 60 >= head.count }
    if nuls.first == 0, marks.second > 0, isMeant(nuls.second) { return .utf16LittleEndian }
    if nuls.second == 0, marks.first > 0, isMeant(nuls.first) { return .utf16BigEndian }
    return nil
  }

  /// iconv's name; nil where the bytes are UTF-8 as they stand.
  var converterName: String? {
    switch self {
    case .utf8, .utf8WithMark: nil
    case .gb18030: "GB18030"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    }
  }
}
