/// How an imported sheet was laid out, kept so that the same sheet can go out again, and so that a mapping learned once
/// serves the next sheet with the same header.
package struct SheetLayout: LedgerRecord {
  package static let kind = RecordKind.sheetLayout

  package var id: RecordID
  package var owner: String
  package var sheetKind: SheetKind
  /// The file's name without its folder.
  package var name: String
  package var sheetName: String
  /// The title row above the header, and the lines below it (填报单位 …), as they stood.
  package var title: String?
  package var preamble: [String]
  package var columns: [Column]

  package struct Column: Codable, Hashable, Sendable {
    package var header: String
    /// The group cell above it in a two-row header.
    package var group: String?
    /// A field's name (`title`, `received_on` …); nil for a column that is carried along as it is.
    package var field: String?
    /// A reporter's column: its words were dropped, its place goes out empty of them.
    package var isReporter: Bool
    /// In characters, as spreadsheets measure it.
    package var width: Double?

    package init(header: String, group: String? = nil, field: String?, isReporter: Bool = false, width: Double? = nil) {
      self.header = header
      self.group = group
      self.field = field
      self.isReporter = isReporter
      self.width = width
    }
  }

  package init(
    id: RecordID, owner: String, sheetKind: SheetKind = .leads, name: String, sheetName: String, title: String?,
    preamble: [String], columns: [Column]
  ) {
    self.id = id
    self.owner = owner
    self.sheetKind = sheetKind
    self.name = name
    self.sheetName = sheetName
    self.title = title
    self.preamble = preamble
    self.columns = columns
  }

  /// What two sheets with the same header share: the key that a learned mapping is found by.
  package static func headerKey(_ headers: [String]) -> String { headers.joined(separator: "\u{1F}") }
}

/// A mapping that was given or confirmed once for a header, used again without asking.
package struct ColumnMapping: LedgerRecord {
  package static let kind = RecordKind.columnMapping

  package var id: RecordID
  package var owner: String
  /// `SheetLayout.headerKey`.
  package var headerKey: String
  package var mapping: SheetMapping

  package init(id: RecordID, owner: String, headerKey: String, mapping: SheetMapping) {
    self.id = id
    self.owner = owner
    self.headerKey = headerKey
    self.mapping = mapping
  }
}

/// What an import needs to know beyond the sheet itself: given in a file, answered on the screen, or learned.
package struct SheetMapping: Codable, Hashable, Sendable {
  /// Header text → field name; an empty name leaves the column as an extra cell.
  package var columns: [String: String]
  /// Headers of columns that hold a reporter's words: dropped, and masked wherever else they stand in the row.
  package var reporterColumns: [String]
  /// Field name → the value for every row that has none: `division`, `source`, `unit`, `types`, `received_on` …
  package var constants: [String: String]
  /// The answer to I16 for the whole file: false where no row concerns a refused subject; nil where it was not answered.
  package var concernsRefusedSubject: Bool?
  /// Year for dates that have none.
  package var year: Int?
  /// What the sheet holds, where that was said; nil leaves it to the header.
  package var sheetKind: SheetKind?

  package init(
    columns: [String: String] = [:], reporterColumns: [String] = [], constants: [String: String] = [:],
    concernsRefusedSubject: Bool? = nil, year: Int? = nil, sheetKind: SheetKind? = nil
  ) {
    self.columns = columns
    self.reporterColumns = reporterColumns
    self.constants = constants
    self.concernsRefusedSubject = concernsRefusedSubject
    self.year = year
    self.sheetKind = sheetKind
  }
}
