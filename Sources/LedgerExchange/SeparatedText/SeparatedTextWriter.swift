/// An outgoing sheet as CSV, with the same title, 填报单位 line and header rows as its workbook would have.
package final class SeparatedTextWriter: SheetWriter {
  private let records: RecordWriter
  private let width: Int
  private var rows = 0

  /// - Throws: `SheetFault.notWritable`.
  package init(path: String, _ sheet: OutgoingSheet, encoding: TextEncoding) throws {
    records = try RecordWriter(path: path, encoding: encoding)
    width = sheet.columns.count
    for text in [sheet.title].compactMap({ $0 }) + sheet.preamble { try writeLine([FormulaGuard.defused(text)]) }
    if sheet.hasGroups {
      var previous: String?
      try writeLine(
        sheet.columns.map { column in
          defer { previous = column.group }
          guard let group = column.group else { return FormulaGuard.defused(column.header) }
          return group == previous ? "" : FormulaGuard.defused(group)
        })
    }
    try writeLine(
      sheet.columns.map { sheet.hasGroups && $0.group == nil ? "" : FormulaGuard.defused($0.header) })
  }

  package func write(_ row: [OutgoingCell]) throws {
    rows += 1
    try writeLine(row.map(\.text))
  }

  package func finish() throws -> OutgoingReceipt { try records.finish(rows: rows) }

  private func writeLine(_ cells: [String]) throws {
    try records.write(cells + Array(repeating: "", count: max(0, width - cells.count)))
  }
}
