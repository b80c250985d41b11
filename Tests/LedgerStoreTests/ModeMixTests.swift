import Testing

@testable import Ledger
@testable import LedgerStore

/// The mix of supervision is counted by the store as its definition says (A56); shifts and hand-over lists come back as
/// they were written.
@Suite struct ModeMixTests {
  private func visit(
    _ serial: Int, _ mode: SupervisionMode, on day: String, _ state: Observation.State = .final
  ) -> Observation {
    Observation(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: "654003", unit: Office.window,
      mode: mode, on: .on(day), officer1: "K-03", found: "无指南", state: state)
  }

  @Test func countsFinalVisitsAndLeadsThatCount() throws {
    let test = try TestBook()
    try test.put([
      visit(1, .desk, on: "2021-08-01"), visit(2, .desk, on: "2021-08-31"), visit(3, .patrol, on: "2021-08-10"),
      visit(4, .desk, on: "2021-08-10", .draft), visit(5, .desk, on: "2021-09-01"),
    ])
    var leads = (1...5).map { Office.lead($0) }
    leads[0].mode = .patrol
    leads[1].mode = .patrol
    leads[1].status = .void
    leads[2].mode = .desk
    leads[2].status = .merged
    leads[4].division = "654024"
    leads[4].mode = .resident
    try test.put(leads)
    let august = CivilDate.on("2021-08-01")...CivilDate.on("2021-08-31")
    let county = try test.book.modeMix(august, division: "654003")
    #expect(county == ModeMix(observations: [.desk: 2, .patrol: 1], leads: [.patrol: 1], leadsWithoutMode: 1))
    #expect(try test.book.modeMix(august, division: "654000").leads == [.patrol: 1, .resident: 1])
    let july = CivilDate.on("2021-07-01")...CivilDate.on("2021-07-31")
    #expect(try test.book.modeMix(july, division: nil) == ModeMix())
  }

  @Test func shiftsAndListsComeBack() throws {
    let test = try TestBook()
    var shift = DeskShift(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: "654003", on: .on("2021-09-13"),
      officer: "K-03", hall: Office.hall, opened: 600)
    try test.put([shift])
    #expect(try test.book.openRows(DeskShift.self) == [shift])
    shift.status = .closed
    shift.closed = 840
    shift.visitors = 12
    shift.note = "当场答复"
    var list = HandOver(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: "654003", round: "第三轮",
      fromOrgan: "市委巡察办", on: .on("2021-09-01"), leadCount: 2, receivedBy: "K-01")
    list.docNo = "奎巡办〔2021〕6号"
    try test.put([shift, list])
    #expect(try test.book.record(DeskShift.self, shift.id) == shift)
    #expect(try test.book.record(HandOver.self, list.id) == list)
    #expect(try test.book.openRows(DeskShift.self).isEmpty)
    try test.register("甲", ["hand_over": "H0001"])
    let listing = try #require(ListingTable.listing(named: "hand_over"))
    let row = try #require(
      try test.book.rows(of: listing, RecordQuery(), PageRequest(), today: .on("2021-09-13")).rows.first)
    let registered = try #require(listing.columns.firstIndex { $0.key == "registered" })
    #expect(row.cells[registered] == .number(1))
  }
}
