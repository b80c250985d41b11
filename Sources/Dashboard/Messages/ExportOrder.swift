package import Ledger

/// A file of the ledger that is to be written.
package struct ExportOrder: Hashable, Sendable {
  package var layout: Layout
  /// Which leads; records that are not under one go by its place and days.
  package var query: LeadQuery
  package var format: Format
  /// Ends as the format says. A leading `~` is the home folder.
  package var path: String
  /// A file of that name may give way.
  package var mayReplace: Bool

  package enum Layout: Hashable, Sendable {
    case set(SheetKind)
    /// That of the sheet that was taken in last.
    case imported
  }

  package enum Format: String, Hashable, Sendable, CaseIterable {
    case workbook, utf8, gb18030

    package var ending: String { self == .workbook ? ".xlsx" : ".csv" }
  }

  package init(layout: Layout, query: LeadQuery, format: Format, path: String, mayReplace: Bool = false) {
    self.layout = layout
    self.query = query
    self.format = format
    self.path = path
    self.mayReplace = mayReplace
  }
}

/// What came of an export.
package enum ExportResult: Hashable, Sendable {
  /// - Parameters:
  ///   - outside: places of characters that programs with the old code page show wrongly, the first of them.
  ///   - outsideCount: how many there are.
  case written(path: String, rows: Int, outside: [String], outsideCount: Int)
  /// Nothing was written: there is a file of that name.
  case exists(path: String)
}
