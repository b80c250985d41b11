/// How much two texts share, by the pairs of neighbouring characters that stand in both (Dice's coefficient): what
/// tells a double by its words (mechanism 14). Width, case, blanks and signs do not count.
package struct TextLikeness: Sendable {
  private let pairs: Set<UInt64>

  package init(_ text: String) {
    var pairs: Set<UInt64> = []
    var previous: UInt32?
    for scalar in text.unicodeScalars {
      var value = FoldedText.fold(scalar.value)
      if (0x41...0x5A).contains(value) { value += 0x20 }
      guard FoldedText.isLetter(value) || FoldedText.isDigit(value) || value > 0x7F, !Self.isSign(value) else {
        continue
      }
      if let previous { pairs.insert(UInt64(previous) << 32 | UInt64(value)) }
      previous = value
    }
    self.pairs = pairs
  }

  /// 、。《》“”—… and their like.
  private static func isSign(_ value: UInt32) -> Bool {
    (0x2010...0x2027).contains(value) || (0x3000...0x303F).contains(value) || (0xFE30...0xFE4F).contains(value)
      || value == 0xB7
  }

  /// Too short to be told by its words.
  package var isTooShort: Bool { pairs.count < 4 }

  /// 0…100; of a text that is too short 0.
  package func percent(_ other: TextLikeness) -> Int {
    guard !isTooShort, !other.isTooShort else { return 0 }
    let (few, many) = pairs.count < other.pairs.count ? (pairs, other.pairs) : (other.pairs, pairs)
    let common = few.lazy.filter(many.contains).count
    return common * 200 / (few.count + many.count)
  }
}

/// A lead that is being registered, as far as it is known: what doubles are looked for by.
package struct LeadProbe: Hashable, Sendable {
  package var division: String
  package var unit: RecordID?
  /// The main type's code.
  package var type: String?
  package var title: String
  package var narrative: String

  package init(division: String, unit: RecordID?, type: String?, title: String = "", narrative: String = "") {
    self.division = division
    self.unit = unit
    self.type = type
    self.title = title
    self.narrative = narrative
  }

  /// Nothing to look for yet: neither unit and type nor words enough.
  package var isEmpty: Bool { (unit == nil || type == nil) && words.title.isTooShort && words.narrative.isTooShort }

  package var words: ProbeWords { ProbeWords(title: TextLikeness(title), narrative: TextLikeness(narrative)) }
}

/// Title and narrative, each compared with its like.
package struct ProbeWords: Sendable {
  package let title: TextLikeness
  package let narrative: TextLikeness

  package init(title: TextLikeness, narrative: TextLikeness) {
    self.title = title
    self.narrative = narrative
  }

  /// 0…100: the better of the two.
  package func percent(_ other: ProbeWords) -> Int {
    max(title.percent(other.title), narrative.percent(other.narrative))
  }
}

/// A lead of the last 90 days that may be the same matter, with what makes it so.
package struct SimilarLead: Hashable, Sendable {
  package let row: LeadRow
  package let isSameUnitAndType: Bool
  /// Nil where the words are not alike enough to be said.
  package let likeness: Int?

  package init(row: LeadRow, isSameUnitAndType: Bool, likeness: Int?) {
    self.row = row
    self.isSameUnitAndType = isSameUnitAndType
    self.likeness = likeness
  }

  /// 同单位同类型、文字相近72%
  package var reason: Words {
    let same = isSameUnitAndType ? [Words("同单位同类型", "same unit and type")] : []
    return (same + (likeness.map { [Words("文字相近\($0)%", "text \($0)% alike")] } ?? [])).listed()
  }

  /// How far back doubles are looked for, in days.
  package static let days = 90
}
