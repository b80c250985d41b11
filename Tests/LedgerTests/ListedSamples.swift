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
    default: nil
    }
  }
}
