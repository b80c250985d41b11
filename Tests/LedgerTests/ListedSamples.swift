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
    case .review:
      DecisionReview(
        id: id, owner: lead.owner, year: 2021, serial: 1, of: decision(under: lead), .review, filedOn: .on("2021-09-10")
      )
    case .clarification:
      Clarification(
        id: id, owner: lead.owner, year: 2021, serial: 1, under: lead, .letter, on: .on("2021-09-10"), hasConsent: true)
    case .advice:
      UnitAdvice(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division,
        unit: lead.unit ?? RecordID("housing"),
        .work, text: "健全一次性告知制度", issuedOn: .on("2021-09-01"),
        approval: Approval(by: "K-02", on: .on("2021-09-01"), ref: "奎纪办〔2021〕33号"), replyDue: .on("2021-09-30"))
    default: nil
    }
  }

  private static func decision(under lead: Lead) -> Accountability {
    Accountability(
      id: RecordID("decision"), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
      target: .person, unit: lead.unit ?? RecordID("housing"), measure: "talk_reminder")
  }
}
