import GRDB
package import Ledger

extension LedgerFile {
  package func previewImport(
    _ sheets: [ImportBatch], _ decisions: ImportDecisions, _ context: ChangeContext
  ) throws -> [ImportPreview] {
    try plan(sheets, decisions, context).previews
  }

  /// Works everything out beside the book and then writes it in one transaction; where somebody else wrote meanwhile,
  /// works it out again.
  package func applyImport(
    _ sheets: [ImportBatch], _ decisions: ImportDecisions, _ context: ChangeContext
  ) throws -> (previews: [ImportPreview], receipt: Receipt?) {
    for _ in 0..<Self.mostTries {
      let plan = try plan(sheets, decisions, context)
      guard plan.writesAnything else { return (plan.previews, nil) }
      if let receipt = try write(plan, context) { return (plan.previews, receipt) }
    }
    throw BookError.busy
  }

  private static let mostTries = 3
  /// Rows are looked up in the book so many at a time, so that the screen is served between.
  private static let slice = 200

  private func plan(
    _ sheets: [ImportBatch], _ decisions: ImportDecisions, _ context: ChangeContext
  ) throws -> ImportPlan {
    let counts = sheets.compactMap(\.count)
    let total = counts.count == sheets.count ? counts.reduce(0, +) : nil
    try WorkWatch.begin(.reading, total: total)
    let repeated = try ImportPlan.repeatedNumbers(sheets)
    let plan = try onScreen { db in
      try ImportPlan(repeated: repeated, decisions, context, BookTransaction(db, tables))
    }
    try WorkWatch.begin(.comparing, total: total)
    for sheet in sheets {
      plan.begin(sheet)
      try take(sheet, into: plan)
    }
    plan.finish()
    return plan
  }

  private func take(_ sheet: ImportBatch, into plan: ImportPlan) throws {
    try Portions.each(of: Self.slice, from: sheet.rows) { items in
      try onScreen { db in
        let transaction = BookTransaction(db, tables, serials: plan.serials)
        for item in items {
          try WorkWatch.advance()
          switch item {
          case .rejected(let rejection): plan.reject(rejection)
          case .row(let row): try plan.take(row, transaction)
          }
        }
      }
    }
  }

  /// Nil where the book is no longer as the plan found it.
  private func write(_ plan: ImportPlan, _ context: ChangeContext) throws -> Receipt? {
    try WorkWatch.begin(.writing, total: try plan.staging.count())
    return try inWriting { db in
      let transaction = BookTransaction(db, tables, serials: plan.serials)
      let session = try WriteSession(transaction, context, isBatch: true)
      guard session.entry == plan.basis + 1 else { return .dropped(nil) }
      for record in try plan.sheetRecords(transaction.reader) { try session.put(record) }
      try write(plan.staging, in: session)
      let summary = plan.summary
      let entry = try session.close("import", summary)
      try WorkWatch.commit()
      return .kept(Receipt(entry: entry.entry, summary: summary))
    }
  }

  private func write(_ staging: Staging, in session: WriteSession) throws {
    let new = try staging.newRows()
    let writer = try NewRowWriter(session, new.keys)
    let outgrown = try new.filter { kind, rows in try Self.outgrows(kind, rows, session.transaction.db) }.keys
    try session.transaction.db.withoutIndexes(of: outgrown.map(\.rawValue).sorted()) {
      try write(staging, in: session, writer)
      try writer.finish(leadsOf: new.keys.filter { try tables($0).has("lead") || $0 == .lead })
    }
  }

  /// Whether there are many rows, and more than the book has: its indexes are then sooner made anew (docs/performance.md).
  private static func outgrows(_ kind: RecordKind, _ rows: Int, _ db: Database) throws -> Bool {
    guard rows >= fewestForAnew else { return false }
    return try db.firstNumber(WriteSQL.lastRow(kind.rawValue)) ?? 0 < rows
  }

  static let fewestForAnew = 2_000

  private func write(_ staging: Staging, in session: WriteSession, _ writer: NewRowWriter) throws {
    let known = try Dictionary(
      uniqueKeysWithValues: session.transaction.reader.units().map { ($0.id.text, SearchContent.UnitNames($0)) })
    let (tables, rulebook, entry) = (tables, session.context.rulebook, session.entry)
    let drafts: @Sendable ((StagedDraft) throws -> Void) throws -> Void = { each in
      var names = known
      try staging.each { kind, fields, image, isNew in
        // Units stand before what names them.
        if kind == .unit, let id = fields["id"]?.text { names[id] = SearchContent.UnitNames(fields) }
        let row = try RowDraft(kind, fields, image: image, entry: entry, tables(kind), rulebook) { names[$0] }
        try each(StagedDraft(row: row, isNew: isNew))
      }
    }
    try Portions.each(of: Self.slice, from: drafts) { portion in
      for draft in portion {
        try WorkWatch.advance()
        if draft.isNew { try writer.insert(draft.row) } else { try session.write(draft.row) }
      }
    }
  }
}

private struct StagedDraft: Sendable {
  let row: RowDraft
  let isNew: Bool
}
