import Ledger

/// The words of the office's lists as cells write them, looked up once for a whole sheet.
struct Vocabulary: Sendable {
  private var codes: [RulebookList: [String: String]] = [:]
  private var divisions: [String: String] = [:]
  private var measures: [String: [AccountabilityMeasure]] = [:]

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
    for measure in rulebook.measures {
      for name in Vocabulary.names(of: measure) { measures[WrittenWords.key(name), default: []].append(measure) }
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

  /// The kind of accountability that a written word stands for.
  /// - Parameter group: the group whose column it stands in (党纪处分); nil takes the first of any.
  func measure(_ written: String, in group: String?) -> AccountabilityMeasure? {
    var word = WrittenWords.key(written)
    for ending in ["处分", "处理"] where word.hasSuffix(ending) && measures[word] == nil {
      word = String(word.dropLast(ending.count))
    }
    let found = measures[word] ?? []
    guard let group else { return found.first }
    return found.first { $0.group.zh == group }
  }

  /// 党内警告 is 警告 in its own column; 调整工作岗位（调岗） has two names; 诫勉 stands in two groups, whose names tell.
  private static func names(of measure: AccountabilityMeasure) -> [String] {
    let name = measure.words.zh
    var names = [measure.code, name, measure.words.en, "\(measure.group.zh)：\(name)"]
    if let open = name.firstIndex(of: "（"), let close = name.lastIndex(of: "）"), open < close {
      names += [String(name[..<open]), String(name[name.index(after: open)..<close])]
    }
    for prefix in ["党内", "政务"] where name.hasPrefix(prefix) { names.append(String(name.dropFirst(prefix.count))) }
    names += otherNames[measure.code] ?? []
    return names.uniqued()
  }

  private static let otherNames = [
    "reminder_talk": ["提醒谈话", "谈话"], "admonition": ["诫勉谈话"], "ordered_review": ["责令作出检查", "责令检讨"],
    "summons_talk": ["约谈提醒"], "post_transfer": ["调离岗位", "调整岗位"], "to_judiciary": ["移送司法机关"],
  ]

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
