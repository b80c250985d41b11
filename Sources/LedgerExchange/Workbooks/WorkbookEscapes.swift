import Foundation

/// The `_x000D_` spelling by which workbooks carry characters that XML has no room for (ECMA-376 part 1, 22.4.2.4).
enum WorkbookEscapes {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let scalar = scalar(bytes, at: index) {
        decoded.append(contentsOf: String(scalar).utf8)
        index += 7
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func scalar(_ bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_"),
      let digits = String(bytes: bytes[(index + 2)..<(index + 6)], encoding: .ascii),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
