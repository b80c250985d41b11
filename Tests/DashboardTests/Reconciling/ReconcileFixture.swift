import Dashboard
import Ledger

/// A sheet from the prefecture beside a county's ledger: two fields that differ, one lead on each side alone. Invented.
enum ReconcileFixture {
  static let result: ReconciledSheet = {
    let columns: Set<String> = ["imported_no", "received_on", "unit", "narrative", "handler", "due_on"]
    var reconciling = LedgerReconciling(
      there: [
        row(4, "KT-2021-011", "施工许可超期未办", handler: "K-03", due: "2021-10-01"), row(5, "KT-2021-012", "窗口推诿"),
        row(6, "KT-2021-019", "园区水电报装迟迟不通，企业多次反映未解决"),
      ], base: nil, columns: columns)
    for ours in [
      lead(11, "KT-2021-011", "施工许可超期未办", handler: "K-04"), lead(12, "KT-2021-012", "窗口推诿"),
      lead(17, nil, "收费项目未公示"),
    ] { reconciling.take(ours) }
    return ReconciledSheet(
      file: "伊犁州问题线索台账.xlsx", report: reconciling.finished(), rejected: 1,
      output: "/home/office/伊犁州问题线索台账-对账差异.xlsx")
  }()

  private static func row(
    _ line: Int, _ number: String, _ text: String, handler: String? = nil, due: String? = nil
  ) -> ReconciledRow {
    var row = ImportRow(line: line, receivedOn: Fixture.day("2021-09-01"), source: "petition", title: text)
    row.importedNo = number
    row.unitName = "住建局"
    row.handler = handler
    row.dueOn = due.map(Fixture.day)
    return ReconciledRow(row, Fixture.rulebook, owner: Fixture.owner) { $0 }
  }

  private static func lead(_ serial: Int, _ number: String?, _ text: String, handler: String? = nil) -> ReconciledRow {
    var lead = Lead(
      id: RecordID("lead-\(serial)"), owner: Fixture.owner, year: 2021, serial: serial, division: Fixture.owner,
      receivedOn: Fixture.day("2021-09-01"), source: "petition", title: text)
    lead.importedNo = number
    lead.handler = handler
    return ReconciledRow(
      LeadSheetRow(lead: lead, unitName: "住建局", coUnitNames: [], disposal: nil, progress: nil), Fixture.rulebook)
  }
}
