/// Whether a reader goes on after a row.
package enum RowVerdict: Sendable {
  case proceed, stop
}

/// One sheet that can be read from its first row to its last, as often as wanted, without ever standing
/// in memory as a whole.
///
/// Sources read files and are used on the thread that opened them.
package protocol SheetSource {
  /// The sheet's name, or a text file's name without its ending.
  var name: String { get }
  /// `xlsx`, `utf-8`, `utf-8-bom`, `gb18030`, `utf-16le`, `utf-16be`; said in the import's answer.
  var encoding: String { get }
  /// Empty for separated text.
  var merges: [MergedRange] { get }
  /// In characters, by 0-based column; empty for separated text.
  var columnWidths: [Int: Double] { get }
  /// Whether bare serial numbers count from 1904 (a workbook once made on a Macintosh).
  var usesEpoch1904: Bool { get }

  /// Hands over the rows in order until `body` answers `.stop`. Rows that a workbook leaves out are
  /// left out here.
  /// - Throws: `SheetFault`, or what `body` throws.
  func forEachRow(_ body: (SheetRow) throws -> RowVerdict) throws
}
