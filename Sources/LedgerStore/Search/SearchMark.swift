import GRDB
import Ledger

/// Words of the index that nobody types: where a lead lies and whether it is unfinished. A search within a place or
/// among unfinished leads then looks at these alone, where it would read the rows of every lead that holds a common
/// word: at a million leads 20 ms instead of 600.
enum SearchMark {
  static let unfinished = sign + "open"

  static func division(_ code: String) -> String { sign + plain(code) }

  static func unit(_ id: String) -> String { sign + "u" + plain(id) }

  /// Those of a row's fields.
  static func all(_ kind: RecordKind, _ fields: [String: Cell]) -> [String] {
    guard kind == .lead else { return [] }
    let isFinished = fields["status"]?.text.flatMap(LeadStatus.init)?.isFinished ?? true
    return [fields["division"]?.text.map(division), fields["unit"]?.text.map(unit), isFinished ? nil : unfinished]
      .compactMap(\.self)
  }

  /// The FTS5 expression of rows that have one of each of these.
  static func expression(_ marks: [[String]]) -> String? {
    marks.isEmpty
      ? nil
      : marks.map { "initials : (" + $0.map { "\"\($0)\"" }.joined(separator: " OR ") + ")" }.joined(separator: " AND ")
  }

  /// Stands before no word of letters or figures.
  private static let sign = "§"

  private static func plain(_ text: String) -> String {
    String(
      decoding: text.utf8.filter { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"):
          true
        default: false
        }
      }, as: UTF8.self)
  }
}

extension LeadFilter {
  /// The search's expression with the marks of place and state before it: the index then leads by the few. Nil without
  /// a search.
  func searchExpression(_ rulebook: Rulebook, _ db: Database) throws -> String? {
    guard let typed = search.flatMap(SearchText.expression) else { return nil }
    var marks: [[String]] = []
    if let unit {
      let units = try db.texts(ListSQL.unitAndBelow("?1"), [unit.text], column: "id")
      marks.append(units.map(SearchMark.unit))
    }
    if let codes = division.flatMap(rulebook.codes(narrowingTo:)) { marks.append(codes.map(SearchMark.division)) }
    if isOfUnfinished { marks.append([SearchMark.unfinished]) }
    return [SearchMark.expression(marks), typed].compactMap(\.self).joined(separator: " AND ")
  }

  /// Whether the search index alone tells what fits.
  var isToldBySearch: Bool { isSearchAlone && search.flatMap(SearchText.expression) != nil }
}
