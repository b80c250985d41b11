import GRDB
package import Ledger

extension LedgerFile {
  package func leads(_ query: LeadQuery, _ page: PageRequest, today: CivilDate) throws -> Page<LeadRow> {
    let rulebook = rulebook
    func read(_ db: Database) throws -> Page<LeadRow> {
      let list = try query.list(rulebook, today: today, db)
      let window = try list.window(page, db)
      let rows = try leadRows(window.places.map(\.row), db)
      return Page(
        rows: window.places.compactMap { place in rows[place.row].map { LeadRow($0, list.pageKey(place)) } },
        hasBefore: window.hasBefore, hasAfter: window.hasAfter)
    }
    // What may look at many rows before it has a page does not keep the screen's own connection waiting.
    return query.filter.isQuick ? try onScreen(read) : try aside(.searches, read)
  }

  package func leadCount(_ query: LeadQuery, today: CivilDate, limit: Int?) throws -> Int {
    let (filter, rulebook) = (query.filter, rulebook)
    // SQLite takes a negative limit for none.
    let most = limit ?? -1
    return try aside { db in
      let expression = try filter.searchExpression(rulebook, db)
      if filter.isToldBySearch {
        return try db.firstNumber(SearchSQL.count(.lead, match: "?1", limit: "?2"), [expression, most]) ?? 0
      }
      var condition = filter.condition(rulebook, today: today, search: expression)
      let sql = ListSQL.count(
        from: LeadWay.counting(filter), condition: condition.sql, limit: condition.place(most))
      return try db.firstNumber(sql, condition.arguments) ?? 0
    }
  }

  package func leadPosition(_ id: RecordID, in query: LeadQuery, today: CivilDate) throws -> Int? {
    let rulebook = rulebook
    return try aside { db -> Int? in
      let list = try query.list(rulebook, today: today, db)
      return try list.find(id, db).map { try list.count(before: $0, db) }
    }
  }

  /// Every lead once, however long it takes and whatever is written meanwhile: first the numbers of the rows in order,
  /// then the rows in slices.
  package func eachLead(_ query: LeadQuery, today: CivilDate, _ body: (LeadSheetRow) throws -> Void) throws {
    let rulebook = rulebook
    let numbers = try aside { db in try query.list(rulebook, today: today, db).rowNumbers(db) }
    try WorkWatch.begin(.exporting, total: numbers.count)
    // Fetching rows takes as long as what is made of those before.
    let rows: @Sendable ((FetchedSheetRow) throws -> Void) throws -> Void = { each in
      for slice in numbers.slices(of: Self.rowsHeld) {
        let rows = try self.aside { db in try self.sheetRows(slice, db) }
        for row in rows { try each(row) }
      }
    }
    try Portions.each(of: Self.rowsHeld, from: rows) { portion in
      for row in portion {
        try WorkWatch.advance()
        try body(row.read())
      }
    }
  }

  func leadRows(_ numbers: [Int64], _ db: Database) throws -> [Int64: Row] {
    let list = Cell.list(numbers.map { .integer(Int($0)) }).json
    let rows = try Row.fetchAll(db.cachedStatement(sql: LeadSQL.rows), arguments: [list])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["row_id"], $0) })
  }

  private func sheetRows(_ numbers: ArraySlice<Int64>, _ db: Database) throws -> [FetchedSheetRow] {
    let reader = RecordReader(db: db, tables: tables)
    var names: [String: String] = [:]
    func name(_ unit: String) throws -> String? {
      if let known = names[unit] { return known }
      let found = try String.fetchOne(db.cachedStatement(sql: LeadSQL.unitShortName), arguments: [unit])
      names[unit] = found
      return found
    }
    let leads = try reader.fields(.lead, rows: numbers)
    let ids = Cell.list(leads.values.compactMap { $0["id"] }).json
    var disposals: [String: [String: Cell]] = [:]
    for (_, disposal) in try reader.fields(.disposal, TableSQL.amongLeads, [ids])
    where disposal["state"]?.text != Disposal.State.withdrawn.rawValue {
      if let lead = disposal["lead"]?.text { disposals[lead] = disposal }
    }
    return try numbers.compactMap { number in
      guard let lead = leads[number], let id = lead["id"]?.text else { return nil }
      let coUnits = try lead["coUnits"].map { try CellDecoder.value([String].self, from: $0) } ?? []
      return FetchedSheetRow(
        lead: lead, unitName: try lead["unit"]?.text.flatMap(name), coUnitNames: try coUnits.compactMap(name),
        disposal: disposals[id],
        progress: try String.fetchOne(db.cachedStatement(sql: LeadSQL.newestProgress), arguments: [id]),
        satisfied: try String.fetchOne(db.cachedStatement(sql: LeadSQL.newestFollowUp), arguments: [id]),
        repeatCount: try Int.fetchOne(db.cachedStatement(sql: LeadSQL.repeatCount), arguments: [id]) ?? 0)
    }
  }
}

/// What the book has for a row of a sheet, its records not read yet.
private struct FetchedSheetRow: Sendable {
  let lead: [String: Cell]
  let unitName: String?
  let coUnitNames: [String]
  let disposal: [String: Cell]?
  let progress: String?
  let satisfied: String?
  let repeatCount: Int

  func read() throws -> LeadSheetRow {
    LeadSheetRow(
      lead: try CellDecoder.value(Lead.self, from: .object(lead)), unitName: unitName, coUnitNames: coUnitNames,
      disposal: try disposal.map { try CellDecoder.value(Disposal.self, from: .object($0)) }, progress: progress,
      satisfied: satisfied.flatMap { FollowUp.Satisfaction(rawValue: $0) }, repeatCount: repeatCount)
  }
}

extension LeadRow {
  init(_ row: Row, _ pageKey: PageKey) {
    let mainType: String = row["main_type"]
    self.init(
      id: RecordID(row["id"]), pageKey: pageKey,
      number: RecordNumber(owner: row["owner"], year: row["year"], prefix: Lead.numberPrefix, serial: row["serial"]),
      importedNo: row["imported_no"], division: row["division"], unit: (row["unit"] as String?).map { RecordID($0) },
      unitName: row["unit_name"], title: row["title"], mainType: mainType.isEmpty ? nil : mainType,
      handler: row["handler"], priority: Priority(rawValue: row["priority"]) ?? .normal, clock: ClockFacts(row),
      dueText: row["due_text"], gapCount: row["gap_count"], awaitingAcceptance: row["awaiting_acceptance"],
      awaitingReply: row["awaiting_reply"], repeatCount: row["repeat_count"])
  }
}

extension ClockFacts {
  // The schema's CHECKs keep other words out of these columns.
  fileprivate init(_ row: Row) {
    func date(_ column: String) -> CivilDate? { (row[column] as String?).flatMap { CivilDate($0) } }
    self.init(
      kind: LeadKind(rawValue: row["kind"]) ?? .clue, status: LeadStatus(rawValue: row["status"]) ?? .registered,
      dueOn: date("due_on"), discoveredOn: date("discovered_on"),
      receivedOn: date("received_on") ?? CivilDate(daysSinceEpoch: 0), isDisposed: row["is_disposed"],
      closedOn: date("closed_on"), pausedFrom: date("paused_from"), movedOn: date("moved_on"))
  }
}
