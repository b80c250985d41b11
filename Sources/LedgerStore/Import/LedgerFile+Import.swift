import GRDB
package import Ledger

extension LedgerFile {
  package func previewImport(_ batch: ImportBatch, _ context: ChangeContext) throws -> ImportPreview {
    try plan(batch, context).preview
  }

  /// Works everything out beside the book and then writes it in one transaction; where somebody else wrote meanwhile,
  /// works it out again.
  package func applyImport(
    _ batch: ImportBatch, _ context: ChangeContext
  ) throws -> (preview: ImportPreview, receipt: Receipt?) {
    for _ in 0..<Self.mostTries {
      let plan = try plan(batch, context)
      guard plan.writesAnything else { return (plan.preview, nil) }
      if let receipt = try write(plan, context) { return (plan.preview, receipt) }
    }
    throw BookError.busy
  }

  private static let mostTries = 3
  /// Rows are looked up in the book so many at a time, so that the screen is served between.
  private static let slice = 200

  private func plan(_ batch: ImportBatch, _ context: ChangeContext) throws -> ImportPlan {
    let repeated = try ImportPlan.repeatedNumbers(batch)
    let plan = try onScreen { db in
      try ImportPlan(batch, repeated: repeated, context, BookTransaction(db, tables))
    }
    var waiting: [ImportRow] = []
    func look() throws {
      try onScreen { db in
        let transaction = BookTransaction(db, tables, serials: plan.serials)
        for row in waiting { try plan.take(row, transaction) }
      }
      waiting.removeAll(keepingCapacity: true)
    }
    try batch.rows { item in
      switch item {
      case .rejected(let rejection): plan.reject(rejection)
      case .row(let row):
        waiting.append(row)
        if waiting.count == Self.slice { try look() }
      }
    }
    try look()
    return plan
  }

  /// Nil where the book is no longer as the plan found it.
  private func write(_ plan: ImportPlan, _ context: ChangeContext) throws -> Receipt? {
    try inWriting { db in
      try db.run([BookSQL.cacheForImport])
      defer { try? db.run([BookSQL.cache]) }
      let transaction = BookTransaction(db, tables, serials: plan.serials)
      let session = try WriteSession(transaction, context, isBatch: true)
      guard session.entry == plan.basis + 1 else { return .dropped(nil) }
      for record in try plan.sheetRecords(transaction.reader) { try session.put(record) }
      try plan.staging.each { kind, fields in try session.write(kind, fields) }
      let (new, changed) = (plan.preview.new, plan.preview.changed)
      let summary = Words("导入：新增\(new)件，补填\(changed)件", "Import: \(new) new, \(changed) filled in")
      let entry = try session.close("import", summary)
      return .kept(Receipt(entry: entry.entry, summary: summary))
    }
  }
}
