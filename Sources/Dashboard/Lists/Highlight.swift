import Ledger
import TerminalUI

/// Marks what was looked for wherever it stands in what is drawn: the words themselves, without regard to width, case
/// and signs between, and characters that are read by the letters typed (`sgxk`: 施工许可).
struct Highlight {
  private let words: [[UInt32]]
  private let readings: Initials

  init(_ search: String, _ readings: Initials) {
    words = search.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.compactMap(Self.key) }
      .filter { !$0.isEmpty }
    self.readings = readings
  }

  /// `isText`: a text and no table, in which a blank parts no cells and a full row goes on in the next.
  func mark(in rect: Rect, of frame: inout Frame, isText: Bool = false) {
    let glyphs = glyphs(in: rect, of: frame, isText: isText)
    let keys = glyphs.map(\.key)
    for word in words {
      let letters = word.allSatisfy { (0x61...0x7A).contains($0) } ? word.map(UInt8.init(truncatingIfNeeded:)) : []
      for start in keys.indices where keys[start] != Self.barrier {
        if keys[start...].starts(with: word) {
          mark(glyphs[start..<start + word.count], of: &frame)
        } else if letters.count > 1, let reach = readings.reach(of: letters, in: keys[start...]) {
          mark(glyphs[start..<start + reach], of: &frame)
        }
      }
    }
  }

  private func mark(_ glyphs: ArraySlice<Glyph>, of frame: inout Frame) {
    for glyph in glyphs {
      frame.restyle(Rect(x: glyph.x, y: glyph.y, width: glyph.width, height: 1)) {
        Style(.match, $0.attributes.union(.underline))
      }
    }
  }

  /// A character and where it stands.
  private struct Glyph {
    let key: UInt32
    let x: Int
    let y: Int
    let width: Int
  }

  /// No word runs across it.
  private static let barrier: UInt32 = 0

  private func glyphs(in rect: Rect, of frame: Frame, isText: Bool) -> [Glyph] {
    var glyphs: [Glyph] = []
    for y in rect.y..<min(rect.maxY, frame.height) {
      var blanks = 0
      for x in rect.x..<min(rect.maxX, frame.width) {
        let cell = frame[x, y]
        if cell.isTrailing { continue }
        if let key = Self.key(cell.scalar) {
          glyphs.append(Glyph(key: key, x: x, y: y, width: cell.width))
          blanks = 0
        } else if cell.scalar == " " {
          blanks += 1
          if blanks == (isText ? 2 : 1) { glyphs.append(Glyph(key: Self.barrier, x: x, y: y, width: 1)) }
        }
      }
      if !isText || blanks > 1 { glyphs.append(Glyph(key: Self.barrier, x: rect.x, y: y, width: 1)) }
    }
    return glyphs
  }

  /// Letters and figures as the search compares them; nil for all else.
  private static func key(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF: return scalar.value
    case 0x41...0x5A: return scalar.value + 0x20
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return scalar.value - 0xFEE0
    case 0xFF21...0xFF3A: return scalar.value - 0xFEE0 + 0x20
    case 0...0xA0, 0x2000...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF0F: return nil
    default:
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { return nil }
      return properties.lowercaseMapping.unicodeScalars.first?.value
    }
  }
}
