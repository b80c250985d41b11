/// How a Chinese text is read (拼音): by its initials, 奎屯市 is `kts` and 建设银行 `jsyh`, and spelled out, 尉犁 is `yuli`.
///
/// A table of characters answers at once, without ICU; words that are read otherwise (银行, 会计, 尉犁) stand in a
/// list, of which the longest that fits wins. Both come from the settings.
package struct Initials: Sendable {
  private let syllables: [[UInt8]]
  /// Character to its place in `syllables`.
  private let places: [UInt32: UInt16]
  private let overrides: [UInt32: [Override]]

  private struct Override {
    let word: [UInt32]
    let syllables: [[UInt8]]
  }

  /// `table`: a reading and the characters that are read so; a single letter where only the initial is known.
  /// `readings`: words with their readings in syllables, as `银行` and `yin hang`; a reading with more or fewer
  /// syllables than the word has characters counts as given.
  package init(table: [(reading: String, characters: String)], readings: [(word: String, reading: String)] = []) {
    var places: [UInt32: UInt16] = [:]
    places.reserveCapacity(4_096)
    for (place, line) in table.enumerated() {
      for scalar in line.characters.unicodeScalars { places[scalar.value] = UInt16(clamping: place) }
    }
    self.places = places
    syllables = table.map { Self.folded($0.reading) }
    var overrides: [UInt32: [Override]] = [:]
    for (word, reading) in readings {
      let scalars = word.unicodeScalars.map(\.value)
      guard let first = scalars.first else { continue }
      let syllables = reading.split(separator: " ").map(Self.folded)
      overrides[first, default: []].append(Override(word: scalars, syllables: syllables))
    }
    self.overrides = overrides.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// Lower-case letters; ASCII letters and digits of the text stay, in either width; everything else is left out.
  package func callAsFunction(_ text: String) -> String {
    read(text) { bytes, syllable in bytes += syllable.prefix(1) }
  }

  /// The same, with every syllable whole.
  package func spelled(_ text: String) -> String {
    read(text) { bytes, syllable in bytes += syllable }
  }

  private func read(_ text: String, _ add: (_ bytes: inout [UInt8], _ syllable: [UInt8]) -> Void) -> String {
    let scalars = FoldedText(text).scalars
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    var place = 0
    while place < scalars.count {
      let value = scalars[place]
      if let override = overrides[value]?.first(where: { scalars[place...].starts(with: $0.word) }) {
        for syllable in override.syllables { add(&bytes, syllable) }
        place += override.word.count
        continue
      }
      if FoldedText.isDigit(value) {
        bytes.append(UInt8(value))
      } else if FoldedText.isLetter(value) {
        bytes.append(UInt8(value) | 0x20)
      } else if let syllable = places[value] {
        add(&bytes, syllables[Int(syllable)])
      }
      place += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func folded(_ reading: some StringProtocol) -> [UInt8] { reading.utf8.map { $0 | 0x20 } }
}
