import Ledger

/// The desk of an import: like any other, but what an undone import had brought gets its old numbers again.
final class ImportDesk: Desk {
  private let base: StoreDesk
  /// The numbers that the next records of their kind and year are to get.
  private var revived: [(kind: RecordKind, number: RecordNumber)] = []

  init(_ base: StoreDesk) { self.base = base }

  func revive(_ gone: [GoneRecord], _ kind: RecordKind) {
    revived = gone.compactMap { record in record.number.map { (kind, $0) } }
  }

  var context: ChangeContext { base.context }

  func record<R: LedgerRecord>(_ type: R.Type, _ id: RecordID) throws -> R? { try base.record(type, id) }

  func records<R: LedgerRecord>(_ type: R.Type, by key: RecordKey) throws -> [R] { try base.records(type, by: key) }

  func open<R: ListedRecord>(_ type: R.Type) throws -> [R] { try base.open(type) }

  func record<R: NumberedRecord>(_ type: R.Type, number: RecordNumber) throws -> R? {
    try base.record(type, number: number)
  }

  func newest<R: NumberedRecord>(_ type: R.Type, owner: String, serial: Int) throws -> R? {
    try base.newest(type, owner: owner, serial: serial)
  }

  func units(named name: String, division: String?) throws -> [OfficeUnit] {
    try base.units(named: name, division: division)
  }

  func officer(code: String) throws -> Officer? { try base.officer(code: code) }

  func unitsVisited(_ days: ClosedRange<CivilDate>) throws -> Set<RecordID> { try base.unitsVisited(days) }

  func nextSerial(_ kind: RecordKind, owner: String, year: Int) throws -> Int {
    let own = revived.firstIndex { $0.kind == kind && $0.number.owner == owner && $0.number.year == year }
    if let own { return revived.remove(at: own).number.serial }
    return try base.nextSerial(kind, owner: owner, year: year)
  }

  func nextPaper(_ series: PaperSeries, owner: String, year: Int) throws -> Int {
    try base.nextPaper(series, owner: owner, year: year)
  }

  func pressingLeads(of department: String, limit: Int) throws -> [Lead] {
    try base.pressingLeads(of: department, limit: limit)
  }

  func newID() -> RecordID { base.newID() }

  func closedLeads(_ days: ClosedRange<CivilDate>, division: String) throws -> [ClosedLead] {
    try base.closedLeads(days, division: division)
  }
}
