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
    case .clockPause:
      ClockPause(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
        from: .on("2021-09-06"),
        why: .hearing, approval: Approval(by: "K-02", on: .on("2021-09-06"), ref: "奎纪办〔2021〕33号"),
        dueBefore: .on("2021-09-20"))
    case .spotCheck:
      SpotCheck(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, on: .on("2021-09-10"), by: "K-01",
        closed: .on("2021-08-01")...(.on("2021-08-31")), seed: 7,
        pool: [ClosedLead(id: lead.id, number: lead.number, closedOn: .on("2021-08-20"))], count: 1)
    case .reconciliation:
      Reconciliation(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, on: .on("2021-09-10"), by: "K-01",
        file: "州级台账.xlsx", base: nil,
        counts: Reconciliation.Counts(same: 40, onlyHere: 1, onlyThere: 2, differing: 3, conflicts: 0))
    default: nil
    }
  }
}
