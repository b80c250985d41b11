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
  /// In the order of the table's columns, after the entry.
  let values: [DatabaseValue]
  let content: SearchContent?
  let words: SearchWords?

  /// `image`: where it is known already.
  init(
    _ kind: RecordKind, _ fields: [String: Cell], image: String? = nil, _ table: RecordTable, _ rulebook: Rulebook,
    unitNames: (String) throws -> SearchContent.UnitNames?
  ) throws {
    self.kind = kind
    id = try (fields["id"]?.text).orFault("a row without identity")
    lead = kind == .lead ? id : fields["lead"]?.text
    self.image = image ?? Cell.object(fields).json
    content = try SearchContent(kind, fields, rulebook, unitNames: unitNames)
    words = content.map(SearchWords.init)
    var values = try table.values(of: fields)
    for column in table.kept {
      values.append(try Self.kept(column, fields, content, unitNames: unitNames).databaseValue)
    }
    self.values = values
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
