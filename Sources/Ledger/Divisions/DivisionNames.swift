/// The names, short names, codes and initials by which people call a division.
struct DivisionNames: Sendable {
  /// Full, short and bare Chinese names.
  private let current: [String: [Division]]
  /// Names and codes of former years; they count only where no present name fits.
  private let former: [String: [Division]]
  /// The lengths that names have, the longest first: to take names off the front of 伊犁州奎屯市.
  private let lengths: [Int]
  private let all: [Division]

  init(_ divisions: [Division], changes: [DivisionChange]) {
    var current: [String: [Division]] = [:]
    for division in divisions {
      for name in Set([division.name.zh, division.shortName.zh, division.bareName, division.code]) {
        current[name, default: []].append(division)
      }
    }
    var former: [String: [Division]] = [:]
    for change in changes where !change.oldCode.isEmpty {
      let heirs = divisions.filter { $0.code == change.newCode }
      for name in [change.oldCode, change.oldName] { former[name, default: []] += heirs }
    }
    self.current = current
    self.former = former
    lengths = Set(current.keys.map(\.count)).sorted(by: >)
    all = divisions
  }

  func named(_ text: String) -> [Division] { current[text] ?? former[text] ?? [] }

  /// The beginnings of the text that are names, the longest first, with what is left.
  func prefixes(of text: String) -> [(divisions: [Division], rest: String)] {
    lengths.compactMap { length in
      guard length < text.count, let divisions = current[String(text.prefix(length))] else { return nil }
      return (divisions, String(text.dropFirst(length)))
    }
  }

  /// Initials and readings that begin so, exact initials first; then English names.
  func beginning(_ letters: String) -> [Division] {
    var exact: [Division] = []
    var begun: [Division] = []
    for division in all {
      if division.initials == letters {
        exact.append(division)
      } else if division.initials.hasPrefix(letters)
        || division.pinyin.filter({ $0 != " " }).hasPrefix(letters)
        || division.name.en.lowercased().hasPrefix(letters)
      {
        begun.append(division)
      }
    }
    return exact + begun
  }
}

extension DivisionTree {
  /// By code, also a former one, or by a name that only one has; nil where nothing or more than one is meant.
  package func meant(by text: String) -> Division? {
    if let division = current(text) { return division }
    let found = named(text)
    return found.count == 1 ? found.first : nil
  }

  /// What a sheet's cell or a person may mean: a code, an old code, a name long or short, or a path of names
  /// (伊犁州奎屯市). All hits: 喀什 is a prefecture and a city. Empty where nothing fits.
  package func named(_ text: String) -> [Division] {
    let text = text.filter { !$0.isWhitespace }
    // Longer than any path of names: a sentence, or worse.
    guard text.count <= 60 else { return [] }
    let hits = names.named(text)
    if !hits.isEmpty { return hits }
    for (above, rest) in names.prefixes(of: text) {
      let below = named(rest).filter { found in
        IliScope.allCases.contains { scope in
          ancestors(of: found.code, ili: scope).contains { above.contains($0) }
        }
      }
      if !below.isEmpty { return below }
    }
    return []
  }

  /// For find as you type: names that contain the text, or initials, readings and English names that begin with it
  /// (`kts`, `kuitun`, `Kuytun`). Initials clash; all hits are shown.
  package func search(_ text: String) -> [Division] {
    let text = text.filter { !$0.isWhitespace }
    guard !text.isEmpty else { return [] }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let coded = divisions.filter { $0.code.hasPrefix(text) }
      return coded.isEmpty ? names.beginning(text.lowercased()) : coded
    }
    let named = named(text)
    return named
      + divisions.filter { ($0.name.zh.contains(text) || $0.shortName.zh.contains(text)) && !named.contains($0) }
  }
}
