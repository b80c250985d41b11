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
    case .measureReport: report(under: lead, id: id)
    case .approvalSample:
      ApprovalSample(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, project: "厂房项目", unit: lead.unit,
        acceptedOn: .on("2021-01-04"))
    case .feeRefund:
      FeeRefund(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id, unit: lead.unit,
        on: .on("2021-09-02"), amount: Money(fen: 10_000), evidence: "退费凭证")
    default: nil
    }
  }

  private static func report(under lead: Lead, id: RecordID) -> MeasureReport {
    var report = MeasureReport(
      id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, title: "完善评价体系", status: .submitted)
    report.unit = lead.unit
    report.submittedOn = .on("2021-09-02")
    report.submittedBy = "住建局办公室"
    return report
  }
}
