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
    case .urgingLetter:
      UrgingLetter(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id, department: "案件监督管理室",
        level: .red, method: .letter, status: .draft, writtenOn: .on("2021-09-10"))
    case .rectificationLetter:
      RectificationLetter(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, rectification: RecordID("none"),
        lead: lead.id, unit: Fixture.housing.id, letterKind: .notice, writtenOn: .on("2021-09-10"), writtenBy: "K-03",
        content: "补齐办事指南")
    case .outgoingCopy:
      OutgoingCopy(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
        letter: RecordID("letter"), docNo: "奎纪督〔2021〕1号", copyNo: 1, recipient: "案件监督管理室", way: .handed,
        on: .on("2021-09-10"), by: "K-03")
    default: nil
    }
  }
}
