@testable import Ledger

/// One row of each listing, number 0001 of 2021.
enum ListedSamples {
  static func record(of kind: RecordKind, under lead: Lead, id: RecordID) -> (any ListedRecord)? {
    switch kind {
    case .duty:
      ReceptionDuty(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, on: .on("2021-09-10"),
        leader: "K-02",
        venue: "信访接待室")
    case .visitDraw:
      VisitDraw(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, on: .on("2021-09-10"),
        drawnBy: "K-03",
        dueOn: .on("2021-09-24"), seed: 20_210_910, poolName: "窗口", conditions: VisitDraw.Conditions(),
        pool: [Fixture.window.id, Fixture.housing.id], count: 1)
    case .recommendation:
      Recommendation(
        id: id, serial: 1,
        from: Observation(
          id: RecordID("visit"), owner: lead.owner, year: 2021, serial: 9, division: lead.division,
          unit: Fixture.window.id, mode: .routine, on: .on("2021-09-10"), officer1: "K-03", found: "无办事指南",
          state: .final),
        unit: Fixture.housing.id, on: .on("2021-09-10"), text: "补齐办事指南", replyDue: .on("2021-10-10"))
    default: nil
    }
  }
}
