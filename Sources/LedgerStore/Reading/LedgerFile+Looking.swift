import GRDB
package import Ledger

extension LedgerFile {
  package func looking<Value: Sendable>(
    today: CivilDate, _ look: @escaping @Sendable (any Lookout) throws -> Value
  ) throws -> Value {
    let campaign = try campaign()
    return try aside { db in
      let context = ChangeContext(
        today: today, officer: "", owner: details.owner, rulebook: rulebook, campaign: campaign)
      return try look(StoreDesk(BookTransaction(db, tables), context))
    }
  }

  package func stock(_ days: ClosedRange<CivilDate>, division: String) throws -> LeadStock {
    let places = Cell.list(rulebook.codes(within: division).map(Cell.text)).json
    return try aside { db in
      let statement = try db.cachedStatement(sql: LookingSQL.stock)
      guard let row = try Row.fetchOne(statement, arguments: StatementArguments([places] + days.texts)) else {
        throw BookError.fault("no stock")
      }
      return LeadStock(
        opening: row["opening"], new: row["new"], finished: row["finished"], reopened: row["reopened"],
        struck: row["struck"], closing: row["closing"])
    }
  }
}
