package import Ledger

/// A file that was looked at before anything is taken in: its sheets as far as they can be, and those that were left out.
package struct OpenedFile: Sendable, Hashable {
  package var path: String
  package var sheets: [OpenedSheet]
  package var leftOut: [LeftOut]

  package struct LeftOut: Sendable, Hashable {
    package var sheet: String
    /// 隐藏的工作表, 认不出表头
    package var reason: Words

    package init(_ sheet: String, _ reason: Words) {
      self.sheet = sheet
      self.reason = reason
    }
  }

  package init(path: String, sheets: [OpenedSheet], leftOut: [LeftOut] = []) {
    self.path = path
    self.sheets = sheets
    self.leftOut = leftOut
  }
}

/// One sheet of it: what the import's first step shows and asks.
package struct OpenedSheet: Sendable, Hashable {
  package var sheet: String
  /// The division that the sheet is called by, by code: for rows that name none.
  package var division: String?
  /// `UTF-8`, `GB18030`; nil for a workbook.
  package var encoding: String?
  /// From 1, as spreadsheets count.
  package var headerRow: Int
  package var rows: Int?
  package var columns: [Column]
  /// What its columns can be read as, where it is no ledger of leads; empty for one.
  package var fields: [Field] = []
  /// Learned for this header, or read off it; what is asked is added to it.
  package var mapping: SheetMapping
  /// Fields that neither a column nor a constant gives and that must be answered: `received_on`, `title` …
  package var missing: [String]
  /// Dates without a year stand in it.
  package var asksYear: Bool
  /// Domain rule I16 was answered neither by a column nor by the mapping.
  package var asksRefusedSubject: Bool

  package struct Column: Sendable, Hashable {
    /// Its own name in the sheet, also where two have the same header or one has none: what a mapping calls it.
    package var key: String
    package var header: String
    package var group: String?
    /// The field it is read as; nil: carried along as it is.
    package var field: String?
    package var isReporter: Bool
    /// The first values, already masked.
    package var samples: [String]

    package init(
      header: String, group: String? = nil, key: String? = nil, field: String?, isReporter: Bool, samples: [String]
    ) {
      self.key = key ?? group.map { "\($0)/\(header)" } ?? header
      self.header = header
      self.group = group
      self.field = field
      self.isReporter = isReporter
      self.samples = samples
    }
  }

  package init(
    sheet: String, division: String? = nil, encoding: String?, headerRow: Int, rows: Int?, columns: [Column],
    mapping: SheetMapping, missing: [String], asksYear: Bool, asksRefusedSubject: Bool
  ) {
    self.sheet = sheet
    self.division = division
    self.encoding = encoding
    self.headerRow = headerRow
    self.rows = rows
    self.columns = columns
    self.mapping = mapping
    self.missing = missing
    self.asksYear = asksYear
    self.asksRefusedSubject = asksRefusedSubject
  }
}

/// An import as it was decided on the screen: the sheets of a file, each with its mapping.
package struct ImportOrder: Sendable, Hashable {
  package var path: String
  package var sheets: [Sheet]
  package var decisions: ImportDecisions

  package struct Sheet: Sendable, Hashable {
    package var name: String
    package var mapping: SheetMapping

    package init(_ name: String, _ mapping: SheetMapping) {
      self.name = name
      self.mapping = mapping
    }
  }

  package init(path: String, sheets: [Sheet], decisions: ImportDecisions = ImportDecisions()) {
    self.path = path
    self.sheets = sheets
    self.decisions = decisions
  }
}
