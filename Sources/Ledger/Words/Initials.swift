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
      let (syllables, length) = reading(at: place, in: scalars)
      for syllable in syllables { add(&bytes, syllable) }
      place += length
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How the word or character that stands there is read, and how many characters it has.
  private func reading(at place: Int, in scalars: [UInt32]) -> (syllables: [[UInt8]], length: Int) {
    let value = scalars[place]
    if let override = overrides[value]?.first(where: { scalars[place...].starts(with: $0.word) }) {
      return (override.syllables, override.word.count)
    }
    if FoldedText.isDigit(value) { return ([[UInt8(value)]], 1) }
    if FoldedText.isLetter(value) { return ([[UInt8(value) | 0x20]], 1) }
    return (places[value].map { [syllables[Int($0)]] } ?? [], 1)
  }

  /// How many characters at the beginning of the folded text are read by these lower-case letters, in initials or
  /// spelled out; nil where it does not begin so.
  package func reach(of letters: [UInt8], in text: ArraySlice<UInt32>) -> Int? {
    let scalars = Array(text.prefix(letters.count))
    var initials: ArraySlice<UInt8>? = letters[...]
    var spelled: ArraySlice<UInt8>? = letters[...]
    var place = 0
    while place < scalars.count, initials != nil || spelled != nil {
      let (syllables, length) = reading(at: place, in: scalars)
      guard !syllables.isEmpty else { return nil }
      for (index, syllable) in syllables.enumerated() {
        initials = initials?.first == syllable.first ? initials?.dropFirst() : nil
        spelled = spelled.flatMap { left in
          let part = left.prefix(syllable.count)
          return syllable.starts(with: part) ? left.dropFirst(part.count) : nil
        }
        if initials?.isEmpty == true || spelled?.isEmpty == true {
          return place + (syllables.count == length ? index + 1 : length)
        }
      }
      place += length
    }
    return nil
  }

  private static func folded(_ reading: some StringProtocol) -> [UInt8] { reading.utf8.map { $0 | 0x20 } }
}
