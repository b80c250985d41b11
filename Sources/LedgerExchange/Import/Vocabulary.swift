import Ledger

/// The words of the office's lists as cells write them, looked up once for a whole sheet.
struct Vocabulary: Sendable {
  private var codes: [RulebookList: [String: String]] = [:]
  private var divisions: [String: String] = [:]

  init(_ rulebook: Rulebook, owner: String) {
    for type in rulebook.types {
      add(.types, type.code, [type.code, type.words.zh, type.words.en] + type.aliases)
    }
    for channel in rulebook.channels {
      add(.channels, channel.code, [channel.code, channel.words.zh, channel.words.en] + channel.aliases)
    }
    for source in rulebook.sources {
      add(.sources, source.code, [source.code, source.words.zh, source.words.en] + source.aliases)
    }
    for own in ["本级", "县直", "市直", "州直", "区直", "地直", "县本级", "市本级", "州本级"] { divisions[own] = owner }
  }

  /// The code that a written word stands for: a code itself, its words in either language, or an alias.
  func code(_ list: RulebookList, _ written: String) -> String? { codes[list]?[WrittenWords.key(written)] }

  /// The types of one cell, split at 、 and the like, and whether every word of it is known.
  func types(_ written: String) -> (codes: [String], isWhole: Bool) {
    // An alias may hold a separator itself.
    if let code = code(.types, written) { return ([code], true) }
    let marks: Set<Character> = ["、", "，", ",", ";", "；", "/", "\n"]
    let parts = written.split(whereSeparator: marks.contains).map { code(.types, String($0)) }
    var seen: Set<String> = []
    return (parts.compactMap { $0 }.filter { seen.insert($0).inserted }, !parts.contains(nil))
  }

  /// 县直 and 本级 are the office's own division; nil where the tree must be asked.
  func ownDivision(_ written: String) -> String? { divisions[WrittenWords.key(written)] }

  private mutating func add(_ list: RulebookList, _ code: String, _ names: [String]) {
    for name in names where !name.isEmpty {
      let key = WrittenWords.key(name)
      // A word that two entries claim means the first, as lists are read from the top.
      if codes[list, default: [:]][key] == nil { codes[list, default: [:]][key] = code }
    }
  }
}

extension ImportPlan {
  /// The division that a cell names: of several with that name the one under the office; nil where none or several are
  /// called so.
  func division(_ written: String) -> String? {
    if let own = vocabulary.ownDivision(written) { return own }
    let named = rulebook.divisions.named(written)
    guard named.count > 1 else { return named.first?.code }
    let within = Set(rulebook.divisions.within(owner, ili: .whole).map(\.code))
    let own = named.filter { within.contains($0.code) }
    return own.count == 1 ? own.first?.code : nil
  }
}
