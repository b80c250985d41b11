/// A text's scalars with full-width letters, digits and signs brought to their ASCII forms, one for one, so that a
/// place in the folded text is the same place in the original.
struct FoldedText {
  let scalars: [UInt32]

  init(_ text: some StringProtocol) {
    scalars = text.unicodeScalars.map { FoldedText.fold($0.value) }
  }

  static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x3000, 0x00A0: 0x20
    default: value
    }
  }

  static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

  /// ASCII letters, of either case.
  static func isLetter(_ value: UInt32) -> Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

  static func isHan(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x323AF).contains(value)
  }

  /// The scalar there, or 0 outside of the text.
  subscript(_ place: Int) -> UInt32 { scalars.indices.contains(place) ? scalars[place] : 0 }

  /// The places as indices of the original text; they must be in order and apart.
  static func indices(of places: [Range<Int>], in text: String) -> [Range<String.Index>] {
    let view = text.unicodeScalars
    var index = view.startIndex
    var place = 0
    return places.map { range in
      let lower = view.index(index, offsetBy: range.lowerBound - place)
      let upper = view.index(lower, offsetBy: range.count)
      index = upper
      place = range.upperBound
      return lower..<upper
    }
  }

  /// The text with each place replaced; the places must be in order and apart.
  static func replacing(_ places: [(range: Range<Int>, by: String)], in text: String) -> String {
    let view = text.unicodeScalars
    var result = String.UnicodeScalarView()
    var index = view.startIndex
    for (range, replacement) in zip(indices(of: places.map(\.range), in: text), places.map(\.by)) {
      result.append(contentsOf: view[index..<range.lowerBound])
      result.append(contentsOf: replacement.unicodeScalars)
      index = range.upperBound
    }
    result.append(contentsOf: view[index...])
    return String(result)
  }
}
