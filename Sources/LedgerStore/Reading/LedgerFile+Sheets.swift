import GRDB
package import Ledger

// Records for sheets: each once, however long it takes and whatever is written meanwhile. First the numbers of the rows
// in order, then the rows in slices.
extension LedgerFile {
  package func eachRectification(
    _ query: LeadQuery, today: CivilDate, _ body: (RectificationSheetRow) throws -> Void
  ) throws {
    let leads = query.filter.condition(rulebook, today: today)
    var condition = Condition("l.gone = 0", beside: leads)
    var under = RecordSQL.under(.rectification, leads: leads.sql)
    if let alone = query.filter.withoutLead {
      var scope = Condition("l.lead IS NULL", beside: leads)
      alone.narrow(&scope, .rectification, rulebook, today: today)
      condition = Condition("l.gone = 0", beside: scope)
      under += " OR (\(scope.sql))"
    }
    condition.add(under)
    try each(Rectification.self, condition) { record, names in
      RectificationSheetRow(
        rectification: record, unitName: try names.unit(record.unit) ?? "",
        coUnitNames: try record.coUnits.compactMap(names.unit))
    } _: {
      try body($0)
    }
  }

  package func eachObservation(_ query: RecordQuery, _ body: (ObservationSheetRow) throws -> Void) throws {
    var query = query
    query.status = Observation.State.final.rawValue
    var condition = query.condition(.observation, rulebook, today: CivilDate(daysSinceEpoch: 0))
    condition.add(RecordSQL.stands)
    try each(Observation.self, condition) { record, names in
      ObservationSheetRow(
        observation: record, unitName: try names.unit(record.unit) ?? "",
        hallName: try record.hall.flatMap(names.unit))
    } _: {
      try body($0)
    }
  }

  package func eachDecision(
    _ query: LeadQuery, today: CivilDate, _ body: (DecisionSheetRow) throws -> Void
  ) throws {
    let leads = query.filter.condition(rulebook, today: today)
    var condition = Condition("l.gone = 0", beside: leads)
    condition.add(RecordSQL.under(.accountability, leads: leads.sql))
    condition.equals("l.status", Accountability.Status.decided.rawValue)
    // One lead's decisions of one day come one after the other: as many as are put together at a time.
    var gathered: [Named] = []
    try each(Accountability.self, condition, order: ["l.sort_key", "l.lead", "l.row_id"]) { record, names in
      Named(
        accountability: record, leadNumber: try names.leadReference(record.lead) ?? "",
        unitName: try names.unit(record.unit) ?? "")
    } _: { named in
      if let first = gathered.first?.accountability,
        first.lead != named.accountability.lead || first.decidedOn != named.accountability.decidedOn
      {
        try hand(gathered, to: body)
        gathered = []
      }
      gathered.append(named)
    }
    try hand(gathered, to: body)
  }

  package func eachMeasureReport(_ query: RecordQuery, _ body: (MeasureSheetRow) throws -> Void) throws {
    var condition = Condition("l.gone = 0")
    condition.within("l.division", division: query.division, rulebook)
    condition.within("l.unit", unit: query.unit)
    try each(MeasureReport.self, condition, order: ["l.row_id"]) { record, names in
      MeasureSheetRow(
        report: record, unitName: try record.unit.flatMap(names.unit),
        coUnitNames: try record.coUnits.compactMap(names.unit))
    } _: {
      try body($0)
    }
  }

  private struct Named {
    let accountability: Accountability
    let leadNumber: String
    let unitName: String
  }

  private func hand(_ gathered: [Named], to body: (DecisionSheetRow) throws -> Void) throws {
    for decision in AccountabilityDecision.all(in: gathered.map(\.accountability)) {
      guard let first = gathered.first(where: { $0.accountability.id == decision.accountabilities.first?.id }) else {
        continue
      }
      try body(DecisionSheetRow(decision: decision, leadNumber: first.leadNumber, unitName: first.unitName))
    }
  }

  private func each<R: LedgerRecord, Line>(
    _ type: R.Type, _ condition: Condition, order: [String] = ["l.sort_key", "l.row_id"],
    _ line: (R, RowNames) throws -> Line, _ body: (Line) throws -> Void
  ) throws {
    let sql = ListSQL.rowNumbers(
      from: "\"\(R.kind.rawValue)\" l", condition: condition.sql, order: order.joined(separator: ", "))
    let numbers = try aside { db in try Int64.fetchAll(db, sql: sql, arguments: condition.arguments) }
    try WorkWatch.begin(.exporting, total: numbers.count)
    for slice in numbers.slices(of: Self.rowsHeld) {
      let lines = try aside { db in
        let reader = RecordReader(db: db, tables: tables)
        let names = RowNames(db: db)
        let records = try reader.records(type, rows: slice)
        return try slice.compactMap { number in try records[number].map { try line($0, names) } }
      }
      for line in lines {
        try WorkWatch.advance()
        try body(line)
      }
    }
  }

  /// Rows that are held at a time.
  static let rowsHeld = 200
}

extension Array {
  func slices(of length: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: length).map { self[$0..<Swift.min($0 + length, count)] }
  }
}
