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
  /// What the search index is still to be told: between rows of other tables SQLite writes its words out and gathers
  /// them anew each time, at twice the cost (docs/performance.md).
  private var searchChanges: [SearchChange] = []

  private struct SearchChange {
    let kind: RecordKind
    let row: Int64
    let words: SearchWords
    let isAdded: Bool
  }

  private static let mostSearchChanges = 4_000

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
    let draft = try RowDraft(
      kind, fields, entry: entry, transaction.tables(kind), rulebook, unitNames: transaction.unitNames)
    try write(draft, isGone: isGone)
  }

  func write(_ draft: RowDraft, isGone: Bool = false) throws {
    let kind = draft.kind
    let table = try transaction.tables(kind)
    guard let stored = try transaction.stored(kind, id: draft.id) else { return try insert(draft) }
    try keepImage(draft, of: stored)
    let old = stored.isGone ? nil : SearchContent(kind, stored, table).map(SearchWords.init)
    let new = isGone ? nil : draft.words
    if old != new {
      if let old { try unindex(kind, stored.row, old) }
      if let new { try index(kind, stored.row, new) }
    }
    try db.cachedStatement(sql: table.update).execute(arguments: draft.values + [isGone, stored.row])
    try note(draft, image: isGone ? "gone" : draft.image, isNew: false)
  }

  /// Writes a row that the book does not have yet.
  func insert(_ draft: RowDraft) throws {
    let table = try transaction.tables(draft.kind)
    try keepImage(draft, of: nil)
    try db.cachedStatement(sql: table.insert).execute(arguments: draft.values)
    if let words = draft.words { try index(draft.kind, db.lastInsertedRowID, words) }
    try note(draft, image: draft.image, isNew: true)
  }

  private func keepImage(_ draft: RowDraft, of stored: StoredRow?) throws {
    try db.cachedStatement(sql: WriteSQL.keepImage).execute(arguments: [
      entry, draft.kind.rawValue, draft.id, stored.map { Cell.object($0.fields).json }, stored?.isGone ?? false,
    ])
  }

  /// What the entry says of a row that was written.
  private func note(_ draft: RowDraft, image: String, isNew: Bool) throws {
    count(draft, image: image)
    if let lead = draft.lead { try link(lead) }
    if draft.kind == .unit || draft.kind == .unitAlias { try unitsChanged(draft.kind, draft.id, isNew: isNew) }
  }

  /// Takes a row's after-image into what the entry says.
  func count(_ draft: RowDraft, image: String) { rows.add(draft.kind, id: draft.id, image: image) }

  func link(_ lead: String) throws {
    try db.cachedStatement(sql: WriteSQL.linkLead).execute(arguments: [lead, entry])
  }

  // MARK: The search index

  func index(_ kind: RecordKind, _ row: Int64, _ words: SearchWords) throws {
    try take(SearchChange(kind: kind, row: row, words: words, isAdded: true))
  }

  private func unindex(_ kind: RecordKind, _ row: Int64, _ words: SearchWords) throws {
    try take(SearchChange(kind: kind, row: row, words: words, isAdded: false))
  }

  private func take(_ change: SearchChange) throws {
    searchChanges.append(change)
    if searchChanges.count == Self.mostSearchChanges { try tellIndex() }
  }

  /// Writes what the search index has not been told yet.
  func tellIndex() throws {
    for change in searchChanges {
      let index = SearchIndex(change.kind, db)
      if change.isAdded {
        try index?.add(change.row, change.words)
      } else {
        try index?.remove(change.row, change.words)
      }
    }
    searchChanges.removeAll(keepingCapacity: true)
  }

  /// A unit that is called otherwise now is called so in every row that shows or finds its name.
  private func unitsChanged(_ kind: RecordKind, _ id: String, isNew: Bool) throws {
    transaction.forgetUnits()
    guard kind == .unit, !isNew else { return }
    for name in Schema.searchTables {
      let kind = try RecordKind(rawValue: name).orFault("no table \(name)")
      let table = try transaction.tables(kind)
      let rows = try Row.fetchAll(db, sql: table.select + SearchSQL.withUnit(kind), arguments: [id])
      for row in rows {
        let stored = try StoredRow(row, table)
        let names = transaction.unitNames
        guard let old = SearchContent(kind, stored, table),
          let new = try SearchContent(kind, stored.fields, rulebook, unitNames: names)
        else { continue }
        try unindex(kind, stored.row, SearchWords(old))
        try index(kind, stored.row, SearchWords(new))
        var values: [DatabaseValue] = [stored.row.databaseValue, new.kept.databaseValue]
        let hasUnitName = table.kept.contains("unit_name")
        if hasUnitName {
          values.append(try RowDraft.kept("unit_name", stored.fields, new, unitNames: names).databaseValue)
        }
        try db.execute(
          sql: WriteSQL.refreshWords(name, hasUnitName: hasUnitName), arguments: StatementArguments(values))
      }
    }
  }

  // MARK: The entry

  /// Writes the entry that all of this belongs to, and the counters that it moved.
  func close(_ change: String, _ summary: Words, undoes: Int? = nil) throws -> AuditEntry {
    try tellIndex()
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
