import GRDB
import Ledger

/// A WHERE clause in the making: fixed pieces of SQL joined by AND, and the values of their `?1 ?2` parameters. No value
/// ever stands in the text.
struct Condition {
  private(set) var pieces: [String]
  private(set) var values: [DatabaseValue] = []

  init(_ first: String) { pieces = [first] }

  /// A clause of its own that stands in one statement with another, whose values come first.
  init(_ first: String, beside other: Condition) {
    pieces = [first]
    values = other.values
  }

  var sql: String { pieces.map { "(\($0))" }.joined(separator: " AND ") }
  var arguments: StatementArguments { StatementArguments(values) }

  /// Takes a value and answers its place: `?3`.
  mutating func place(_ value: (any DatabaseValueConvertible)?) -> String {
    values.append(value?.databaseValue ?? .null)
    return "?\(values.count)"
  }

  /// A list of texts as one parameter, to be read with `json_each`.
  mutating func place(list: [String]) -> String {
    "(SELECT value FROM json_each(\(place(Cell.list(list.map(Cell.text)).json))))"
  }

  mutating func add(_ piece: String) { pieces.append(piece) }

  mutating func equals(_ column: String, _ value: (any DatabaseValueConvertible)?) {
    guard let value else { return }
    add("\(column) = \(place(value))")
  }

  mutating func between(_ column: String, _ range: ClosedRange<CivilDate>?) {
    guard let range else { return }
    add("\(column) BETWEEN \(place(range.lowerBound.description)) AND \(place(range.upperBound.description))")
  }

  /// The division with all below it, as the settings' tree and the Ili switch have it; a tree's only root is everything.
  mutating func within(_ column: String, division: String?, _ rulebook: Rulebook) {
    guard let codes = division.flatMap(rulebook.codes(narrowingTo:)) else { return }
    add(codes.count == 1 ? "\(column) = \(place(codes[0]))" : "\(column) IN \(place(list: codes))")
  }

  /// The unit with its windows, however deep they hang.
  mutating func within(_ column: String, unit: RecordID?) {
    guard let unit else { return }
    add("\(column) IN (\(ListSQL.unitAndBelow(place(unit.text))))")
  }

  /// How a search stands in a statement.
  enum SearchPlace {
    /// The index is asked for all its rows first.
    case rows
    /// The same, where an order is walked: the rows are looked up in the answer, not walked by it.
    case rowsBeside
    /// The index leads (`SearchSQL.leading`).
    case leading
    /// One row is known.
    case one
  }

  /// Every word of the search (`SearchText.expression`, `LeadFilter.searchExpression`).
  mutating func matches(_ kind: RecordKind, _ expression: String?, _ searchPlace: SearchPlace = .rows) {
    guard let expression else { return }
    let place = place(expression)
    switch searchPlace {
    case .rows: add(SearchSQL.matches(kind, row: "l.row_id", place: place))
    // SQLite takes no index for what a plus stands before.
    case .rowsBeside: add(SearchSQL.matches(kind, row: "+l.row_id", place: place))
    case .leading: add(SearchSQL.joined(kind, place: place))
    case .one: add(SearchSQL.matchesOne(kind, row: "l.row_id", place: place))
    }
  }
}

extension Rulebook {
  /// Nil where that is everything: a tree's only root.
  func codes(narrowingTo division: String) -> [String]? {
    let roots = divisions.roots
    if roots.count == 1, roots.first?.code == division, divisions.divisions.count > 1 { return nil }
    return codes(within: division)
  }

  /// The division and all below it; a code that the tree does not know is itself alone.
  func codes(within division: String) -> [String] {
    let codes = divisions.within(division, ili: iliScope).map(\.code)
    return codes.isEmpty ? [division] : codes
  }
}
