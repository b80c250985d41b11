import Ledger

@testable import Dashboard

/// Who was visited, who could take a lead, what may be a double: invented, as everything in the fixture's book.
enum OfficesFixture {
  static let coverage: Coverage = {
    let units = Fixture.units.prefix(5).map { unit -> OfficeUnit in
      var unit = unit
      unit.isKey = unit.unitKind != .serviceWindow
      unit.industry = unit.id == RecordID("u-housing") ? "工程建设" : nil
      return unit
    }
    return Coverage(
      units,
      last: [RecordID("u-hall"): Fixture.day("2021-09-06"), RecordID("u-housing"): Fixture.day("2021-07-16")],
      days: Fixture.day("2021-09-01")...Fixture.day("2021-09-30"), Fixture.rulebook)
  }()

  static let candidates: [AssignmentCandidate] = [
    candidate("K-03", "干事", open: 4), candidate("K-01", "案管", open: 9),
    candidate("K-04", "干事", open: 2, refusals: [Words("0048 K-04 对“商工局”已登记回避", "0048 K-04 is recused")]),
  ]

  private static func candidate(
    _ code: String, _ display: String, open: Int, refusals: [Words] = []
  ) -> AssignmentCandidate {
    AssignmentCandidate(
      officer: Officer(
        id: RecordID("o-\(code)"), owner: Fixture.owner, code: code, display: display, department: "案件监督管理室"),
      openLeads: open, refusals: refusals)
  }

  static let similar: [SimilarLead] = [
    SimilarLead(row: Fixture.leads[0], isSameUnitAndType: true, likeness: nil),
    SimilarLead(row: Fixture.leads[1], isSameUnitAndType: false, likeness: 72),
  ]
}
