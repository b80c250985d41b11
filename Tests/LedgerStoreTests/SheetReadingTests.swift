import Testing

@testable import Ledger
@testable import LedgerStore

/// Records for sheets: which, in which order, never more than a slice in memory.
@Suite struct SheetReadingTests {
  private func rectification(
    _ serial: Int, lead: RecordID? = nil, observation: RecordID? = nil, division: String = Office.owner,
    ordered: String = "2021-08-02"
  ) -> Rectification {
    Rectification(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: division, lead: lead,
      observation: observation, rectKind: .deadline, problem: "问题\(serial)", action: "措施", unit: Office.housing,
      orderedOn: .on(ordered), orderedBy: "K-03")
  }

  private func observation(_ serial: Int, on day: String = "2021-08-01") -> Observation {
    Observation(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: Office.owner,
      unit: Office.window,
      mode: .desk, on: .on(day), officer1: "K-03", found: "发现\(serial)", state: .final)
  }

  private func decided(_ serial: Int, _ lead: RecordID, _ measure: String = "talk", on day: String) -> Accountability {
    var record = Accountability(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: Office.owner, lead: lead,
      target: .person, unit: Office.housing, measure: measure)
    record.status = .decided
    record.decidedOn = .on(day)
    return record
  }

  private func rectifications(_ book: LedgerFile, _ filter: LeadFilter) throws -> [Int] {
    var serials: [Int] = []
    try book.eachRectification(LeadQuery(filter), today: .on("2021-09-13")) { serials.append($0.rectification.serial) }
    return serials
  }

  @Test func rectificationsAreThoseOfTheQuerysLeadsAndWhatStandsUnderNoLead() throws {
    let test = try TestBook()
    var raised = Office.lead(1)
    let seen = observation(1)
    raised.observation = seen.id
    raised.types = ["M24"]
    let other = Office.lead(2)
    var alone = observation(2)
    alone.hall = Office.hall
    try test.put([
      raised, other, seen, alone, rectification(1, lead: raised.id),
      rectification(2, lead: other.id, ordered: "2021-07-01"),
      rectification(3, observation: seen.id), rectification(4, observation: alone.id, ordered: "2021-08-30"),
      rectification(5, division: "654024", ordered: "2021-08-31"),
    ])
    #expect(try rectifications(test.book, LeadFilter()) == [2, 1, 3, 4, 5])
    var filter = LeadFilter()
    filter.division = Office.owner
    #expect(try rectifications(test.book, filter) == [2, 1, 3, 4])
    filter.received = .on("2021-08-15")...(.on("2021-09-01"))
    #expect(try rectifications(test.book, filter) == [4])
    // A type is a lead's: what stands under none can't answer to it.
    filter = LeadFilter()
    filter.types = ["M24"]
    #expect(filter.withoutLead == nil)
    #expect(try rectifications(test.book, filter) == [1, 3])
    filter = LeadFilter()
    filter.mode = .desk
    #expect(try rectifications(test.book, filter) == [3, 4])
    filter = LeadFilter()
    filter.search = "问题5"
    #expect(try rectifications(test.book, filter) == [5])
    var row: RectificationSheetRow?
    try test.book.eachRectification(LeadQuery(), today: .on("2021-09-13")) { row = row ?? $0 }
    #expect(row?.unitName == "住建局" && row?.coUnitNames == [])
  }

  @Test func observationsAreTheFinalOnesTheOldestFirst() throws {
    let test = try TestBook()
    var draft = observation(3, on: "2021-07-01")
    draft.state = .draft
    var hall = observation(1, on: "2021-08-09")
    hall.hall = Office.hall
    try test.put([hall, observation(2, on: "2021-08-03"), draft])
    var rows: [ObservationSheetRow] = []
    try test.book.eachObservation(RecordQuery()) { rows.append($0) }
    #expect(rows.map(\.observation.serial) == [2, 1])
    #expect(rows.map(\.hallName) == [nil, "行政服务中心"] && rows.allSatisfy { $0.unitName == "3号窗口" })
    var query = RecordQuery()
    query.dates = .on("2021-08-05")...(.on("2021-08-31"))
    rows = []
    try test.book.eachObservation(query) { rows.append($0) }
    #expect(rows.map(\.observation.serial) == [1])
  }

  @Test func decisionsAreGatheredByLeadAndDay() throws {
    let test = try TestBook()
    var first = Office.lead(1)
    first.importedNo = "2021-17"
    let second = Office.lead(2)
    var draft = decided(6, second.id, on: "2021-08-03")
    draft.status = .draft
    // Written in turns: what one paper decided still comes as one row.
    try test.put([
      first, second, decided(1, first.id, on: "2021-08-03"), decided(2, second.id, on: "2021-08-03"),
      decided(3, first.id, on: "2021-08-03"), decided(4, second.id, on: "2021-08-01"),
      decided(5, first.id, "education", on: "2021-08-03"), draft,
    ])
    var rows: [DecisionSheetRow] = []
    try test.book.eachDecision(LeadQuery(), today: test.today) { rows.append($0) }
    #expect(rows.compactMap(\.decision.persons).reduce(0, +) == 5)
    #expect(rows.first?.leadNumber == "654003-2021-0002" && rows.first?.decision.accountabilities.map(\.serial) == [4])
    let ofFirst = rows.filter { $0.leadNumber == "2021-17" }
    #expect(ofFirst.map(\.decision.persons) == [2, 1] && ofFirst.allSatisfy { $0.unitName == "住建局" })
    var filter = LeadFilter()
    filter.ids = [second.id]
    rows = []
    try test.book.eachDecision(LeadQuery(filter), today: test.today) { rows.append($0) }
    #expect(rows.map { $0.decision.accountabilities.map(\.serial) } == [[4], [2]])
  }

  @Test func measureReportsKeepTheirOrder() throws {
    let test = try TestBook()
    func report(_ serial: Int, _ title: String, _ division: String = Office.owner) -> MeasureReport {
      var report = MeasureReport(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: division, title: title)
      report.unit = Office.housing
      report.coUnits = [Office.hall]
      return report
    }
    try test.put([report(1, "乙"), report(2, "甲"), report(3, "丙", "654024")])
    var rows: [MeasureSheetRow] = []
    var query = RecordQuery()
    query.division = Office.owner
    try test.book.eachMeasureReport(query) { rows.append($0) }
    #expect(rows.map(\.report.title) == ["乙", "甲"])
    #expect(rows.first?.unitName == "住建局" && rows.first?.coUnitNames == ["行政服务中心"])
  }

  @Test func aRequestSaysWhatItsNewestCallSaid() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    func call(_ day: String, _ satisfied: FollowUp.Satisfaction) -> FollowUp {
      FollowUp(
        id: LedgerFile.newID(), owner: Office.owner, lead: lead.id, on: .on(day), by: "K-03", way: "电话",
        satisfied: satisfied, relapse: false, note: nil)
    }
    try test.put([lead, call("2021-09-10", .yes), call("2021-09-01", .no)])
    var satisfied: [FollowUp.Satisfaction?] = []
    try test.book.eachLead(LeadQuery(), today: test.today) { satisfied.append($0.satisfied) }
    #expect(satisfied == [.yes])
  }

  @Test func moreThanASliceComesEachOnce() throws {
    let test = try TestBook()
    let count = LedgerFile.rowsHeld * 2 + 7
    try test.put((1...count).map { rectification($0) })
    let serials = try rectifications(test.book, LeadFilter())
    #expect(serials.count == count && Set(serials).count == count)
  }
}
