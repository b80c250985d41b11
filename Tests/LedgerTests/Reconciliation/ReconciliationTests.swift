import Testing

@testable import Ledger

/// Our ledger beside a sheet: what only one side has, and each field that differs; with the sheet of last time also who
/// changed it.
@Suite struct ReconciliationTests {
  private static let columns: Set<String> = ["imported_no", "received_on", "unit", "narrative", "handler", "due_on"]

  private func row(_ line: Int, _ number: String?, _ text: String, handler: String? = nil, due: String? = nil)
    -> ReconciledRow
  {
    var row = ImportRow(line: line, receivedOn: .on("2021-09-01"), source: "petition", title: text)
    row.importedNo = number
    row.unitName = "奎屯市住房和城乡建设局"
    row.handler = handler
    row.dueOn = due.map { .on($0) }
    return ReconciledRow(row, Fixture.rulebook, owner: "654003") { $0 == Fixture.housing.name ? "住建局" : $0 }
  }

  private func ours(_ serial: Int, _ text: String, number: String? = nil, handler: String? = nil, due: String? = nil)
    -> ReconciledRow
  {
    var lead = Lead(
      id: RecordID("lead-\(serial)"), owner: "654003", year: 2021, serial: serial, division: "654003",
      receivedOn: .on("2021-09-01"), source: "petition", title: text)
    lead.importedNo = number
    lead.handler = handler
    lead.dueOn = due.map { .on($0) }
    return ReconciledRow(
      LeadSheetRow(lead: lead, unitName: "住建局", coUnitNames: [], disposal: nil, progress: nil), Fixture.rulebook)
  }

  private func report(_ there: [ReconciledRow], _ base: [ReconciledRow]?, _ ours: [ReconciledRow])
    -> ReconciliationReport
  {
    var reconciling = LedgerReconciling(there: there, base: base, columns: Self.columns)
    for row in ours { reconciling.take(row) }
    return reconciling.finished()
  }

  @Test func findsRowsByNumberAndByWhatTheySay() {
    let found = report(
      [row(4, "A1", "超期未办"), row(5, nil, "窗口 推诿"), row(6, "A9", "只在对方")], nil,
      [ours(1, "超期未办", number: "A1"), ours(2, "窗口推诿"), ours(3, "只在本账")])
    #expect(found.same == 2 && found.differences.isEmpty)
    #expect(found.onlyThere.map(\.line) == [6] && found.onlyHere.map(\.title) == ["只在本账"])
    #expect(found.onlyHere.first?.wasInBase == nil)
  }

  @Test func saysFieldByFieldWhatDiffersAndOnlyOfColumnsThatAreThere() {
    let found = report(
      [row(4, "A1", "超期未办", handler: "K-03", due: "2021-10-01")], nil,
      [ours(1, "超期未办", number: "A1", handler: "K-04")])
    #expect(found.differences.map(\.field) == [.handler, .dueOn])
    #expect(found.differences.map(\.here) == ["K-04", ""] && found.differences.map(\.there) == ["K-03", "2021-10-01"])
    #expect(found.differences.allSatisfy { $0.side == .unknown && $0.base == nil })
    #expect(found.counts == Reconciliation.Counts(differing: 2))
  }

  @Test func withTheSheetOfLastTimeItSaysWhoChangedIt() {
    let found = report(
      [
        row(4, "A1", "甲事一件", handler: "K-03"), row(5, "A2", "乙事一件", handler: "K-05"),
        row(6, "A3", "丙事一件", handler: "K-02"),
      ],
      [
        row(4, "A1", "甲事一件", handler: "K-04"), row(5, "A2", "乙事一件", handler: "K-05"),
        row(6, "A3", "丙事一件", handler: "K-01"),
        row(7, "A4", "丁事一件"),
      ],
      [
        ours(1, "甲事一件", number: "A1", handler: "K-04"), ours(2, "乙事一件", number: "A2", handler: "K-01"),
        ours(3, "丙事一件", number: "A3", handler: "K-04"), ours(4, "丁事一件", number: "A4"), ours(5, "戊事一件"),
      ])
    #expect(found.differences.map(\.side) == [.there, .here, .both])
    #expect(found.counts.conflicts == 1)
    #expect(found.onlyHere.map(\.wasInBase) == [true, false])
  }

  @Test func aNumberThatStandsTwiceIsNone() {
    let found = report(
      [row(4, "A1", "甲事一件"), row(5, "A1", "乙事一件")], nil, [ours(1, "乙事一件", number: "A1"), ours(2, "甲事一件")])
    #expect(found.same == 2 && found.onlyThere.isEmpty)
  }

  @Test func itIsRecordedByCountsAndSettledWithAWord() throws {
    let desk = Fixture.desk()
    let counts = Reconciliation.Counts(same: 3, onlyHere: 1, onlyThere: 0, differing: 2, conflicts: 1)
    let request = Reconciliation.request(file: "州级.xlsx", base: nil, division: "654003", counts)
    try desk.performed(request.change, request.values)
    let row = try #require(desk.all(Reconciliation.self).first)
    #expect(row.number == "654003-2021-B0001" && row.isOpen && row.conflicts == 1)
    #expect(try desk.perform("settle_reconciliation", ["reconciliation": "B0001"]).rules == ["form"])
    try desk.performed("settle_reconciliation", ["reconciliation": "B0001", "note": "两处按州级更正，一件补报"])
    #expect(try desk.perform("settle_reconciliation", ["reconciliation": "B0001", "note": "再记"]).rules == ["state"])
    let odd = Reconciliation.request(file: "x.csv", base: nil, division: "654003", .init(differing: 1, conflicts: 2))
    #expect(try desk.perform(odd.change, odd.values).rules == ["form"])
    let same = Reconciliation.request(file: "x.csv", base: nil, division: "654003", .init(same: 1))
    try desk.performed(same.change, same.values)
    #expect(desk.all(Reconciliation.self).last?.isOpen == false)
  }
}
