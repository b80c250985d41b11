/// The initials of a Chinese text, by which people find it: 奎屯市 is `kts`, 建设银行 is `jsyh`.
///
/// A table of characters answers at once, without ICU; words that are read otherwise (银行, 会计, 调整) stand in a
/// list, of which the longest that fits wins. Both come from the settings.
package struct Initials: Sendable {
  private let letters: [UInt32: UInt8]
  private let overrides: [UInt32: [Override]]

  private struct Override {
    let word: [UInt32]
    let initials: [UInt8]
  }

  /// `table`: a letter and the characters whose reading begins with it. `readings`: words with their readings in
  /// syllables, as `银行` and `yin hang`; a reading with more or fewer syllables than the word has characters counts
  /// as given.
  package init(table: [(letter: Character, characters: String)], readings: [(word: String, reading: String)] = []) {
    var letters: [UInt32: UInt8] = [:]
    for (letter, characters) in table {
      guard let ascii = letter.asciiValue else { continue }
      for scalar in characters.unicodeScalars { letters[scalar.value] = ascii | 0x20 }
    }
    self.letters = letters
    var overrides: [UInt32: [Override]] = [:]
    for (word, reading) in readings {
      let scalars = word.unicodeScalars.map(\.value)
      guard let first = scalars.first else { continue }
      let initials = reading.split(separator: " ").compactMap { $0.utf8.first.map { $0 | 0x20 } }
      overrides[first, default: []].append(Override(word: scalars, initials: initials))
    }
    self.overrides = overrides.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// Lower-case letters; ASCII letters and digits of the text stay, in either width; everything else is left out.
  package func callAsFunction(_ text: String) -> String {
    let scalars = FoldedText(text).scalars
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    var place = 0
    while place < scalars.count {
      let value = scalars[place]
      if let override = overrides[value]?.first(where: { scalars[place...].starts(with: $0.word) }) {
        bytes += override.initials
        place += override.word.count
        continue
      }
      if FoldedText.isDigit(value) {
        bytes.append(UInt8(value))
      } else if FoldedText.isLetter(value) {
        bytes.append(UInt8(value) | 0x20)
      } else if let letter = letters[value] {
        bytes.append(letter)
      }
      place += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
