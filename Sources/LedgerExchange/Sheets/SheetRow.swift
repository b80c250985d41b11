/// One row of a sheet, by the number that Excel and WPS show at its left.
package struct SheetRow: Hashable, Sendable {
  /// 1-based. In separated text a record with line feeds in its cells counts as one row, as it does on
  /// the office's screen; blank lines count too.
  package let line: Int
  /// From column A on; ragged, so read through the subscript.
  package var cells: [SheetCell]
  /// Hidden by hand or by a filter. Hidden rows are rows all the same.
  package let isHidden: Bool

  package init(line: Int, cells: [SheetCell], isHidden: Bool = false) {
    self.line = line
    self.cells = cells
    self.isHidden = isHidden
  }

  /// The cell of a 0-based column, `.empty` beyond the row's end.
  package subscript(column: Int) -> SheetCell {
    cells.indices.contains(column) ? cells[column] : .empty
  }

  package var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}
