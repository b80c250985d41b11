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

  func newest<R: NumberedRecord>(_ type: R.Type, owner: String, serial: Int) throws -> R? {
    try transaction.reader.newest(type, owner: owner, serial: serial)
  }

  func units(named name: String, division: String?) throws -> [OfficeUnit] {
    try transaction.units().find(name, division: division)
  }

  func officer(code: String) throws -> Officer? {
    let found = try transaction.reader.records(Officer.self, by: .officer(code))
    return found.first { $0.owner == context.owner } ?? found.first
  }

  func unitsVisited(_ days: ClosedRange<CivilDate>) throws -> Set<RecordID> {
    let statement = try transaction.db.cachedStatement(sql: RecordSQL.unitsVisited)
    let arguments: StatementArguments = [days.lowerBound.description, days.upperBound.description]
    return Set(try String.fetchAll(statement, arguments: arguments).map { RecordID($0) })
  }

  func nextSerial(_ kind: RecordKind, owner: String, year: Int) throws -> Int {
    try transaction.serials.next(kind, owner: owner, year: year, transaction.db)
  }

  func nextPaper(_ series: PaperSeries, owner: String, year: Int) throws -> Int {
    try transaction.serials.next(series, owner: owner, year: year, transaction.db)
  }

  func pressingLeads(of department: String, limit: Int) throws -> [Lead] {
    var filter = LeadFilter()
    filter.owner = context.owner
    filter.department = department
    filter.pressing = true
    var condition = filter.condition(context.rulebook, today: context.today)
    let sql =
      ListSQL.rowNumbers(from: "lead l", condition: condition.sql, order: "l.due_key, l.row_id")
      + ListSQL.atMost(condition.place(limit))
    return try Int64.fetchAll(transaction.db, sql: sql, arguments: condition.arguments).compactMap { number in
      try transaction.reader.records(Lead.self, ListSQL.byRow, [number]).first
    }
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
    try transaction.reader.records(type, .open(R.kind))
  }

  func dated<R: NumberedRecord>(_ type: R.Type, _ days: ClosedRange<CivilDate>) throws -> [R] {
    try transaction.reader.records(
      type, TableSQL.dated, [days.lowerBound.description, days.upperBound.description])
  }

  func subjectsFoundAgain(since day: CivilDate) throws -> [SubjectRef] {
    try transaction.db.texts(AccountabilitySQL.foundAgain, [day.description], column: "subject_key")
      .compactMap(SubjectRef.init(key:))
  }

  func objectedObservations() throws -> [Observation] {
    try transaction.reader.records(Observation.self, RecordSQL.objected, [])
  }

  func all<R: LedgerRecord>(_ type: R.Type) throws -> [R] { try transaction.reader.all(type) }

  func requestsOfCoUnits() throws -> [Lead] { try transaction.reader.records(Lead.self, LeadSQL.ofCoUnits) }

  func closedWithoutFollowUp(_ days: ClosedRange<CivilDate>) throws -> [Lead] {
    try transaction.reader.records(
      Lead.self, LeadSQL.closedWithoutFollowUp, [days.lowerBound.description, days.upperBound.description])
  }

  func lastVisits(through day: CivilDate) throws -> [RecordID: CivilDate] {
    var visits: [RecordID: CivilDate] = [:]
    for row in try Row.fetchAll(transaction.db, sql: UnitSQL.lastVisits, arguments: [day.description]) {
      visits[RecordID(row["id"])] = CivilDate(row["last"] as String)
    }
    return visits
  }

  func channelReceipts(_ days: ClosedRange<CivilDate>, division: String?) throws -> [ChannelReceipts] {
    var condition = Condition("l.gone = 0")
    condition.add("l.status <> 'void'")
    condition.within("l.division", division: division, context.rulebook)
    let within = condition.sql
    let codes = Cell.list(context.rulebook.channels.map { .text($0.code) }).json
    let sql = LeadSQL.channelReceipts(
      condition.place(codes), from: condition.place(days.lowerBound.description),
      through: condition.place(days.upperBound.description), today: condition.place(context.today.description),
      within: within)
    return try Row.fetchAll(transaction.db, sql: sql, arguments: condition.arguments).map { row in
      ChannelReceipts(
        channel: row["channel"], count: row["received"], last: (row["last"] as String?).flatMap { CivilDate($0) })
    }
  }

  func openLeadsByHandler() throws -> [String: Int] {
    let rows = try Row.fetchAll(transaction.db, sql: LeadSQL.openByHandler)
    return Dictionary(rows.map { ($0["handler"], $0["open"]) }, uniquingKeysWith: +)
  }

  func unrefunded() throws -> [Lead] { try transaction.reader.records(Lead.self, LeadSQL.unrefunded, [Lead.feeType]) }

  func leadsOwingNotice() throws -> [Lead] { try transaction.reader.records(Lead.self, LookingSQL.owingNotice) }

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
