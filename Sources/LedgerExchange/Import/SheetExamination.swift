package import Ledger

/// A sheet looked through: what the import's answer says of it, what must still be told, and the batch to hand on.
package struct SheetExamination: Sendable {
  let plan: ImportPlan
  package let encoding: String
  /// All sheets of the file.
  package let sheets: [SheetFile.Listing]
  /// Records that the sheet holds; rows that merged cells make part of the one above are not counted.
  package let rows: Int
  /// Rows hidden by hand or by a filter; they are taken in like the others.
  package let hiddenRows: Int
  /// Empty: nothing is in the way of the import.
  package let questions: [ImportQuestion]
  /// The first rows, one text for each column, already masked.
  package let samples: [[String]]
  /// Columns that the table and what stands beside it take.
  let width: Int
  let limits: SheetLimits

  package var path: String { plan.path }
  /// Without its folder.
  package var file: String { CellText.oneLine(plan.path.split(separator: "/").last.map(String.init) ?? plan.path) }
  package var sheet: String { plan.sheetName }
  package var header: SheetHeader { plan.header }
  /// What the sheet holds, as its header or the mapping says.
  package var kind: SheetKind { plan.kind }
  /// 1-based; the lower one of two.
  package var headerRow: Int { plan.header.lines.upperBound }
  package var droppedColumns: [String] { plan.header.droppedColumns }
  package var unmappedColumns: [String] { plan.header.unmappedColumns }
  package var mapping: SheetMapping { plan.mapping }
  /// The division that the sheet is called by; nil where its name is none.
  package var sheetDivision: String? { plan.sheetDivision }

  /// The mapping with every column spelled out, to be kept for the next sheet with this header. What holds for this file
  /// alone is left out: its year, and the answer to I16.
  package var learnedMapping: SheetMapping {
    var learned = plan.mapping
    learned.sheetKind = plan.kind
    learned.columns = [:]
    learned.reporterColumns = []
    learned.year = nil
    learned.concernsRefusedSubject = nil
    for column in plan.header.columns {
      switch column.role {
      case .field(let field): learned.columns[column.key] = field.rawValue
      case .unmapped: learned.columns[column.key] = ""
      case .leftOut: learned.columns[column.key] = SheetField.leftOut
      case .reporter: learned.reporterColumns.append(column.key)
      }
    }
    return learned
  }

  /// How the sheet is laid out, to be kept so that it can go out again; its lines above the header masked.
  package func layout(id: RecordID = RecordID("")) -> SheetLayout {
    let preamble = plan.header.preamble
    return SheetLayout(
      id: id, owner: plan.owner, sheetKind: plan.kind, name: file, sheetName: plan.sheetName,
      title: preamble.title.map { PrivacyScanner.masked($0).text },
      preamble: preamble.lines.map { PrivacyScanner.masked($0).text },
      columns: plan.header.columns.map { column in
        let field: String? = if case .field(let field) = column.role { field.rawValue } else { nil }
        return SheetLayout.Column(
          header: column.header, group: column.group, field: field,
          isReporter: column.role == .reporter, width: column.width)
      })
  }

  /// The rows as the book takes them; each reading opens the file anew.
  package func batch(layoutID: RecordID = RecordID("")) -> ImportBatch {
    ImportBatch(
      file: file, sheet: sheet, layout: layout(id: layoutID), mapping: learnedMapping, count: rows,
      numbersAreSingle: true
    ) { [plan, limits] each in
      try SheetRecords(plan, limits: limits).forEach(each)
    }
  }
}
