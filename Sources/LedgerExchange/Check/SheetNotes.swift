/// One more column for a sheet that goes back as it came: its header and what it says row by row.
struct SheetNotes: Hashable, Sendable {
  /// 0-based; behind the sheet's last used column, or a column of the same name that an earlier check left.
  let column: Int
  let header: String
  /// 1-based; the lower one of two header rows.
  let headerLine: Int
  let texts: [Int: String]
  /// The column is an earlier check's: its old notes go.
  let replacesColumn: Bool

  /// Whether what stands in the column in this row gives way.
  func replaces(line: Int) -> Bool { replacesColumn && line > headerLine || text(line: line) != nil }

  /// What stands in the column in this row; nil leaves the row's cell as it is.
  func text(line: Int) -> String? { line == headerLine ? header : texts[line] }
}
