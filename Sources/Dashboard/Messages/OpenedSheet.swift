package import Ledger

/// A sheet that was looked at before anything is taken in: what the import's first step shows and asks.
package struct OpenedSheet: Sendable, Hashable {
  package var path: String
  /// Sheets of the workbook; one without a name for a CSV.
  package var sheets: [String]
  package var sheet: String
  /// `UTF-8`, `GB18030`; nil for a workbook.
  package var encoding: String?
  /// From 1, as spreadsheets count.
  package var headerRow: Int
  package var rows: Int?
  package var columns: [Column]
  /// Learned for this header, or read off it; what is asked is added to it.
  package var mapping: SheetMapping
  /// Fields that neither a column nor a constant gives and that must be answered: `received_on`, `title` …
  package var missing: [String]
  /// Dates without a year stand in it.
  package var asksYear: Bool
  /// Domain rule I16 was answered neither by a column nor by the mapping.
  package var asksRefusedSubject: Bool

  package struct Column: Sendable, Hashable {
    package var header: String
    package var group: String?
    /// The field it is read as; nil: carried along as it is.
    package var field: String?
    package var isReporter: Bool
    /// The first values, already masked.
    package var samples: [String]

    package init(header: String, group: String? = nil, field: String?, isReporter: Bool, samples: [String]) {
      self.header = header
      self.group = group
      self.field = field
      self.isReporter = isReporter
      self.samples = samples
    }
  }

  package init(
    path: String, sheets: [String], sheet: String, encoding: String?, headerRow: Int, rows: Int?, columns: [Column],
    mapping: SheetMapping, missing: [String], asksYear: Bool, asksRefusedSubject: Bool
  ) {
    self.path = path
    self.sheets = sheets
    self.sheet = sheet
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

/// 台账体检, done: the office's own sheet with 需补正 was written to `output`.
package struct SheetCheck: Sendable, Hashable {
  package var output: String
  package var rows: Int
  /// Rows with something to correct.
  package var flagged: Int
  /// What was objected to and how often, the most frequent first.
  package var findings: [Finding]

  package struct Finding: Sendable, Hashable {
    package var words: Words
    package var count: Int

    package init(_ words: Words, count: Int) {
      self.words = words
      self.count = count
    }
  }

  package init(output: String, rows: Int, flagged: Int, findings: [Finding]) {
    self.output = output
    self.rows = rows
    self.flagged = flagged
    self.findings = findings
  }
}

/// What stands in a folder: folders, and files that can be sheets.
package struct FolderListing: Sendable, Hashable {
  /// Whole, with `~` spelled out.
  package var path: String
  package var entries: [Entry]

  package struct Entry: Sendable, Hashable {
    package var name: String
    package var isFolder: Bool

    package init(_ name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  package init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
  }
}
