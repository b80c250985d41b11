import Ledger

/// What of a record is found by a search.
struct SearchContent: Equatable {
  /// From the record itself: rebuilt from a row's columns when it is taken out of the index.
  let own: [String]
  /// From its unit and the settings, which may change: kept beside the row as they were indexed.
  let words: [String]
  /// Whole words of letters, the initials and the full reading of each name: found by their beginning.
  let initials: [String]
  /// Where it lies and whether it is unfinished (`SearchMark`), from the record itself.
  let marks: [String]

  /// The names that a record's unit is known by.
  struct UnitNames {
    let name: String
    let shortName: String
    let initials: String
  }

  init(
    _ kind: RecordKind, _ fields: [String: Cell], units: [UnitNames], rulebook: Rulebook
  ) {
    own = Self.own(kind, fields)
    marks = SearchMark.all(kind, fields)
    let types = Self.types(fields).compactMap(rulebook.type)
    var words = units.flatMap { $0.name == $0.shortName ? [$0.name] : [$0.name, $0.shortName] }
    words += types.map(\.words.zh)
    if let measure = fields["measure"]?.text { words.append(rulebook.words(.accountabilityMeasures, measure).zh) }
    self.words = words
    initials = Self.initials(fields, units: units, types: types, rulebook: rulebook)
  }

  /// As kept in a row's `search_words`.
  init(_ kind: RecordKind, _ fields: [String: Cell], kept: String) {
    own = Self.own(kind, fields)
    marks = SearchMark.all(kind, fields)
    let halves = kept.split(separator: "\u{1E}", maxSplits: 1, omittingEmptySubsequences: false)
    words = halves.first.map { $0.split(separator: "\u{1F}").map(String.init) } ?? []
    initials = halves.count > 1 ? halves[1].split(separator: " ").map(String.init) : []
  }

  var kept: String { words.joined(separator: "\u{1F}") + "\u{1E}" + initials.joined(separator: " ") }

  private static func own(_ kind: RecordKind, _ fields: [String: Cell]) -> [String] {
    let keys: [String] =
      switch kind {
      case .lead: ["importedNo", "title", "narrative", "result", "remark"]
      case .rectification: ["problem", "cause", "action"]
      case .observation: ["found", "matter", "recommendation"]
      case .accountability: ["basisText", "note"]
      default: []
      }
    return [number(kind, fields)].compactMap { $0 } + keys.compactMap { fields[$0]?.text }
  }

  private static func number(_ kind: RecordKind, _ fields: [String: Cell]) -> String? {
    RecordNumber(kind, fields)?.text
  }

  private static func types(_ fields: [String: Cell]) -> [String] {
    let cell: Cell? =
      switch fields["types"] {
      case .text(let json)?: try? Cell(json: json)
      case let cell: cell
      }
    guard case .list(let codes)? = cell else { return [] }
    return codes.compactMap(\.text)
  }

  private static func initials(
    _ fields: [String: Cell], units: [UnitNames], types: [ProblemType], rulebook: Rulebook
  ) -> [String] {
    func readings(_ text: String) -> [String] { [rulebook.initials(text), rulebook.initials.spelled(text)] }
    var words = units.flatMap { [$0.initials] + readings($0.name) + readings($0.shortName) }
    if let division = fields["division"]?.text.flatMap({ rulebook.divisions[$0] }) {
      words += [division.initials, division.pinyin.filter { $0 != " " }] + readings(division.shortName.zh)
    }
    words += types.flatMap { [$0.initials] + readings($0.words.zh) }
    if let title = fields["title"]?.text { words += readings(title) }
    return words.filter { !$0.isEmpty }.uniqued()
  }
}

/// A row's words as the search index is given them.
struct SearchWords: Equatable, Sendable {
  let pairs: String
  /// Words found by their beginning (initials, readings, tails of numbers) and the marks.
  let begun: String

  init(_ content: SearchContent) {
    let texts = (content.own + content.words).map(SearchText.normalised)
    pairs = SearchText.pairs(texts)
    begun = (content.initials + SearchText.tails(texts) + content.marks).joined(separator: " ")
  }
}

extension RecordNumber {
  /// The number in a row's fields; nil for records that have none.
  init?(_ kind: RecordKind, _ fields: [String: Cell]) {
    let prefix: String? =
      switch kind {
      case .lead: Lead.numberPrefix
      case .rectification: Rectification.numberPrefix
      case .observation: Observation.numberPrefix
      case .accountability: Accountability.numberPrefix
      default: nil
      }
    guard let prefix, let owner = fields["owner"]?.text, let year = fields["year"]?.integer,
      let serial = fields["serial"]?.integer
    else { return nil }
    self.init(owner: owner, year: year, prefix: prefix, serial: serial)
  }
}
