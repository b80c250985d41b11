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
    case .shift:
      DeskShift(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, on: .on("2021-09-13"),
        officer: "K-03", hall: Fixture.hall.id, opened: 600)
    case .handOver:
      HandOver(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, round: "第三轮", fromOrgan: "市委巡察办",
        on: .on("2021-09-01"), leadCount: 12, receivedBy: "K-01")
    case .savedFilter:
      SavedFilter(
        id: id, owner: lead.owner, year: 2021, serial: 1, name: "住建口", conditions: ["key_units": "true"],
        savedOn: .on("2021-09-10"))
    case .measureReport: report(under: lead, id: id)
    case .approvalSample:
      ApprovalSample(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, project: "厂房项目", unit: lead.unit,
        acceptedOn: .on("2021-01-04"))
    case .feeRefund:
      FeeRefund(
        id: id, owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id, unit: lead.unit,
        on: .on("2021-09-02"), amount: Money(fen: 10_000), evidence: "退费凭证")
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

  private static func decision(under lead: Lead) -> Accountability {
    Accountability(
      id: RecordID("decision"), owner: lead.owner, year: 2021, serial: 1, division: lead.division, lead: lead.id,
      target: .person, unit: lead.unit ?? RecordID("housing"), measure: "talk_reminder")
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
