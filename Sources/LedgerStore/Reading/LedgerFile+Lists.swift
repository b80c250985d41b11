import GRDB
package import Ledger

extension LedgerFile {
  package func rectifications(
    _ query: RecordQuery, _ page: PageRequest, today: CivilDate
  ) throws -> Page<RectificationRow> {
    try self.page(query, page, Rectification.self, today: today) { record, key, names in
      RectificationRow(
        pageKey: key, rectification: record, unitName: try names.unit(record.unit) ?? "",
        leadNumber: try record.lead.flatMap(names.leadNumber))
    }
  }

  package func rectificationCount(_ query: RecordQuery, today: CivilDate) throws -> Int {
    try count(query, .rectification, today: today)
  }

  package func observations(_ query: RecordQuery, _ page: PageRequest) throws -> Page<ObservationRow> {
    try self.page(query, page, Observation.self, today: CivilDate(daysSinceEpoch: 0)) { record, key, names in
      ObservationRow(
        pageKey: key, observation: record, unitName: try names.unit(record.unit) ?? "",
        hallName: try record.hall.flatMap(names.unit))
    }
  }

  package func observationCount(_ query: RecordQuery) throws -> Int {
    try count(query, .observation, today: CivilDate(daysSinceEpoch: 0))
  }

  package func accountabilities(_ query: RecordQuery, _ page: PageRequest) throws -> Page<AccountabilityRow> {
    try self.page(query, page, Accountability.self, today: CivilDate(daysSinceEpoch: 0)) { record, key, names in
      AccountabilityRow(
        pageKey: key, accountability: record, unitName: try names.unit(record.unit) ?? "",
        leadNumber: try names.leadNumber(record.lead))
    }
  }

  package func accountabilityCount(_ query: RecordQuery) throws -> Int {
    try count(query, .accountability, today: CivilDate(daysSinceEpoch: 0))
  }

  // MARK: The three alike

  private func page<R: LedgerRecord, Line: ListRow>(
    _ query: RecordQuery, _ page: PageRequest, _ type: R.Type, today: CivilDate,
    _ line: (R, PageKey, RowNames) throws -> Line
  ) throws -> Page<Line> {
    let list = query.list(R.kind, rulebook, today: today)
    func read(_ db: Database) throws -> Page<Line> {
      let window = try list.window(page, db)
      let reader = RecordReader(db: db, tables: tables)
      let names = RowNames(db: db)
      let lines = try window.places.compactMap { place in
        try reader.records(type, ListSQL.byRow, [place.row]).first.map { try line($0, list.pageKey(place), names) }
      }
      return Page(rows: lines, hasBefore: window.hasBefore, hasAfter: window.hasAfter)
    }
    return query.search == nil ? try onScreen(read) : try aside(.searches, read)
  }

  private func count(_ query: RecordQuery, _ kind: RecordKind, today: CivilDate) throws -> Int {
    let condition = query.condition(kind, rulebook, today: today)
    let sql = ListSQL.count(from: "\"\(kind.rawValue)\" l", condition: condition.sql)
    return try aside { db in try db.firstNumber(sql, condition.arguments) ?? 0 }
  }
}

/// What a list's row shows of the rows beside it.
struct RowNames {
  let db: Database

  func unit(_ id: RecordID) throws -> String? {
    try String.fetchOne(db.cachedStatement(sql: LeadSQL.unitShortName), arguments: [id.text])
  }

  /// As sheets call it.
  func leadReference(_ id: RecordID) throws -> String? {
    try Row.fetchOne(db.cachedStatement(sql: RecordSQL.leadReference), arguments: [id.text]).map { row in
      row["imported_no"] ?? RecordNumber(row, Lead.self).text
    }
  }

  func leadNumber(_ id: RecordID) throws -> RecordNumber? { try number(id, Lead.self, RecordSQL.leadNumber) }

  func observationNumber(_ id: RecordID) throws -> RecordNumber? {
    try number(id, Observation.self, RecordSQL.observationNumber)
  }

  private func number<R: NumberedRecord>(_ id: RecordID, _ type: R.Type, _ sql: String) throws -> RecordNumber? {
    try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.text]).map { RecordNumber($0, type) }
  }
}

extension RecordNumber {
  /// From a row with `owner`, `year` and `serial`.
  fileprivate init<R: NumberedRecord>(_ row: Row, _ type: R.Type) {
    self.init(owner: row["owner"], year: row["year"], prefix: R.numberPrefix, serial: row["serial"])
  }
}
