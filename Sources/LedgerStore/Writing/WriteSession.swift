import GRDB
import Ledger

/// Everything that one entry writes: rows, before-images, the search index, and at the end the entry itself.
final class WriteSession {
  let transaction: BookTransaction
  let context: ChangeContext
  /// The entry's number.
  let entry: Int
  private let previous: String
  private let rulebook: Rulebook
  private var rows: EntryRows

  init(_ transaction: BookTransaction, _ context: ChangeContext, isBatch: Bool) throws {
    self.transaction = transaction
    self.context = context
    rulebook = context.rulebook
    rows = EntryRows(isBatch: isBatch)
    let last = try Row.fetchOne(transaction.db, sql: WriteSQL.lastEntry)
    entry = (last?["entry"] ?? 0) + 1
    previous = last?["hash"] ?? AuditChain.beginning
  }

  private var db: Database { transaction.db }

  // MARK: Rows

  /// Rows that are already in the book go first: what ends makes room for what begins.
  func put(_ alteration: Alteration) throws {
    var new: [(RecordKind, [String: Cell])] = []
    for record in alteration.puts {
      let kind = type(of: record).kind
      let fields = try Self.fields(of: record)
      if try transaction.stored(kind, id: record.id.text) == nil {
        new.append((kind, fields))
      } else {
        try write(kind, fields)
      }
    }
    for (kind, fields) in new { try write(kind, fields) }
    if let lead = alteration.lead { try link(lead.text) }
  }

  func put(_ record: any LedgerRecord) throws { try write(type(of: record).kind, try Self.fields(of: record)) }

  static func fields(of record: any LedgerRecord) throws -> [String: Cell] {
    guard case .object(let fields) = try CellEncoder.cell(of: record) else {
      throw BookError.fault("a record without fields")
    }
    return fields
  }

  /// Writes a whole row, new or not; `isGone` hides it.
  func write(_ kind: RecordKind, _ fields: [String: Cell], isGone: Bool = false) throws {
    let table = try transaction.tables(kind)
    let id = try (fields["id"]?.text).orFault("a row without identity")
    let stored = try transaction.stored(kind, id: id)
    try db.cachedStatement(sql: WriteSQL.keepImage).execute(arguments: [
      entry, kind.rawValue, id, stored.map { Cell.object($0.fields).json }, stored?.isGone ?? false,
    ])
    let index = SearchIndex(kind, db)
    let content = try index.map { _ in try transaction.searchContent(kind, fields, rulebook) }
    var values: [DatabaseValue] = [entry.databaseValue] + (try table.values(of: fields))
    for column in table.kept { values.append(try keptValue(column, fields, content).databaseValue) }
    let row: Int64
    if let stored {
      row = stored.row
      if !stored.isGone, let index, let old = SearchContent(kind, stored, table) { try index.remove(row, old) }
      values += [isGone.databaseValue, row.databaseValue]
      try db.cachedStatement(sql: table.update).execute(arguments: StatementArguments(values))
    } else {
      try db.cachedStatement(sql: table.insert).execute(arguments: StatementArguments(values))
      row = db.lastInsertedRowID
    }
    if !isGone, let index, let content { try index.add(row, content) }
    rows.add(kind, id: id, image: isGone ? "gone" : Cell.object(fields).json)
    if let lead = kind == .lead ? id : fields["lead"]?.text { try link(lead) }
    if kind == .unit || kind == .unitAlias { try unitsChanged(kind, id, isNew: stored == nil) }
  }

  func link(_ lead: String) throws {
    try db.cachedStatement(sql: WriteSQL.linkLead).execute(arguments: [lead, entry])
  }

  // MARK: The search index

  private func keptValue(_ column: String, _ fields: [String: Cell], _ content: SearchContent?) throws -> String {
    switch column {
    case "search_words": content?.kept ?? ""
    default: try fields["unit"]?.text.flatMap(transaction.unitNames)?.shortName ?? ""
    }
  }

  /// A unit that is called otherwise now is called so in every row that shows or finds its name.
  private func unitsChanged(_ kind: RecordKind, _ id: String, isNew: Bool) throws {
    transaction.forgetUnits()
    guard kind == .unit, !isNew else { return }
    for name in Schema.searchTables {
      let kind = try RecordKind(rawValue: name).orFault("no table \(name)")
      let table = try transaction.tables(kind)
      let index = try SearchIndex(kind, db).orFault("no index of \(name)")
      let rows = try Row.fetchAll(db, sql: table.select + SearchSQL.withUnit(kind), arguments: [id])
      for row in rows {
        let stored = try StoredRow(row, table)
        guard let old = SearchContent(kind, stored, table) else { continue }
        let new = try transaction.searchContent(kind, stored.fields, rulebook)
        try index.remove(stored.row, old)
        try index.add(stored.row, new)
        var values: [DatabaseValue] = [stored.row.databaseValue, new.kept.databaseValue]
        let hasUnitName = table.kept.contains("unit_name")
        if hasUnitName { values.append(try keptValue("unit_name", stored.fields, new).databaseValue) }
        try db.execute(
          sql: WriteSQL.refreshWords(name, hasUnitName: hasUnitName), arguments: StatementArguments(values))
      }
    }
  }

  // MARK: The entry

  /// Writes the entry that all of this belongs to, and the counters that it moved.
  func close(_ change: String, _ summary: Words, undoes: Int? = nil) throws -> AuditEntry {
    try transaction.serials.save(db)
    func entry(hash: String) -> AuditEntry {
      AuditEntry(
        entry: self.entry, at: at, day: context.today, officer: context.officer, change: change,
        summaryZh: summary.zh, summaryEn: summary.en, rows: rows.listed, undoes: undoes, hash: hash)
    }
    let at = Instant.now.beijing
    let hash = AuditChain.hash(of: entry(hash: ""), after: previous)
    try db.execute(
      sql: WriteSQL.append,
      arguments: [
        self.entry, at, context.today.description, context.officer, change, summary.zh, summary.en,
        Cell.list(rows.listed.map(Cell.text)).json, undoes, previous, hash,
      ])
    return entry(hash: hash)
  }
}

extension SearchContent {
  /// What the index holds of a stored row; nil where its table has no index.
  init?(_ kind: RecordKind, _ stored: StoredRow, _ table: RecordTable) {
    guard let kept = stored.kept["search_words"] else { return nil }
    self.init(kind, stored.fields, kept: kept)
  }
}
