/// One sheet of a workbook, read row by row.
package struct WorksheetSource: SheetSource {
  package let workbook: Workbook
  package let sheet: Workbook.Sheet
  package let merges: [MergedRange]
  package let columnWidths: [Int: Double]
  /// Unpacked bytes of the sheet.
  private let size: Int

  package var name: String { sheet.name }
  package var encoding: String { "xlsx" }
  package var usesEpoch1904: Bool { workbook.usesEpoch1904 }

  /// Looks through the sheet once for its merged ranges, which stand behind the rows.
  /// - Throws: `SheetFault`.
  package init(_ workbook: Workbook, _ sheet: Workbook.Sheet) throws {
    self.workbook = workbook
    self.sheet = sheet
    var outline = WorksheetOutline(path: workbook.path, limits: workbook.archive.limits)
    let scanner = try workbook.archive.open(sheet.part)
    try scanner.forEachChunk { try outline.take($0) }
    size = scanner.total
    merges = outline.merges
    columnWidths = outline.widths
  }

  package func forEachRow(_ body: (SheetRow) throws -> RowVerdict) throws {
    try withoutActuallyEscaping(body) { body in
      try XMLPart.read(
        sheet.part, of: workbook.archive, WorksheetReader(workbook, sheetBytes: size, body), elements: .max)
    }
  }
}
