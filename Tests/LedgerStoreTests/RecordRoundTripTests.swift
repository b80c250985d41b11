import Testing

@testable import Ledger
@testable import LedgerStore

/// Each kind of record goes into its table and comes back equal, with every field filled and with none.
@Suite struct RecordRoundTripTests {
  private static let approval = Approval(by: "K-02", post: "副书记", on: .on("2021-08-03"), ref: "奎纪办〔2021〕31号")
  private static let line = DatedLine(on: .on("2021-08-03"), by: "K-03", text: "“引号”\\反斜杠\n换行\t制表")
  private static let subject = SubjectRef(unit: Office.housing, postClass: "窗口人员", serial: 2)

  private func expectsBack<R: LedgerRecord>(_ record: R, _ test: TestBook) throws {
    try test.put([record])
    #expect(try test.book.record(R.self, record.id) == record)
  }

  @Test func leads() throws {
    let test = try TestBook()
    try expectsBack(Office.lead(1), test)
    var full = Office.lead(2)
    full.importedNo = "2021-17"
    full.importKey = "k"
    full.origin = .imported
    full.unit = Office.housing
    full.coUnits = [Office.hall, Office.window]
    full.handlingDepartment = "案件监督管理室"
    full.handler = "K-03"
    full.discoveredOn = .on("2021-07-16")
    full.assignedOn = .on("2021-08-03")
    full.channel = "desk"
    full.mode = .desk
    full.types = ["M24", "M17"]
    full.typesNote = "说明"
    full.measureIds = ["B-13"]
    full.painTags = [.blockage]
    full.narrative = "企业先后四次到窗口"
    full.result = "已退还"
    full.enterpriseAlias = "某包装厂"
    full.enterpriseType = .smallMedium
    full.amountCharged = Money(fen: 32_000)
    full.amountRefunded = Money(fen: 0)
    full.greenChannel = true
    full.priority = .expedited
    full.petitionRef = "XF-1"
    full.coDues = [
      CoUnitDue(unit: Office.hall, dueOn: .on("2021-08-10"), doneOn: .on("2021-08-09")),
      CoUnitDue(unit: Office.window, dueOn: .on("2021-08-12")),
    ]
    full.realName = .notApplicable
    full.subjectLevel = .generalStaff
    full.subject = Self.subject
    full.dueOn = .on("2021-09-01")
    full.dueRule = "T10"
    full.dueVersion = "2019-01-01"
    full.dueText = "月底前"
    full.opinionDueOn = .on("2021-09-02")
    full.extensions = [Extension(from: .on("2021-09-01"), to: .on("2021-10-01"), reason: "复杂", approval: Self.approval)]
    full.disposalMode = .check
    full.finding = .established
    full.findingOn = .on("2021-08-20")
    full.findingBy = "K-03"
    full.findingNote = "属实"
    full.closeReason = "整改到位"
    full.closedOn = .on("2021-09-10")
    full.approval = Self.approval
    full.closings = [
      Lead.Closing(
        status: .closed, on: nil, finding: .untrue, reason: nil, approval: nil, reopenedOn: .on("2021-08-30"),
        reopenReason: "新情况", reopenApproval: Self.approval)
    ]
    full.acceptanceFedBackOn = .on("2021-08-05")
    full.resultFedBackOn = .on("2021-09-11")
    full.feedbackNote = "已反馈"
    full.mergedInto = RecordID("x")
    full.recurrenceOf = RecordID("y")
    full.convertedFrom = RecordID("z")
    full.observation = RecordID("o")
    full.gaps = Gap.allCases
    full.remark = "备注"
    full.extra = ["": "空表头", "\"列\"": "值"]
    full.layout = RecordID("l")
    try expectsBack(full, test)
  }

  @Test func everyWordOfALeadHasItsPlaceInTheSchema() throws {
    let test = try TestBook()
    var leads: [Lead] = []
    func add(_ change: (inout Lead) -> Void) {
      var lead = Office.lead(leads.count + 1)
      change(&lead)
      leads.append(lead)
    }
    for word in LeadStatus.allCases { add { $0.status = word } }
    for word in LeadKind.allCases { add { $0.kind = word } }
    for word in SupervisionMode.allCases { add { $0.mode = word } }
    for word in EnterpriseType.allCases { add { $0.enterpriseType = word } }
    for word in Priority.allCases { add { $0.priority = word } }
    for word in RealName.allCases { add { $0.realName = word } }
    for word in SubjectLevel.allCases { add { $0.subjectLevel = word } }
    for word in DisposalMode.allCases { add { $0.disposalMode = word } }
    for word in Finding.allCases { add { $0.finding = word } }
    try test.put(leads)
    for lead in leads { #expect(try test.book.record(Lead.self, lead.id) == lead) }
    // What the schema derives is what the values say.
    for status in LeadStatus.allCases {
      let lead = try #require(leads.first { $0.status == status })
      let derived = try test.number("SELECT is_open FROM lead WHERE id = '\(lead.id)'")
      #expect(derived == (status.isFinished ? 0 : 1), "\(status)")
      let place = try test.number("SELECT CAST(status_key AS INTEGER) FROM lead WHERE id = '\(lead.id)'")
      #expect(LeadStatus.allCases.firstIndex(of: status) == place)
    }
  }

  @Test func rectifications() throws {
    let test = try TestBook()
    for (serial, status) in Rectification.Status.allCases.enumerated() {
      for (more, kind) in Rectification.Kind.allCases.enumerated() {
        var record = Rectification(
          id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial * 3 + more + 1, division: "654003",
          lead: nil, observation: nil, rectKind: kind, problem: "清单未上墙", action: "上墙", unit: Office.window,
          orderedOn: .on("2021-08-10"), orderedBy: "K-01")
        record.status = status
        try expectsBack(record, test)
        record.coUnits = [Office.hall]
        record.dueOn = .on("2021-08-20")
        record.progress = [Self.line]
        record.evidence = [Self.line]
        record.verifiers = ["K-02"]
        record.returned = [Self.line]
        record.reviews = [Self.line]
        record.approval = Self.approval
        record.nextReviewOn = .on("2021-12-01")
        try expectsBack(record, test)
        // What the schema calls late is what the record calls late.
        for day in ["2021-08-20", "2021-08-21", "2021-12-01", "2021-12-02"].map(CivilDate.on) {
          let late = try test.number(
            "SELECT is_open AND due_date < '\(day)' FROM rectification WHERE id = '\(record.id)'")
          #expect(late == (record.isOverdue(on: day) ? 1 : 0))
        }
      }
    }
  }

  @Test func observations() throws {
    let test = try TestBook()
    for (serial, mode) in SupervisionMode.allCases.enumerated() {
      var record = Observation(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: "654003",
        unit: Office.window, mode: mode, on: .on("2021-08-10"), officer1: "K-03", found: "无办事指南",
        state: serial % 2 == 0 ? .draft : .final)
      try expectsBack(record, test)
      record.hall = Office.hall
      record.minute = 1_439
      record.matterKind = .convenience
      record.checklist = "window7"
      record.checklistVersion = 1
      record.answers = [.init(item: 1, mark: .ok), .init(item: 2, mark: .bad, note: "缺"), .init(item: 3, mark: .na)]
      record.types = ["M24"]
      record.subject = Self.subject
      record.correctedOnSpot = true
      record.steps = [VisitStep(.wait, minutes: 47, note: "只开一个窗口"), VisitStep(.ask, minutes: 5)]
      record.absentAtWindow = true
      record.lookBackOf = record.id
      record.objection = Objection(raisedOn: .on("2021-08-20"), text: "当日停电")
      record.objection?.state = serial % 2 == 0 ? .raised : .withdrawn
      record.round = mode == .patrol ? "第三轮" : nil
      record.residentGroup = mode == .resident ? "驻住建局纪检监察组" : nil
      try expectsBack(record, test)
    }
  }

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
    try expectsBack(draw, test)
    draw.visits = [VisitDraw.Visit(unit: Office.window, observation: visit.id, on: .on("2021-08-10"))]
    draw.status = .done
    try expectsBack(draw, test)
    var drawn = visit
    drawn.draw = draw.id
    try expectsBack(drawn, test)
    var advice = Recommendation(
      id: LedgerFile.newID(), serial: 1, from: visit, unit: Office.housing, on: .on("2021-08-11"), text: "补齐办事指南",
      replyDue: .on("2021-09-10"))
    for status in Recommendation.Status.allCases {
      advice.status = status
      advice.repliedOn = .on("2021-09-01")
      advice.reply = "已办"
      try expectsBack(advice, test)
    }
  }

  @Test func accountabilities() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    for (serial, status) in Accountability.Status.allCases.enumerated() {
      var record = Accountability(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: "654003", lead: lead.id,
        target: Accountability.Target.allCases[serial % 2], unit: Office.housing, measure: "talk_reminder")
      record.status = status
      record.publicity = Accountability.Publicity.allCases[serial]
      try expectsBack(record, test)
      record.subject = Self.subject
      record.form = 4
      record.mainResponsibility = serial > 0
      record.decidedOn = .on("2021-09-01")
      record.approval = Self.approval
      try expectsBack(record, test)
    }
    let found = try test.book.onScreen { db in
      try RecordReader(db: db, tables: test.book.tables).records(Accountability.self, by: .subject(Self.subject.text))
    }
    #expect(found.count == 3)
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
      try expectsBack(letter, test)
      Self.fill(&letter, "奎纪督〔2021〕\(serial + 1)号")
      letter.content = "要求"
      letter.talkOn = .on("2021-09-06")
      letter.talkNote = "约谈"
      letter.circularOn = .on("2021-09-07")
      letter.circularRef = "通1"
      letter.accountableOn = .on("2021-09-08")
      letter.accountableRef = "责1"
      try expectsBack(letter, test)
    }
    for (serial, kind) in RectificationLetter.Kind.allCases.enumerated() {
      var letter = RectificationLetter(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: Office.owner,
        rectification: item.id, lead: serial == 0 ? lead.id : nil, unit: Office.window, letterKind: kind,
        writtenOn: .on("2021-09-01"), writtenBy: "K-03", content: "补齐")
      try expectsBack(letter, test)
      Self.fill(&letter, "奎纪整〔2021〕\(serial + 1)号")
      letter.approval = Self.approval
      try expectsBack(letter, test)
      for (copy, way) in OutgoingCopy.Way.allCases.enumerated() {
        try expectsBack(
          OutgoingCopy(
            id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial * 10 + copy + 1,
            division: Office.owner, lead: letter.lead, letter: letter.id, docNo: "奎纪整〔2021〕1号", copyNo: copy + 1,
            recipient: "3号窗口", way: way, on: .on("2021-09-02"), by: "K-03"), test)
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

  @Test func theOthers() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    let id = LedgerFile.newID
    try test.put([lead])
    for kind in LeadNote.Kind.allCases {
      try expectsBack(
        LeadNote(
          id: id(), owner: "654003", lead: lead.id, on: .on("2021-08-10"), by: "K-03", noteKind: kind, text: "行"),
        test)
    }
    for mode in DisposalMode.allCases {
      var disposal = Disposal(id: id(), owner: "654003", lead: lead.id, mode: mode, state: .ended)
      disposal.approval = Self.approval
      try expectsBack(disposal, test)
    }
    for satisfied in FollowUp.Satisfaction.allCases {
      try expectsBack(
        FollowUp(
          id: id(), owner: "654003", lead: lead.id, on: .on("2021-08-10"), by: "K-03", way: "电话", satisfied: satisfied,
          relapse: true, note: nil), test)
    }
    for kind in OfficeUnit.Kind.allCases {
      try expectsBack(
        OfficeUnit(id: id(), owner: "654003", division: "654003", name: kind.words.zh, unitKind: kind), test)
    }
    var combined = OfficeUnit(id: id(), owner: "654003", division: "654003", name: "综合窗口")
    combined.isCombined = true
    try expectsBack(combined, test)
    var campaign = Campaign(
      id: id(), owner: "654003", title: "专项治理", document: "方案", startsOn: .on("2021-04-01"), endsOn: .on("2021-12-31"))
    try expectsBack(campaign, test)
    campaign.issuer = "自治区纪委监委"
    campaign.issued = "2021年4月"
    try expectsBack(campaign, test)
    for role in Officer.Role.allCases {
      try expectsBack(Officer(id: id(), owner: "654003", code: role.rawValue, display: "岗", role: role), test)
    }
    try expectsBack(
      Recusal(
        id: id(), owner: "654003", officer: "K-03", unit: nil, subject: Self.subject, reason: "亲属",
        on: .on("2021-08-10")), test)
    try expectsBack(
      LocalDay(id: id(), owner: "654003", on: .on("2021-07-20"), isOff: true, name: "古尔邦节", source: "通知"), test)
    try expectsBack(
      SheetLayout(
        id: id(), owner: "654003", sheetKind: .requests, name: "台账.xlsx", sheetName: "Sheet1", title: nil,
        preamble: ["填报单位："],
        columns: [.init(header: "编号", field: "imported_no", width: 12.5), .init(header: "备注", field: nil, width: 8)]),
      test)
    try expectsBack(
      Ledger.ColumnMapping(
        id: id(), owner: "654003", headerKey: "编号\u{1F}备注",
        mapping: SheetMapping(
          columns: ["编号": "imported_no"], concernsRefusedSubject: false, year: 2021,
          sheetKind: .requests)), test)
  }

  @Test func meetingsTasksAndCare() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    for (serial, kind) in Meeting.Kind.allCases.enumerated() {
      var meeting = Meeting(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: "654003", title: "专门会议",
        meetingKind: kind, on: .on("2021-08-03"))
      try expectsBack(meeting, test)
      meeting.venue = "二楼"
      meeting.present = "住建局分管负责人"
      meeting.minutes = "三日内办结"
      try expectsBack(meeting, test)
      var task = MeetingTask(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: "654003",
        meeting: meeting.id, lead: lead.id, unit: Office.housing, text: "办证", dueOn: .on("2021-08-06"))
      try expectsBack(task, test)
      task.doneOn = .on("2021-08-05")
      task.result = "已办证"
      try expectsBack(task, test)
    }
    var serial = 0
    for body in CareAssignment.Body.allCases {
      for (kind, stage) in zip(CareAssignment.Kind.allCases, CareAssignment.Stage.allCases) {
        serial += 1
        var care = CareAssignment(
          id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: "654003",
          leaderPost: "副市长", body: body, careKind: kind, name: "某项目", stage: stage, startsOn: .on("2021-08-03"))
        try expectsBack(care, test)
        care.plan = "一企一策"
        care.tag = "招商"
        care.publishedOn = .on("2021-08-04")
        care.visits = [CareAssignment.Visit(on: .on("2021-08-05"), by: "副市长", note: "看现场")]
        care.problems = [CareAssignment.Problem(text: "用电", foundOn: .on("2021-08-05"))]
        care.problems[0].lead = lead.id
        care.endedOn = .on("2021-08-09")
        care.endReason = "建成"
        try expectsBack(care, test)
      }
    }
  }

  @Test func measureReports() throws {
    let test = try TestBook()
    for (serial, status) in MeasureReport.Status.allCases.enumerated() {
      var report = MeasureReport(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial + 1, division: "654003",
        title: "深化“最多跑一次”改革", status: status)
      try expectsBack(report, test)
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
      report.returns = [Self.line]
      report.sheet = Self.origin("m\(status.rawValue)")
      try expectsBack(report, test)
    }
  }

  @Test func samplesAndRefunds() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    var sample = ApprovalSample(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, project: "厂房",
      unit: nil, acceptedOn: .on("2021-01-04"))
    try expectsBack(sample, test)
    sample.unit = Office.housing
    sample.finishedOn = .on("2021-09-01")
    sample.pauses = [ApprovalSample.Pause(from: .on("2021-02-01"), to: nil, reason: "专家评审")]
    sample.lead = lead.id
    try expectsBack(sample, test)
    try expectsBack(
      FeeRefund(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: Office.owner, lead: lead.id,
        unit: Office.housing, on: .on("2021-09-01"), amount: Money(fen: 10_000), evidence: "凭证"), test)
  }

  /// Domain rule I14: a row of a sheet is in the book once, and its parts are told apart.
  @Test func i14WhereARowCameFromGoesWithEachKindOfRecord() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    try test.put([lead])
    var rectification = Rectification(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: "654003", lead: lead.id,
      observation: nil, rectKind: .deadline, problem: "超时", action: "整改", unit: Office.housing,
      orderedOn: .on("2021-08-03"), orderedBy: "K-03")
    rectification.sheet = Self.origin("r")
    try expectsBack(rectification, test)
    var observation = Observation(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: "654003", unit: Office.window,
      mode: .desk, on: .on("2021-08-03"), officer1: "K-03", found: "", state: .final)
    observation.sheet = Self.origin("o")
    try expectsBack(observation, test)
    func accountability(_ serial: Int, part: Int) -> Accountability {
      var record = Accountability(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: "654003", lead: lead.id,
        target: .person, unit: Office.housing, measure: "reminder_talk")
      record.sheet = Self.origin("a", part: part)
      return record
    }
    try expectsBack(accountability(1, part: 1), test)
    try expectsBack(accountability(2, part: 2), test)
    #expect(throws: BookError.self) { try test.put([accountability(3, part: 2)]) }
  }

  private static func origin(_ key: String, part: Int? = nil) -> SheetOrigin {
    SheetOrigin(
      key: key, part: part, layout: RecordID("01234567-0000-7000-8000-000000000001"),
      extra: ["完成状态": "基本完成"], gaps: [.orderedOn, .verifier])
  }

  @Test func aFieldWithoutAColumnIsRefusedNotLost() throws {
    let test = try TestBook()
    let table = try test.book.tables(.officer)
    #expect(throws: BookError.self) { try table.values(of: ["id": .text("1"), "shoeSize": .integer(43)]) }
  }
}
