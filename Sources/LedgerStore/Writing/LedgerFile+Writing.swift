import GRDB
package import Ledger

extension LedgerFile {
  package func perform(_ request: ChangeRequest, _ context: ChangeContext) throws -> Outcome {
    let context = request.context(context)
    return try inWriting { db in
      let transaction = BookTransaction(db, tables)
      switch try request.decide(at: StoreDesk(transaction, context)) {
      case .refused(let rules): return .dropped(.refused(rules))
      case .alters(let alteration, _):
        let session = try WriteSession(transaction, context, isBatch: false)
        try session.put(alteration)
        let entry = try session.close(request.change, alteration.summary)
        return .kept(.done(Receipt(alteration, entry: entry.entry)))
      }
    }
  }

  package func rehearse(_ request: ChangeRequest, _ context: ChangeContext) throws -> Outcome {
    let context = request.context(context)
    return try onScreen { db in
      // A rehearsal never writes: numbers are given from memory, and what would be written is thrown away.
      let transaction = BookTransaction(db, tables)
      switch try request.decide(at: StoreDesk(transaction, context)) {
      case .refused(let rules): return .refused(rules)
      case .alters(let alteration, _):
        let last = try db.firstNumber(WriteSQL.lastEntry) ?? 0
        return .done(Receipt(alteration, entry: last + 1))
      }
    }
  }

  package func batch(
    _ name: String, _ context: ChangeContext,
    _ body: (_ perform: (ChangeRequest) throws -> Outcome) throws -> Words
  ) throws -> Receipt {
    try inWriting { db in
      let transaction = BookTransaction(db, tables)
      let session = try WriteSession(transaction, context, isBatch: true)
      let summary = try body { request in
        switch try request.decide(at: StoreDesk(transaction, request.context(context))) {
        case .refused(let rules): return .refused(rules)
        case .alters(let alteration, _):
          try session.put(alteration)
          // The next of the batch may search.
          try session.tellIndex()
          return .done(Receipt(alteration, entry: session.entry))
        }
      }
      let entry = try session.close(name, summary)
      return .kept(Receipt(entry: entry.entry, summary: summary))
    }
  }

  /// The first entry of a new book: its campaign, its first officer and what it was seeded with.
  func begin(_ founding: Founding, _ context: ChangeContext) throws {
    try inWriting { db in
      let session = try WriteSession(BookTransaction(db, tables), context, isBatch: true)
      if let campaign = context.campaign { try session.put(campaign) }
      let seeded = founding.seeds.contains { ($0 as? Officer)?.code == context.officer }
      if !seeded {
        try session.put(
          Officer(
            id: Self.newID(), owner: context.owner, code: context.officer, display: founding.officerDisplay,
            role: .caseManager))
      }
      for record in founding.seeds { try session.put(record) }
      _ = try session.close("init", Words("建立台账", "Made the ledger"))
      return .kept(())
    }
  }
}

extension Receipt {
  /// Of many changes under one entry.
  init(entry: Int, summary: Words) {
    self.init(entry: entry, summary: summary, record: nil, kind: nil, number: nil, notices: [])
  }

  init(_ alteration: Alteration, entry: Int) {
    self.init(
      entry: entry, summary: alteration.summary, record: alteration.subject, kind: alteration.subjectKind,
      number: alteration.number, notices: alteration.notices)
  }
}
