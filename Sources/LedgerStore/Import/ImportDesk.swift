import Ledger

/// The desk of an import: like any other, but a lead that an undone import had brought gets its old number again.
final class ImportDesk: Desk {
  private let base: StoreDesk
  /// The number that the next lead of this year is to get.
  var revived: RecordNumber?

  init(_ base: StoreDesk) { self.base = base }

  var context: ChangeContext { base.context }

  func record<R: LedgerRecord>(_ type: R.Type, _ id: RecordID) throws -> R? { try base.record(type, id) }

  func records<R: LedgerRecord>(_ type: R.Type, by key: RecordKey) throws -> [R] { try base.records(type, by: key) }

  func record<R: NumberedRecord>(_ type: R.Type, number: RecordNumber) throws -> R? {
    try base.record(type, number: number)
  }

  func units(named name: String, division: String?) throws -> [OfficeUnit] {
    try base.units(named: name, division: division)
  }

  func officer(code: String) throws -> Officer? { try base.officer(code: code) }

  func nextSerial(_ kind: RecordKind, owner: String, year: Int) throws -> Int {
    if kind == .lead, let revived, revived.owner == owner, revived.year == year { return revived.serial }
    return try base.nextSerial(kind, owner: owner, year: year)
  }

  func newID() -> RecordID { base.newID() }
}
