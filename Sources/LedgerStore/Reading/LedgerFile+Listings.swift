import GRDB
package import Ledger

extension LedgerFile {
  package func rows(
    of listing: Listing, _ query: RecordQuery, _ page: PageRequest, today: CivilDate
  ) throws -> Page<ListingRow> {
    let list = KeysetList(
      table: "\"\(listing.kind.rawValue)\" l", column: "l.sort_key", descending: query.newestFirst,
      parts: [KeysetList.Part(source: source(listing, query), try condition(listing, query, today: today))])
    guard let type = listing.kind.listed else { throw BookError.fault("no listing of \(listing.kind.rawValue)") }
    return try onScreen { db in
      let window = try list.window(page, db)
      let reader = RecordReader(db: db, tables: tables)
      let names = try names(db, today: today)
      let rows = try window.places.compactMap { place in
        try reader.listed(type, place.row).map { try listing.row($0, list.pageKey(place), names) }
      }
      return Page(rows: rows, hasBefore: window.hasBefore, hasAfter: window.hasAfter)
    }
  }

  package func rowCount(of listing: Listing, _ query: RecordQuery, today: CivilDate) throws -> Int {
    let condition = try condition(listing, query, today: today)
    let sql = ListSQL.count(from: "\"\(listing.kind.rawValue)\" l", condition: condition.sql)
    return try aside { db in try db.firstNumber(sql, condition.arguments) ?? 0 }
  }

  /// What hangs on one record is few; else the order is walked.
  private func source(_ listing: Listing, _ query: RecordQuery) -> String {
    let table = "\"\(listing.kind.rawValue)\" l"
    guard query.lead == nil, query.observation == nil else { return table }
    let isOpen = query.open || query.overdue
    return table + ListSQL.by(isOpen ? ListSQL.openByDate(listing.kind) : ListSQL.byDate(listing.kind))
  }

  /// Narrows by what the listing's table has; a condition on something that it has not is left aside.
  private func condition(_ listing: Listing, _ query: RecordQuery, today: CivilDate) throws -> Condition {
    let table = try tables(listing.kind)
    var condition = Condition("l.gone = 0")
    condition.within("l.division", division: query.division, rulebook)
    if table.has("unit") { condition.within("l.unit", unit: query.unit) }
    if table.has("lead"), let lead = query.lead { condition.add("l.lead = \(condition.place(lead.text))") }
    if table.has("observation"), let observation = query.observation {
      condition.add("l.observation = \(condition.place(observation.text))")
    }
    if query.open { condition.add("l.is_open = 1") }
    if query.overdue, table.has("due_date") {
      condition.add("l.is_open = 1 AND l.due_date < \(condition.place(today.description))")
    }
    if table.has("status") { condition.equals("l.status", query.status) }
    condition.between("l.sort_key", query.dates)
    return condition
  }

  private func names(_ db: Database, today: CivilDate) throws -> RecordNames {
    let rows = RowNames(db: db)
    return RecordNames(
      today: today, rulebook: rulebook, unit: { id in try id.flatMap(rows.unit) ?? "" },
      lead: { [owner = details.owner] id in
        guard let number = try id.flatMap(rows.leadNumber) else { return nil }
        return number.owner == owner && number.year == today.year ? number.short : number.text
      }, leadsHandedOver: { id in try db.firstNumber(ModeSQL.handedOver, [id.text]) ?? 0 },
      observation: { id in try id.flatMap(rows.observationNumber)?.short })
  }

  package func openRows<R: ListedRecord>(_ type: R.Type) throws -> [R] {
    try onScreen { db in try RecordReader(db: db, tables: tables).records(type, .open(R.kind)) }
  }

  package func subject(_ kind: Change.SubjectKind, _ reference: String) throws -> Change.Subject? {
    try onScreen { db in try StoreDesk(BookTransaction(db, tables), readingContext).subject(kind, reference) }
  }

  package func outgoingPaper(_ reference: String, today: CivilDate) throws -> OutgoingPaper? {
    let context = ChangeContext(today: today, officer: "", owner: details.owner, rulebook: rulebook, campaign: nil)
    return try onScreen { db in try StoreDesk(BookTransaction(db, tables), context).outgoingPaper(reference) }
  }

  package func watchFindings(today: CivilDate, division: String?) throws -> [WatchFinding] {
    try looking(today: today) { try $0.findings(division: division) }
  }

  package func coverage(_ days: ClosedRange<CivilDate>, division: String?) throws -> Coverage {
    try looking(today: days.upperBound) { try $0.coverage(days, division: division) }
  }

  package func channelReceipts(
    _ days: ClosedRange<CivilDate>, division: String?, today: CivilDate
  ) throws -> [ChannelReceipts] {
    try looking(today: today) { try $0.channelReceipts(days, division: division) }
  }

  package func candidates(for leads: [RecordID]) throws -> [AssignmentCandidate] {
    try looking(today: CivilDate(daysSinceEpoch: 0)) { try $0.candidates(for: leads) }
  }

  package func measureMatrix(
    program: String?, period: ReportingPeriod?, today: CivilDate
  ) throws -> MeasureMatrix? {
    try looking(today: today) { try $0.measureMatrix(program: program, period: period) }
  }
}

extension RecordReader {
  func listed<R: ListedRecord>(_ type: R.Type, _ row: Int64) throws -> (any ListedRecord)? {
    try records(type, ListSQL.byRow, [row]).first
  }
}
