/// Where in which sheet a record came from, and what of its row no field holds.
package struct SheetOrigin: Codable, Hashable, Sendable {
  /// Of the row (domain rule I14): owner, kind of sheet, and the sheet's number or a hash of what tells rows apart.
  package var key: String
  /// Counted from 1 where a row made several records, such as three persons of one 问责 row; nil for a row's only one.
  package var part: Int?
  package var layout: RecordID?
  /// Cells that no field holds, or not as they were written, by their column's name; masked like everything else.
  package var extra: [String: String]
  /// What a rule would have asked for (待补).
  package var gaps: [Gap]

  package init(
    key: String, part: Int? = nil, layout: RecordID?, extra: [String: String] = [:], gaps: [Gap] = []
  ) {
    self.key = key
    self.part = part
    self.layout = layout
    self.extra = extra
    self.gaps = gaps
  }
}

/// A record that may have come out of a sheet.
package protocol ImportedRecord: LedgerRecord {
  /// Nil for what was entered here.
  var sheet: SheetOrigin? { get set }
  /// What people call it: its number, else its title.
  var called: String { get }
}

extension ImportedRecord where Self: NumberedRecord {
  package var called: String { number }
}

extension MeasureReport {
  package var called: String { title }
}

extension Lead: ImportedRecord {
  package var sheet: SheetOrigin? {
    get { importKey.map { SheetOrigin(key: $0, layout: layout, extra: extra, gaps: gaps) } }
    set {
      importKey = newValue?.key
      layout = newValue?.layout
      extra = newValue?.extra ?? [:]
      gaps = newValue?.gaps ?? []
    }
  }
}
