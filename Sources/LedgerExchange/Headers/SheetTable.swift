import Ledger

/// The data rows under a header, with what sheets leave to the eye made plain: values carried down merged cells, 同上
/// filled in, sums and footers left out.
package struct SheetTable {
  private let source: any SheetSource
  private let header: SheetHeader

  /// A data row with one cell for each of the header's columns.
  package struct Row: Hashable, Sendable {
    package let line: Int
    package let cells: [SheetCell]
    /// It belongs to the record above: its number, its text or its 序号 is one cell with that row's.
    package let isContinuation: Bool
    package let isHidden: Bool
    /// How many cells the sheet has in this row; more than the header where something stands beside the table.
    let width: Int
  }

  package init(_ source: any SheetSource, _ header: SheetHeader) {
    self.source = source
    self.header = header
  }

  /// - Throws: `SheetFault`, or what `body` throws.
  package func forEachRow(_ body: (Row) throws -> RowVerdict) throws {
    var carrier = MergeCarrier(source.merges, below: header.lines.upperBound, width: header.columns.count)
    let keyColumns = Set(
      header.kind.groupFields.compactMap { header.column($0)?.index })
    var previous: [SheetCell] = []
    var isAfterSum = false
    try source.forEachRow { row in
      // Tens of thousands of rows may hold nothing: they can be given up too.
      try WorkWatch.ask()
      guard row.line > header.lines.upperBound else { return .proceed }
      switch FooterMarks.kind(of: row) {
      case .end?: return .stop
      case .subtotal?: return .proceed
      case .sum?:
        isAfterSum = true
        return .proceed
      case nil: break
      }
      var cells = header.columns.map { row[$0.index] }
      let carried = carrier.carry(&cells, line: row.line)
      guard isData(cells, carried: carried, isAfterSum: isAfterSum) else { return .proceed }
      for column in cells.indices where isSameAsAbove(cells[column]) {
        cells[column] = previous.indices.contains(column) ? previous[column] : .empty
      }
      previous = cells
      return try body(
        Row(
          line: row.line, cells: cells, isContinuation: !keyColumns.isDisjoint(with: carried), isHidden: row.isHidden,
          width: row.cells.count))
    }
  }

  /// A row with nothing but its 序号 or carried cells is blank; one that repeats the header heads a printed page; one
  /// with a single cell under the sums is a remark.
  private func isData(_ cells: [SheetCell], carried: Set<Int>, isAfterSum: Bool) -> Bool {
    var filled = 0
    var repeated = 0
    for column in header.columns where !cells[column.index].isBlank && !carried.contains(column.index) {
      if column.role == .field(.serial) { continue }
      filled += 1
      if CellText.cleaned(cells[column.index].text) == column.header { repeated += 1 }
    }
    return filled > (isAfterSum ? 1 : 0) && (repeated < 2 || repeated < filled)
  }

  private func isSameAsAbove(_ cell: SheetCell) -> Bool {
    guard case .text(let text) = cell, text.utf8.count <= 12 else { return false }
    return CellText.meansSameAsAbove(CellText.cleaned(text))
  }
}

/// Hands the upper left cell of a merged range down to the rows below it.
private struct MergeCarrier {
  private var waiting: ArraySlice<MergedRange>
  /// By column; in an honest sheet no two ranges of a column reach over the same row.
  private var open: [Int: (range: MergedRange, value: SheetCell)] = [:]

  init(_ merges: [MergedRange], below line: Int, width: Int) {
    waiting =
      merges
      .filter { $0.lines.count > 1 && $0.lines.lowerBound > line && $0.columns.lowerBound < width }
      .sorted { $0.lines.lowerBound < $1.lines.lowerBound }[...]
  }

  /// - Returns: the columns that got their value from above.
  mutating func carry(_ cells: inout [SheetCell], line: Int) -> Set<Int> {
    var carried: Set<Int> = []
    for (column, merge) in open {
      if merge.range.lines.upperBound < line {
        open[column] = nil
      } else {
        cells[column] = merge.value
        carried.insert(column)
      }
    }
    while let next = waiting.first, next.lines.lowerBound <= line {
      waiting = waiting.dropFirst()
      let column = next.columns.lowerBound
      if next.lines.lowerBound == line, open[column] == nil { open[column] = (next, cells[column]) }
    }
    return carried
  }
}
