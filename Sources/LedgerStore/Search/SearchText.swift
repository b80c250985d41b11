import Foundation
import Ledger

/// Text as the search index knows it: compatibility forms joined (NFKC), case folded, only letters and figures left.
enum SearchText {
  static func normalised(_ text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF: scalars.append(scalar.value)
      case 0x41...0x5A: scalars.append(scalar.value + 0x20)
      // Full-width forms of ASCII.
      case 0xFF10...0xFF19, 0xFF41...0xFF5A: scalars.append(scalar.value - 0xFEE0)
      case 0xFF21...0xFF3A: scalars.append(scalar.value - 0xFEE0 + 0x20)
      case 0x00...0x7F, 0xB7, 0x2010...0x2027, 0x3000...0x3003, 0x3008...0x3011, 0x3014...0x301B, 0xFF01...0xFF5E:
        continue
      // Rare in these texts, and Unicode's tables are slow: only where they are needed.
      default: return normalisedByTables(text)
      }
    }
    return scalars
  }

  private static func normalisedByTables(_ text: String) -> [UInt32] {
    text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping.unicodeScalars.flatMap {
      scalar -> [UInt32] in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
      case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
        [scalar.value]
      default: []
      }
    }
  }

  /// Overlapping pairs of characters and the last single one, as words: 督办函 is `督办 办函 函`. `texts` are normalised.
  ///
  /// The last single stands between two texts, so that no phrase runs from one into the next.
  static func pairs(_ texts: [[UInt32]]) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(texts.reduce(0) { $0 + $1.count * 7 })
    for scalars in texts {
      for (place, scalar) in scalars.enumerated() {
        append(scalar, to: &words)
        if place + 1 < scalars.count { append(scalars[place + 1], to: &words) }
        words.append(0x20)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    // Han, most of every text: three bytes.
    guard (0x0800...0xD7FF).contains(scalar) else {
      if let scalar = Unicode.Scalar(scalar) { bytes += UTF8.encode(scalar) ?? .init() }
      return
    }
    bytes.append(UInt8(0xE0 | scalar >> 12))
    bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  }

  /// The long runs of figures in the normalised texts, each from every place on, as words of their own: a whole number
  /// is then one word of the index, where its pairs, which every lead has, would take a tenth of a second at a million
  /// leads.
  static func tails(_ texts: [[UInt32]]) -> [String] {
    texts.flatMap { scalars in
      scalars.split { !isFigure($0) }.flatMap { run -> [String] in
        guard run.count >= leastFigures else { return [] }
        return run.indices.prefix(run.count - leastFigures + 1).map { tail(run[$0...].prefix(mostFigures)) }
      }
    }.uniqued()
  }

  private static func isFigure(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static let leastFigures = 11
  private static let mostFigures = 32

  /// The sign stands before no word of letters, so that neither is taken for the other.
  private static func tail(_ figures: some Sequence<UInt32>) -> String {
    "№" + String(String.UnicodeScalarView(figures.compactMap(Unicode.Scalar.init)))
  }

  /// The FTS5 expression that finds exactly the rows that hold every word of what was typed; nil where nothing is left
  /// of it. A word of ASCII letters is also taken for initials.
  static func expression(_ typed: String) -> String? {
    let words = typed.split(whereSeparator: \.isWhitespace).prefix(mostWords).compactMap { expression(word: $0) }
    return words.isEmpty ? nil : words.joined(separator: " AND ")
  }

  private static let mostWords = 12

  // Only letters and figures reach the quotes, so there is nothing in them to escape.
  private static func expression(word: Substring) -> String? {
    let scalars = normalised(String(word)).compactMap(Unicode.Scalar.init)
    guard let first = scalars.first else { return nil }
    guard scalars.count > 1 else {
      let found = "pairs : \"\(first)\" *"
      return isLetter(first) ? "(\(found) OR initials : \"\(first)\" *)" : "(\(found))"
    }
    if scalars.count >= leastFigures, scalars.count <= mostFigures, scalars.allSatisfy({ isFigure($0.value) }) {
      return "(initials : \"\(tail(scalars.map(\.value)))\" *)"
    }
    let phrase = zip(scalars, scalars.dropFirst()).map { "\($0)\($1)" }.joined(separator: " ")
    let found = "pairs : \"\(phrase)\""
    guard scalars.allSatisfy(isLetter) else { return "(\(found))" }
    let word = String(String.UnicodeScalarView(scalars))
    return "(\(found) OR initials : \"\(word)\" *)"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value) }
}
