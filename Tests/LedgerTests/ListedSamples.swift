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
    case .meeting:
      Meeting(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, title: "招商引资落地专门会议",
        meetingKind: .landing, on: .on("2021-09-08"))
    case .meetingTask:
      MeetingTask(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, meeting: RecordID("meeting"),
        lead: lead.id, unit: Fixture.housing.id, text: "办理不动产权证", dueOn: .on("2021-09-15"))
    case .care:
      CareAssignment(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, leaderPost: "市委副书记", body: .party,
        careKind: .enterprise, name: "某包装厂", stage: .landing, startsOn: .on("2021-09-01"))
    default: nil
    }
  }
}
