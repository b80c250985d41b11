import GRDB
import Ledger

/// An entry, the entry that undid it, the one that undid that, and so on.
struct EntryChain {
  /// The first is no undo itself.
  let entries: [Int]

  init(_ entry: Int, _ db: Database) throws {
    var root = entry
    while let undone = try Int.fetchOne(db.cachedStatement(sql: AuditSQL.undoes), arguments: [root]) { root = undone }
    var entries = [root]
    while let last = entries.last,
      let undo = try Int.fetchOne(db.cachedStatement(sql: AuditSQL.undoOf), arguments: [last])
    {
      entries.append(undo)
    }
    self.entries = entries
  }

  var root: Int { entries[0] }
  var tip: Int { entries[entries.count - 1] }

  /// Whether what `entry` did is done now: it and its undos come in pairs otherwise.
  func isInForce(_ entry: Int) -> Bool { entries.drop { $0 != entry }.count % 2 == 1 }

  /// Of these later entries, those that left something: a change and its undo leave nothing.
  static func lasting(_ later: [Int], after tip: Int, _ db: Database) throws -> [Int] {
    var seen: Set<Int> = []
    var lasting: [Int] = []
    for entry in later {
      let chain = try EntryChain(entry, db)
      guard seen.insert(chain.root).inserted else { continue }
      let since = chain.entries.filter { $0 > tip }
      if since.count % 2 == 1, let last = since.last { lasting.append(last) }
    }
    return lasting
  }
}
