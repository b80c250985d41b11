/// The cleaning of text that came out of office sheets (domain 4.2).
package enum CellText {
  /// Trims; turns U+3000 and no-break spaces into spaces and every line ending into a line feed; drops
  /// zero-width, direction and control characters.
  package static func cleaned(_ text: String) -> String {
    guard needsCleaning(text) else { return text }
    var scalars = String.UnicodeScalarView()
    var previousWasReturn = false
    for scalar in text.unicodeScalars {
      defer { previousWasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where previousWasReturn: continue
      case 0x0A, 0x0D, 0x2028, 0x2029: scalars.append("\n")
      case 0x09, 0x3000, 0xA0, 0x2000...0x200A, 0x202F: scalars.append(" ")
      case let value where isInvisible(value): continue
      default: scalars.append(scalar)
      }
    }
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\n" }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Cleaned, on one line: for the names of files, sheets and parts.
  package static func oneLine(_ text: String) -> String { cleaned(text).replacing("\n", with: " ") }

  /// True where nothing is left after cleaning.
  package static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isSpace($0.value) || isInvisible($0.value) }
  }

  /// True for a cell that says "nothing": 无, ／, ——, and a blank one.
  package static func meansNothing(_ cleaned: String) -> Bool {
    guard cleaned.utf8.count <= 12 else { return false }
    // Nearly every cell says something, and its first sign shows it.
    guard let first = cleaned.unicodeScalars.first else { return true }
    guard firstSigns.contains(first) else { return false }
    return nothing.contains(cleaned) || cleaned.unicodeScalars.allSatisfy { dashes.contains($0) }
  }

  /// True for 同上 and its marks.
  package static func meansSameAsAbove(_ cleaned: String) -> Bool {
    guard cleaned.utf8.count <= 12, let first = cleaned.unicodeScalars.first, "同〃″〞〟\"'".unicodeScalars.contains(first)
    else {
      return false
    }
    return sameAsAbove.contains(cleaned)
  }

  /// Full-width letters, digits and signs as their ASCII twins, for numbers, dates and headers; narrative
  /// text keeps what was written.
  package static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0xA0: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Half width, without any white space: how headers, marks and labels are compared.
  package static func squeezed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in halfWidth(text).unicodeScalars where !isSpace(scalar.value) && !isInvisible(scalar.value) {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static let nothing: Set<String> = ["", "无", "无。", "暂无", "空", "/", "\\", "／", "＼", "N/A", "n/a"]
  private static let dashes: Set<Unicode.Scalar> = ["-", "－", "—", "–", "―", "─", "/", "／"]
  private static let firstSigns = "无暂空/\\／＼Nn-－—–―─".unicodeScalars
  private static let sameAsAbove: Set<String> = ["同上", "同上。", "同前", "〃", "″", "〞", "〟", "\"", "''"]

  private static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Most cells are clean, and looking is cheaper than building.
  private static func needsCleaning(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return false }
      if first == 0x20 || first == 0x0A || last == 0x20 || last == 0x0A { return true }
      func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
      return bytes.indices.contains { index in
        switch bytes[index] {
        case 0x00...0x09, 0x0B...0x1F, 0x7F: true
        case 0xC2: byte(index + 1) <= 0xA0 || byte(index + 1) == 0xAD
        case 0xD8: byte(index + 1) == 0x9C
        case 0xE1: byte(index + 1) == 0x9A || byte(index + 1) == 0xA0
        case 0xE2 where byte(index + 1) == 0x80: byte(index + 2) <= 0x8F || (0xA8...0xAF).contains(byte(index + 2))
        case 0xE2 where byte(index + 1) == 0x81: byte(index + 2) >= 0x9F
        case 0xE3: byte(index + 1) == 0x80 && byte(index + 2) == 0x80
        case 0xEF where byte(index + 1) == 0xBB: byte(index + 2) == 0xBF
        case 0xEF where byte(index + 1) == 0xBF: (0xB9...0xBB).contains(byte(index + 2))
        default: false
        }
      }
    }
  }
}
