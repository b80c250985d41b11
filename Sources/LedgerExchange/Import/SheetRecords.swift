import Ledger

/// The records of a sheet, one after the other.
struct SheetRecords {
  private let plan: ImportPlan
  private let limits: SheetLimits

  init(_ plan: ImportPlan, limits: SheetLimits) {
    self.plan = plan
    self.limits = limits
  }

  /// - Throws: `SheetFault`, or what `body` throws.
  func forEach(_ body: (ImportItem) throws -> Void) throws {
    try forEachGroup { item, _ in try body(item) }
  }

  /// Each record with the sheet's rows that it was read from.
  func forEachGroup(_ body: (ImportItem, [SheetTable.Row]) throws -> Void) throws {
    try plan.stamp.mustStillHold(plan.path)
    let source = try SheetFile.open(plan.path, limits: limits).source(named: plan.sheetName)
    var pending: [SheetTable.Row] = []
    func hand(_ rows: [SheetTable.Row]) throws {
      if let item = item(rows) { try body(item, rows) }
    }
    try SheetTable(source, plan.header).forEachRow { row in
      if row.isContinuation, !pending.isEmpty {
        pending.append(row)
      } else {
        try hand(pending)
        pending = [row]
      }
      return .proceed
    }
    try hand(pending)
    try plan.stamp.mustStillHold(plan.path)
  }

  /// Reads one record out of its row, or out of the several rows that merged cells make one of.
  /// - Parameter rows: the first with its number.
  private func item(_ rows: [SheetTable.Row]) -> ImportItem? {
    guard let first = rows.first else { return nil }
    var cells = RowCells(plan, rows)
    do {
      try cells.refuseWhatMustBeSentOn()
      return .row(try plan.reader.row(line: first.line, &cells))
    } catch let refusal {
      return .rejected(refusal.rejection(line: first.line))
    }
  }
}

/// Turns the cells of a row into what comes into the book; one for each kind of record.
protocol RowReader {
  init(plan: ImportPlan)

  func row(line: Int, _ cells: inout RowCells) throws(RowRefusal) -> any ImportedRow
}

extension ImportPlan {
  fileprivate var reader: any RowReader {
    switch kind {
    case .leads, .requests: LeadRowReader(plan: self)
    case .rectifications: RectificationRowReader(plan: self)
    case .observations: ObservationRowReader(plan: self)
    case .accountability: AccountabilityRowReader(plan: self)
    case .measures: MeasureRowReader(plan: self)
    }
  }
}
