import GRDB
package import Ledger

/// Records of years gone by, in the order in which they are to stand in the book.
package protocol RecordedPast: Sendable {
  /// Which records there are: new ones all of them, and what belongs to a lead belongs to one among them.
  var kinds: Set<RecordKind> { get }
  var leads: Int { get }
  /// The next few thousand; nil when there are no more.
  mutating func next(_ numbers: inout RunningNumbers) throws -> [any LedgerRecord]?
}

/// The numbers that records of a past are given, beginning after those that the book has.
package struct RunningNumbers: Sendable {
  struct Key: Hashable {
    let kind: RecordKind
    let owner: String
    let year: Int
  }

  fileprivate var before: [Key: Int] = [:]
  fileprivate var given: [Key: Int] = [:]

  package mutating func next(_ kind: RecordKind, owner: String, year: Int) -> Int {
    let key = Key(kind: kind, owner: owner, year: year)
    let next = (given[key] ?? before[key] ?? 0) + 1
    given[key] = next
    return next
  }
}

extension LedgerFile {
  /// Writes records as they stood, as one entry and one undo, with no rule asked: the made-up years of a practice
  /// ledger. The indexes of their tables are made anew at the end, in the order of their keys; `WorkWatch` is told of
  /// each lead.
  package func takeOver(_ past: some RecordedPast, _ name: String, summary: Words, _ context: ChangeContext) throws {
    try WorkWatch.begin(.writing, total: past.leads)
    try inWriting(holding: BookSQL.cacheForPast) { db in
      let session = try WriteSession(BookTransaction(db, self.tables), context, isBatch: true)
      try db.withoutIndexes(of: past.kinds.map(\.rawValue).sorted()) { try write(past, in: session) }
      _ = try session.close(name, summary)
      try WorkWatch.commit()
      return .kept(())
    }
  }

  private func write(_ past: some RecordedPast, in session: WriteSession) throws {
    let writer = try NewRowWriter(session, past.kinds)
    try Portions.each(of: 1, from: drafts(of: past, in: session)) { portions in
      for portion in portions {
        for row in portion.rows {
          try writer.insert(row)
          if row.kind == .lead { try WorkWatch.advance() }
        }
        for (key, serial) in portion.numbers.given {
          session.transaction.serials.given(key.kind, owner: key.owner, year: key.year, upTo: serial)
        }
      }
    }
    try writer.finish(leadsOf: [.lead])
  }

  /// Working a row out takes as long as writing it: the one goes on beside the other.
  private func drafts(
    of past: some RecordedPast, in session: WriteSession
  ) throws -> @Sendable (_ each: (DraftedPortion) throws -> Void) throws -> Void {
    let db = session.transaction.db
    var numbers = RunningNumbers()
    for row in try Row.fetchAll(db, sql: WriteSQL.counters) {
      guard let kind = RecordKind(rawValue: row["kind"]) else { continue }
      numbers.before[RunningNumbers.Key(kind: kind, owner: row["owner"], year: row["year"])] = row["last"]
    }
    var names: [String: SearchContent.UnitNames] = [:]
    for unit in try session.transaction.reader.units() { names[unit.id.text] = SearchContent.UnitNames(unit) }
    let (tables, rulebook, entry) = (tables, session.context.rulebook, session.entry)
    let (known, begun) = (names, numbers)
    return { each in
      var (past, numbers, names) = (past, begun, known)
      while let records = try past.next(&numbers) {
        for case let unit as OfficeUnit in records { names[unit.id.text] = SearchContent.UnitNames(unit) }
        let rows = try records.map { record in
          let kind = type(of: record).kind
          return try RowDraft(kind, WriteSession.fields(of: record), entry: entry, tables(kind), rulebook) { names[$0] }
        }
        try each(DraftedPortion(rows: rows, numbers: numbers))
      }
    }
  }
}

private struct DraftedPortion: Sendable {
  let rows: [RowDraft]
  /// As they stand after these rows.
  let numbers: RunningNumbers
}
