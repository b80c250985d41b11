import GRDB
import Ledger

/// Writes rows that are all new to the book, as fast as SQLite takes them: no row is looked for first, and the
/// before-images and the leads' log, of which all are alike, follow in one statement each.
struct PastWriter {
  private struct Statements {
    let row: Statement
    /// Of the search index, where the table has one.
    let words: Statement?
  }

  private let session: WriteSession
  private let statements: [RecordKind: Statements]
  private let kinds: [RecordKind]

  init(_ session: WriteSession, _ kinds: Set<RecordKind>) throws {
    self.session = session
    self.kinds = kinds.sorted { $0.rawValue < $1.rawValue }
    let db = session.transaction.db
    statements = try kinds.reduce(into: [:]) { statements, kind in
      let isSearched = Schema.searchTables.contains(kind.rawValue)
      statements[kind] = Statements(
        row: try db.makeStatement(sql: try session.transaction.tables(kind).insert),
        words: isSearched ? try db.makeStatement(sql: SearchSQL.add(kind)) : nil)
    }
  }

  func insert(_ draft: RowDraft) throws {
    let statements = try statements[draft.kind].orFault("a past of unnamed kinds")
    // As many values as places: both come from the table's columns.
    statements.row.setUncheckedArguments(StatementArguments([session.entry.databaseValue] + draft.values))
    try statements.row.execute()
    if let index = statements.words, let words = draft.words {
      index.setUncheckedArguments([session.transaction.db.lastInsertedRowID, words.pairs, words.begun])
      try index.execute()
    }
    session.count(draft, image: draft.image)
  }

  /// What goes with the rows beside them.
  func finish() throws {
    let db = session.transaction.db
    for kind in kinds {
      try db.execute(sql: WriteSQL.keepNoImages(kind.rawValue), arguments: [session.entry, kind.rawValue])
    }
    try db.execute(sql: WriteSQL.linkNewLeads, arguments: [session.entry])
    session.transaction.forgetUnits()
  }
}
