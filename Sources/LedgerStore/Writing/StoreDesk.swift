import GRDB
import Ledger

/// What a change may look at and ask for, inside its transaction.
final class StoreDesk: Lookout {
  let context: ChangeContext
  private let transaction: BookTransaction

  init(_ transaction: BookTransaction, _ context: ChangeContext) {
    self.transaction = transaction
    self.context = context
  }

  func record<R: LedgerRecord>(_ type: R.Type, _ id: RecordID) throws -> R? {
    try transaction.reader.record(type, id)
  }

  func records<R: LedgerRecord>(_ type: R.Type, by key: RecordKey) throws -> [R] {
    try transaction.reader.records(type, by: key)
  }

  func record<R: NumberedRecord>(_ type: R.Type, number: RecordNumber) throws -> R? {
    try transaction.reader.record(type, number: number)
  }

  func units(named name: String, division: String?) throws -> [OfficeUnit] {
    try transaction.units().find(name, division: division)
  }

  func officer(code: String) throws -> Officer? {
    let found = try transaction.reader.records(Officer.self, by: .officer(code))
    return found.first { $0.owner == context.owner } ?? found.first
  }

  func nextSerial(_ kind: RecordKind, owner: String, year: Int) throws -> Int {
    try transaction.serials.next(kind, owner: owner, year: year, transaction.db)
  }

  func newID() -> RecordID { Identities.next() }

  func closedLeads(_ days: ClosedRange<CivilDate>, division: String) throws -> [ClosedLead] {
    let places = Cell.list(context.rulebook.codes(within: division).map(Cell.text)).json
    let statement = try transaction.db.cachedStatement(sql: LookingSQL.closed)
    return try Row.fetchAll(statement, arguments: StatementArguments([places] + days.texts)).compactMap { row in
      let number = RecordNumber(
        owner: row["owner"], year: row["year"], prefix: Lead.numberPrefix, serial: row["serial"])
      return CivilDate(row["closed_on"] as String).map {
        ClosedLead(id: RecordID(row["id"]), number: number.text, closedOn: $0)
      }
    }
  }

  // MARK: Looking out

  func open<R: ListedRecord>(_ type: R.Type) throws -> [R] {
    try transaction.reader.records(type, TableSQL.isOpen, [])
  }

  func dated<R: NumberedRecord>(_ type: R.Type, _ days: ClosedRange<CivilDate>) throws -> [R] {
    try transaction.reader.records(
      type, TableSQL.dated, [days.lowerBound.description, days.upperBound.description])
  }

  func all<R: LedgerRecord>(_ type: R.Type) throws -> [R] { try transaction.reader.all(type) }

  func leadsOwingNotice() throws -> [Lead] { try transaction.reader.records(Lead.self, LookingSQL.owingNotice, []) }

  func followUps(_ days: ClosedRange<CivilDate>) throws -> [FollowUp] {
    try transaction.reader.records(FollowUp.self, LookingSQL.followedUp, StatementArguments(days.texts))
  }

  func recurrences(_ days: ClosedRange<CivilDate>) throws -> [Lead] {
    try transaction.reader.records(Lead.self, LookingSQL.recurred, StatementArguments(days.texts))
  }
}

extension ClosedRange<CivilDate> {
  /// Both ends as SQL compares them.
  var texts: [String] { [lowerBound.description, upperBound.description] }
}
