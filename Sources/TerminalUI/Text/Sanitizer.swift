/// The only door from text to cells. Ledger text comes from hotlines and files: nothing in it may move the
/// cursor, hide a word or widen a row (screens.md 1.8). The stored text is not touched, only its picture.
package enum Sanitizer {
  /// Cells of width 1 or 2, trailing halves left out (`Frame` adds them).
  package static func cells(
    of text: String, style: Style = .text, glyphs: Glyphs = .unicode
  ) -> [Cell] {
    Array(CellSequence(text, style: style, glyphs: glyphs))
  }

  /// What would be seen, as a string: for titles, file names and errors that leave the grid.
  package static func plain(_ text: String) -> String {
    var result = ""
    for cell in CellSequence(text) { cell.write(to: &result) }
    return result
  }

  /// Whether display leaves out characters that could mislead (bidirectional controls, zero-width, tags).
  /// Emoji variation and a byte order mark at the start are not worth a warning.
  package static func hidesCharacters(in text: String) -> Bool {
    var isFirst = true
    for scalar in text.unicodeScalars {
      defer { isFirst = false }
      guard scalar.value >= 0x80, shape(of: scalar) == .dropped else { continue }
      if scalar.properties.isVariationSelector || (isFirst && scalar == "\u{FEFF}") { continue }
      return true
    }
    return false
  }

  /// What becomes of one scalar.
  enum Shape: Equatable {
    case dropped
    /// Tab and line ends, where no widget has handled them.
    case space
    /// Control characters: shown, dimmed, so that nobody is fooled by them.
    case control
    /// Private use, unassigned, newer than libc.
    case unknown
    case mark
    case base(Int)
  }

  static func shape(of scalar: Unicode.Scalar) -> Shape {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return .base(1) }
    if value < 0xA0 {
      return value == 0x09 || value == 0x0A || value == 0x0D ? .space : .control
    }
    if value >= 0x4E00, value <= 0x9FFF { return .base(2) }
    switch value {
    case 0x2028, 0x2029, 0xE0000...0xE0FFF: return .dropped
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: return .unknown
    default: break
    }
    let width = TextWidth.of(scalar)
    switch width {
    case 1, 2:
      // Hangul fillers and the soft hyphen claim a column and show nothing.
      return scalar.properties.isDefaultIgnorableCodePoint ? .dropped : .base(width)
    case 0: return scalar.properties.isDefaultIgnorableCodePoint ? .dropped : .mark
    default: return .unknown
    }
  }
}
