import GRDB
import Ledger

/// Writes rows that are all new to the book, as fast as SQLite takes them: no row is looked for first, and the
/// before-images and the leads' log, of which all are alike, follow in one statement each.
struct NewRowWriter {
  private struct Rows {
    let insert: Statement
    /// The last row of the table before these.
    let last: Int
  }

  private let session: WriteSession
  private let rows: [RecordKind: Rows]
  private let kinds: [RecordKind]

  init(_ session: WriteSession, _ kinds: some Sequence<RecordKind>) throws {
    self.session = session
    self.kinds = kinds.sorted { $0.rawValue < $1.rawValue }
    let db = session.transaction.db
    rows = try self.kinds.reduce(into: [:]) { rows, kind in
      rows[kind] = Rows(
        insert: try db.makeStatement(sql: try session.transaction.tables(kind).insert),
        last: try db.firstNumber(WriteSQL.lastRow(kind.rawValue)) ?? 0)
    }
  }

  func insert(_ draft: RowDraft) throws {
    let statement = try rows[draft.kind].orFault("new rows of an unnamed kind").insert
    // As many values as places: both come from the table's columns.
    statement.setUncheckedArguments(draft.values)
    try statement.execute()
    if let words = draft.words { try session.index(draft.kind, session.transaction.db.lastInsertedRowID, words) }
    session.count(draft, image: draft.image)
  }

  /// What goes with the rows beside them. `leads`: the kinds among the rows whose leads are to have the entry in their
  /// log.
  func finish(leadsOf leads: some Sequence<RecordKind>) throws {
    try session.tellIndex()
    let db = session.transaction.db
    for kind in kinds {
      try db.execute(
        sql: WriteSQL.keepNoImages(kind.rawValue),
        arguments: [session.entry, kind.rawValue, rows[kind]?.last])
    }
    for kind in leads {
      try db.execute(
        sql: WriteSQL.linkLeads(kind.rawValue, column: kind == .lead ? "id" : "lead"),
        arguments: [session.entry, rows[kind]?.last])
    }
    session.transaction.forgetUnits()
  }
}

extension Database {
  /// Runs what writes very many rows into these tables: their indexes are made anew at the end, in the order of their
  /// keys, and the search index is merged from fewer parts. `WorkWatch` is told of the indexes.
  func withoutIndexes(of tables: [String], _ body: () throws -> Void) throws {
    guard !tables.isEmpty else { return try body() }
    let indexes = try Row.fetchAll(
      self, sql: IndexSQL.ofTables, arguments: [Cell.list(tables.map(Cell.text)).json])
    let searched = tables.filter(Schema.searchTables.contains)
    try run(indexes.map { IndexSQL.drop($0["name"]) } + searched.map { IndexSQL.gather($0, bytes: IndexSQL.gathered) })
    try body()
    try run(searched.map { IndexSQL.gather($0, bytes: IndexSQL.usualGathering) })
    try WorkWatch.begin(.indexing, total: indexes.count)
    for index in indexes {
      try run([index["sql"]])
      try WorkWatch.advance()
    }
  }
}
