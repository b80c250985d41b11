package import Ledger

extension LedgerFile {
  package func undo(entry: Int?, _ context: ChangeContext) throws -> Outcome {
    try inWriting { db in
      let outcome = try Undoing(transaction: BookTransaction(db, tables), context: context).run(entry)
      return outcome.receipt == nil ? .dropped(outcome) : .kept(outcome)
    }
  }
}
