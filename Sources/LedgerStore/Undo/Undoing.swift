import GRDB
import Ledger

/// Undoes one entry, whole: puts every row back as it was before, hides the rows that were new, and is itself an entry
/// that can be undone.
struct Undoing {
  let transaction: BookTransaction
  let context: ChangeContext

  private var db: Database { transaction.db }

  /// A refusal names at most so many rows; an import may have thousands.
  private static let mostNamed = 20

  func run(_ wanted: Int?) throws -> Outcome {
    guard let number = try wanted ?? lastOfOfficer() else {
      return refused(Words("\(context.officer) 没有可撤销的操作", "there is nothing of \(context.officer)'s to undo"))
    }
    guard let row = try Row.fetchOne(db, sql: AuditSQL.entry, arguments: [number]) else {
      return refused(Words("没有第\(number)号记录", "there is no entry \(number)"))
    }
    let entry = try AuditEntry(row)
    guard entry.change != "init" else {
      return refused(Words("建立台账不能撤销", "making the ledger cannot be undone"))
    }
    let chain = try EntryChain(number, db)
    guard chain.isInForce(number) else {
      return refused(Words("第\(number)号记录已撤销", "entry \(number) is already undone"))
    }
    let images = try Row.fetchAll(db, sql: AuditSQL.images, arguments: [number]).map(Image.init)
    let broken = try changedSince(images, chain) + closings(images, entry, chain)
    guard broken.isEmpty else { return .refused(capped(broken)) }
    return try restore(images, entry, chain)
  }

  private func lastOfOfficer() throws -> Int? {
    let entries = try Int.fetchCursor(db, sql: AuditSQL.ofOfficer, arguments: [context.officer])
    while let entry = try entries.next() {
      if try EntryChain(entry, db).isInForce(entry) { return entry }
    }
    return nil
  }

  // MARK: What refuses it

  private func changedSince(_ images: [Image], _ chain: EntryChain) throws -> [BrokenRule] {
    try images.compactMap { image in
      guard let stored = try stored(image), stored.entry != chain.tip else { return nil }
      let later = try Int.fetchAll(
        db.cachedStatement(sql: AuditSQL.laterOfRow), arguments: [image.id, chain.tip, image.kind.rawValue])
      guard let last = try EntryChain.lasting(later, after: chain.tip, db).last else { return nil }
      return try refusal(image.kind, stored.fields, changedBy: last)
    }
  }

  /// Domain rule I12: the closing of a lead is undone only by the same recorder, the same day, with nothing after it.
  private func closings(_ images: [Image], _ entry: AuditEntry, _ chain: EntryChain) throws -> [BrokenRule] {
    var broken: [BrokenRule] = []
    for image in images where image.kind == .lead {
      guard let before = image.before, let stored = try stored(image), isFinished(stored.fields), !isFinished(before)
      else { continue }
      let name = try name(.lead, stored.fields)
      if entry.officer != context.officer {
        broken.append(
          BrokenRule(
            "I12",
            name + Words(" 由\(entry.officer)办结，只能由其本人撤销", ": only \(entry.officer), who closed it, can undo that")))
      }
      if entry.day != context.today {
        broken.append(
          BrokenRule(
            "I12",
            name + Words(" 于\(entry.day)办结，只能当日撤销；需要时请重启", ": closed on \(entry.day), undone only that day; reopen it"))
        )
      }
      let later = try Int.fetchAll(db, sql: AuditSQL.laterOfLead, arguments: [image.id, chain.tip])
      if let last = try EntryChain.lasting(later, after: chain.tip, db).last {
        broken.append(try refusal(.lead, stored.fields, changedBy: last, rule: "I12"))
      }
    }
    return broken
  }

  private func isFinished(_ fields: [String: Cell]) -> Bool {
    fields["status"]?.text.flatMap(LeadStatus.init(rawValue:))?.isFinished ?? false
  }

  // MARK: Restoring

  private func restore(_ images: [Image], _ entry: AuditEntry, _ chain: EntryChain) throws -> Outcome {
    let session = try WriteSession(transaction, context, isBatch: entry.isBatch)
    for image in images {
      guard let stored = try stored(image) else { continue }
      try session.write(image.kind, image.before ?? stored.fields, isGone: image.before == nil || image.wasGone)
    }
    let orphans = try orphans(session.entry)
    guard orphans.isEmpty else { return .refused(capped(orphans)) }
    let root = try Row.fetchOne(db, sql: AuditSQL.entry, arguments: [chain.root]).map(AuditEntry.init) ?? entry
    // Undoing an undo brings the change back.
    let summary = (chain.entries.count % 2 == 1 ? Words("撤销：", "Undid: ") : Words("恢复：", "Redid: ")) + root.summary
    // The newest of the chain, so that a change undone, redone and undone again stays one chain.
    let written = try session.close("undo", summary, undoes: chain.tip)
    let first = images.last
    let subject = try first.flatMap { try stored($0) }
    return .done(
      Receipt(
        entry: written.entry, summary: summary, record: first.map { RecordID($0.id) }, kind: first?.kind,
        number: first.flatMap { image in subject.flatMap { RecordNumber(image.kind, $0.fields)?.text } }, notices: []))
  }

  /// Rows written later that would hang in the air: a note on a lead that is no longer there.
  private func orphans(_ entry: Int) throws -> [BrokenRule] {
    try AuditSQL.references.flatMap { reference in
      let kind = try RecordKind(rawValue: reference.table).orFault("no table \(reference.table)")
      return try Row.fetchAll(
        db, sql: AuditSQL.orphans(reference), arguments: [entry, Self.mostNamed]
      ).map { row in
        let fields = try transaction.stored(kind, id: row["id"])?.fields ?? [:]
        return try refusal(kind, fields, changedBy: row["entry"])
      }
    }
  }

  private func stored(_ image: Image) throws -> StoredRow? { try transaction.stored(image.kind, id: image.id) }

  // MARK: Words

  private func refused(_ message: Words) -> Outcome { .refused([BrokenRule("undo", message)]) }

  private func capped(_ broken: [BrokenRule]) -> [BrokenRule] {
    let broken = broken.uniqued()
    guard broken.count > Self.mostNamed else { return broken }
    let rest = broken.count - Self.mostNamed
    return broken.prefix(Self.mostNamed) + [BrokenRule("undo", Words("另有\(rest)处", "and \(rest) more"))]
  }

  private func refusal(
    _ kind: RecordKind, _ fields: [String: Cell], changedBy entry: Int, rule: String = "undo"
  ) throws -> BrokenRule {
    let later = try Row.fetchOne(db, sql: AuditSQL.entry, arguments: [entry]).map(AuditEntry.init)
    let what = later?.summary ?? Words("", "")
    return BrokenRule(
      rule,
      try name(kind, fields)
        + Words(
          " 此后又有改动（第\(entry)号：\(what.zh)），请先撤销该项", " was changed since (entry \(entry): \(what.en)); undo that first"))
  }

  /// Its own number; else its kind and the number of the lead that it hangs on.
  private func name(_ kind: RecordKind, _ fields: [String: Cell]) throws -> Words {
    if let number = RecordNumber(kind, fields)?.text { return Words(number, number) }
    let lead = try fields["lead"]?.text.flatMap { try transaction.stored(.lead, id: $0) }
    guard let lead, let number = RecordNumber(.lead, lead.fields)?.text else { return kind.words }
    return kind.words + Words("（\(number)）", " (\(number))")
  }

  /// A row as it was before the entry.
  private struct Image {
    let kind: RecordKind
    let id: String
    /// Nil where the entry made the row.
    let before: [String: Cell]?
    let wasGone: Bool

    init(_ row: Row) throws {
      kind = try RecordKind(rawValue: row["kind"]).orFault("a before-image of an unknown table")
      id = row["id"]
      wasGone = row["was_gone"]
      before = try (row["before"] as String?).map { json in
        guard case .object(let fields) = try Cell(json: json) else { throw UnreadableCell("a before-image") }
        return fields
      }
    }
  }
}

extension AuditEntry {
  /// Many changes under one entry: its rows are counted, not listed.
  var isBatch: Bool { rows.contains { $0.hasPrefix("all:") } }
}
