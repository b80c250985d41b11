/// Which unit of the book a written name is likeliest to mean: 发改委 and 发展改革委 and 奎屯市发展和改革委员会 are one.
///
/// Offices shorten names by leaving characters out and keep their order, so two names are alike as far as the one's
/// characters run through the other's. Only a proposal: a person decides.
package struct UnitLikeness: Sendable {
  private struct Name {
    let unit: Int
    let division: String
    let scalars: [UInt32]
  }

  private let units: [OfficeUnit]
  private let names: [Name]
  private let divisions: DivisionTree

  package init(_ units: [OfficeUnit], aliases: [UnitAlias], divisions: DivisionTree) {
    self.units = units
    self.divisions = divisions
    let places = Dictionary(units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var names: [Name] = []
    for (index, unit) in units.enumerated() {
      for name in Set([unit.name, unit.shortName]) {
        let bare = Self.bare(name, unit.division, divisions)
        names.append(Name(unit: index, division: unit.division, scalars: bare.scalars))
      }
    }
    for alias in aliases {
      guard let index = places[alias.unit] else { continue }
      let bare = Self.bare(alias.name, alias.division, divisions)
      names.append(Name(unit: index, division: alias.division, scalars: bare.scalars))
    }
    self.names = names.filter { $0.scalars.count > 1 }
  }

  /// The likeliest unit for a name that stands in a row of this division; nil where none is like it.
  package func likeliest(_ name: String, division: String) -> OfficeUnit? {
    let (wanted, level) = Self.bare(name, division, divisions)
    guard wanted.count > 1 else { return nil }
    let characters = Set(wanted)
    let above = divisions.ancestors(of: division, ili: .whole).map(\.code)
    var best: (score: Int, unit: Int)?
    for candidate in names {
      // A county's own 住建局 is never the next county's; 州发改委 is the prefecture's, whoever names it.
      let isNear = candidate.division == division || above.contains(candidate.division)
      guard isNear, level == nil || divisions[candidate.division]?.level == level,
        candidate.scalars.lazy.filter(characters.contains).count > 1
      else { continue }
      guard let likeness = Self.likeness(wanted, candidate.scalars) else { continue }
      let score = likeness * 2 + (candidate.division == division ? 1 : 0)
      if score > best?.score ?? 0 { best = (score, candidate.unit) }
    }
    return best.map { units[$0.unit] }
  }

  /// 1…100; nil where the names have too little in common.
  private static func likeness(_ a: [UInt32], _ b: [UInt32]) -> Int? {
    let shorter = min(a.count, b.count)
    let common = common(a, b)
    // All of the shorter name, or of a long one all but a character.
    guard common > 1, common == shorter || (shorter > 3 && common >= shorter - 1) else { return nil }
    // 财政局 and 农业局 share an ending; what a name begins with tells offices apart.
    guard a.first == b.first || common == shorter && shorter > 2 else { return nil }
    return common * 200 / (a.count + b.count)
  }

  /// The length of the longest run of characters that stand in both, in the same order.
  private static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for scalar in a {
      var corner = 0
      for index in b.indices {
        let above = row[index + 1]
        row[index + 1] = scalar == b[index] ? corner + 1 : max(above, row[index])
        corner = above
      }
    }
    return row[b.count]
  }

  /// Without blanks and signs, and without the name of the place that it begins with: 伊犁州奎屯市发改委 is 发改委.
  /// - Returns: also the level above a county that it names: 州发改委.
  private static func bare(
    _ name: String, _ division: String, _ divisions: DivisionTree
  ) -> (scalars: [UInt32], level: DivisionLevel?) {
    var text = name.filter { $0.isLetter || $0.isNumber }
    let line = divisions.ancestors(of: division, ili: .whole).reversed() + [divisions[division]].compactMap { $0 }
    for place in line {
      for word in [place.name.zh, place.shortName.zh, place.bareName] where text.hasPrefix(word) {
        guard text.count > word.count + 1 else { continue }
        text.removeFirst(word.count)
        break
      }
    }
    // 市住建局 and 县住建局 say the level, 市场监管局 says what it does.
    var level: DivisionLevel?
    for (word, named) in levels where text.hasPrefix(word) && text.count > word.count + 2 && !text.hasPrefix("市场") {
      text.removeFirst(word.count)
      level = named
      break
    }
    return (text.unicodeScalars.map { FoldedText.fold($0.value) }, level)
  }

  private static let levels: [(String, DivisionLevel?)] = [
    ("自治区", .region), ("自治州", .prefecture), ("地区", .prefecture), ("州", .prefecture), ("市", nil), ("县", nil), ("区", nil),
  ]
}
