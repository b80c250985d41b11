import Testing

@testable import Ledger
@testable import LedgerStore

/// The records of the campaign's mechanisms go into their tables and come back equal, in every state.
@Suite struct MechanismRoundTripTests {
  @Test func drawsAndRecommendations() throws {
    let test = try TestBook()
    let visit = Observation(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: "654003", unit: Office.window,
      mode: .experience, on: .on("2021-08-10"), officer1: "K-03", found: "无办事指南", state: .final)
    var conditions = VisitDraw.Conditions()
    conditions.notVisitedDays = 30
    var draw = VisitDraw(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: "654003", on: .on("2021-08-01"),
      drawnBy: "K-03", dueOn: .on("2021-08-15"), seed: 999_999_999, poolName: "窗口", conditions: conditions,
      pool: [Office.window, Office.housing], count: 1)
    try test.expectsBack(draw)
    draw.visits = [VisitDraw.Visit(unit: Office.window, observation: visit.id, on: .on("2021-08-10"))]
    draw.status = .done
    try test.expectsBack(draw)
    var drawn = visit
    drawn.draw = draw.id
    try test.expectsBack(drawn)
    var advice = Recommendation(
      id: LedgerFile.newID(), serial: 1, from: visit, unit: Office.housing, on: .on("2021-08-11"), text: "补齐办事指南",
      replyDue: .on("2021-09-10"))
    for status in Recommendation.Status.allCases {
      advice.status = status
      advice.repliedOn = .on("2021-09-01")
      advice.reply = "已办"
      try test.expectsBack(advice)
    }
  }

  @Test func letters() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    let item = Rectification(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, lead: lead.id,
      observation: nil, rectKind: .deadline, problem: "缺指南", action: "补", unit: Office.window,
      orderedOn: .on("2021-09-01"), orderedBy: "K-01")
    try test.put([lead, item])
    for (serial, method) in UrgingLetter.Method.allCases.enumerated() {
      var letter = UrgingLetter(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: Office.owner,
        lead: lead.id,
        department: "案件监督管理室", level: UrgingLetter.Level.allCases[serial % 3], method: method, status: .draft,
        writtenOn: .on("2021-09-01"))
      try test.expectsBack(letter)
      Self.fill(&letter, "奎纪督〔2021〕\(serial + 1)号")
      letter.content = "要求"
      letter.talkOn = .on("2021-09-06")
      letter.talkNote = "约谈"
      letter.circularOn = .on("2021-09-07")
      letter.circularRef = "通1"
      letter.accountableOn = .on("2021-09-08")
      letter.accountableRef = "责1"
      try test.expectsBack(letter)
    }
    for (serial, kind) in RectificationLetter.Kind.allCases.enumerated() {
      var letter = RectificationLetter(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: Office.owner,
        rectification: item.id, lead: serial == 0 ? lead.id : nil, unit: Office.window, letterKind: kind,
        writtenOn: .on("2021-09-01"), writtenBy: "K-03", content: "补齐")
      try test.expectsBack(letter)
      Self.fill(&letter, "奎纪整〔2021〕\(serial + 1)号")
      letter.approval = RoundTrip.approval
      try test.expectsBack(letter)
      for (copy, way) in OutgoingCopy.Way.allCases.enumerated() {
        try test.expectsBack(
          OutgoingCopy(
            id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial * 10 + copy + 1,
            division: Office.owner, lead: letter.lead, letter: letter.id, docNo: "奎纪整〔2021〕1号", copyNo: copy + 1,
            recipient: "3号窗口", way: way, on: .on("2021-09-02"), by: "K-03"))
      }
    }
  }

  private static func fill(_ letter: inout some OutgoingLetter, _ docNo: String) {
    letter.status = .closed
    letter.docNo = docNo
    letter.issuedOn = .on("2021-09-02")
    letter.replyDue = .on("2021-09-09")
    letter.repliedOn = .on("2021-09-10")
    letter.outcome = "已办"
    letter.closedOn = .on("2021-09-11")
    letter.paper = "函"
  }

  @Test func meetingsTasksAndCare() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    for (serial, kind) in Meeting.Kind.allCases.enumerated() {
      var meeting = Meeting(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: "654003", title: "专门会议",
        meetingKind: kind, on: .on("2021-08-03"))
      try test.expectsBack(meeting)
      meeting.venue = "二楼"
      meeting.present = "住建局分管负责人"
      meeting.minutes = "三日内办结"
      try test.expectsBack(meeting)
      var task = MeetingTask(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: "654003",
        meeting: meeting.id, lead: lead.id, unit: Office.housing, text: "办证", dueOn: .on("2021-08-06"))
      try test.expectsBack(task)
      task.doneOn = .on("2021-08-05")
      task.result = "已办证"
      try test.expectsBack(task)
    }
    var serial = 0
    for body in CareAssignment.Body.allCases {
      for (kind, stage) in zip(CareAssignment.Kind.allCases, CareAssignment.Stage.allCases) {
        serial += 1
        var care = CareAssignment(
          id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: "654003",
          leaderPost: "副市长", body: body, careKind: kind, name: "某项目", stage: stage, startsOn: .on("2021-08-03"))
        try test.expectsBack(care)
        care.plan = "一企一策"
        care.tag = "招商"
        care.publishedOn = .on("2021-08-04")
        care.visits = [CareAssignment.Visit(on: .on("2021-08-05"), by: "副市长", note: "看现场")]
        care.problems = [CareAssignment.Problem(text: "用电", foundOn: .on("2021-08-05"))]
        care.problems[0].lead = lead.id
        care.endedOn = .on("2021-08-09")
        care.endReason = "建成"
        try test.expectsBack(care)
      }
    }
  }

  @Test func measureReports() throws {
    let test = try TestBook()
    for (serial, status) in MeasureReport.Status.allCases.enumerated() {
      var report = MeasureReport(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: "654003",
        title: "深化“最多跑一次”改革", status: status)
      try test.expectsBack(report)
      report.program = "bayingolin-2020"
      report.measure = 1
      report.group = "一、打造透明高效的政务环境"
      report.task = "梳理事项"
      report.unit = Office.housing
      report.coUnits = [Office.hall]
      report.target = "2021年6月底前"
      report.dueOn = .on("2021-06-30")
      report.period = "2021-Q2"
      report.progress = "已列入120项"
      report.completion = "正在推进"
      report.difficulty = "系统未联通"
      report.nextStep = "联通系统"
      report.remark = "续报"
      report.item = "listed"
      report.matter = "不动产登记"
      report.value = "98.5"
      report.basis = "依据"
      report.evidence = "清单一份"
      report.submittedOn = .on("2021-06-28")
      report.submittedBy = "办公室主任"
      report.judgedOn = .on("2021-06-29")
      report.judgedBy = "K-02"
      report.returns = [RoundTrip.line]
      report.sheet = RoundTrip.origin("m\(status.rawValue)")
      try test.expectsBack(report)
    }
  }

  @Test func samplesAndRefunds() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    var sample = ApprovalSample(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, project: "厂房",
      unit: nil, acceptedOn: .on("2021-01-04"))
    try test.expectsBack(sample)
    sample.unit = Office.housing
    sample.finishedOn = .on("2021-09-01")
    sample.pauses = [ApprovalSample.Pause(from: .on("2021-02-01"), to: nil, reason: "专家评审")]
    sample.lead = lead.id
    try test.expectsBack(sample)
    try test.expectsBack(
      FeeRefund(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, lead: lead.id,
        unit: Office.housing, on: .on("2021-09-01"), amount: Money(fen: 10_000), evidence: "凭证"))
  }

  @Test func pausesSpotChecksAndReconciliations() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    for (serial, why) in ClockPause.Reason.allCases.enumerated() {
      var pause = ClockPause(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: Office.owner,
        lead: lead.id, from: .on("2021-09-06"), why: why, approval: RoundTrip.approval, dueBefore: .on("2021-09-20"))
      try test.expectsBack(pause)
      pause.until = .on("2021-09-10")
      pause.dueAfter = .on("2021-09-24")
      pause.note = "专家组复核"
      try test.expectsBack(pause)
    }
    let closed = ClosedLead(id: lead.id, number: lead.number, closedOn: .on("2021-08-20"))
    var check = SpotCheck(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner,
      on: .on("2021-09-10"), by: "K-03", closed: CivilDate.on("2021-08-01")...CivilDate.on("2021-08-31"), seed: 7,
      pool: [closed], count: 1)
    try test.expectsBack(check)
    check.drawn[0].verdict = .toBeMended
    check.drawn[0].on = .on("2021-09-12")
    check.drawn[0].note = "无反馈记录"
    check.status = .done
    try test.expectsBack(check)
    var reconciliation = Reconciliation(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner,
      on: .on("2021-09-10"), by: "K-03", file: "州级台账.xlsx", base: nil,
      counts: Reconciliation.Counts(same: 4, onlyHere: 1, onlyThere: 2, differing: 3, conflicts: 1))
    try test.expectsBack(reconciliation)
    reconciliation.base = "上月.xlsx"
    reconciliation.status = .settled
    reconciliation.settledOn = .on("2021-09-13")
    reconciliation.note = "已核对"
    try test.expectsBack(reconciliation)
  }
}
