import GRDB
import Ledger

/// A row worked out and not yet written: its columns, its canonical image, its words for the search index. It needs no
/// connection, so that many can be worked out beside those that are being written.
struct RowDraft: Sendable {
  let kind: RecordKind
  let id: String
  /// The lead in whose log its entry stands.
  let lead: String?
  let image: String
  /// The entry, and then in the order of the table's columns.
  let values: StatementArguments
  let content: SearchContent?
  let words: SearchWords?

  /// `image`: where it is known already.
  init(
    _ kind: RecordKind, _ fields: [String: Cell], image: String? = nil, entry: Int, _ table: RecordTable,
    _ rulebook: Rulebook, unitNames: (String) throws -> SearchContent.UnitNames?
  ) throws {
    self.kind = kind
    id = try (fields["id"]?.text).orFault("a row without identity")
    lead = kind == .lead ? id : fields["lead"]?.text
    self.image = image ?? Cell.object(fields).json
    content = try SearchContent(kind, fields, rulebook, unitNames: unitNames)
    words = content.map(SearchWords.init)
    var values = [entry.databaseValue] + (try table.values(of: fields))
    for column in table.kept {
      values.append(try Self.kept(column, fields, content, unitNames: unitNames).databaseValue)
    }
    self.values = StatementArguments(values)
  }

  /// What the store keeps in a row beside the record's own fields.
  static func kept(
    _ column: String, _ fields: [String: Cell], _ content: SearchContent?,
    unitNames: (String) throws -> SearchContent.UnitNames?
  ) throws -> String {
    switch column {
    case "search_words": content?.kept ?? ""
    default: try fields["unit"]?.text.flatMap(unitNames)?.shortName ?? ""
    }
  }
}
