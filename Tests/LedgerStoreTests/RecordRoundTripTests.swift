import Testing

@testable import Ledger
@testable import LedgerStore

/// Each kind of record goes into its table and comes back equal, with every field filled and with none.
@Suite struct RecordRoundTripTests {
  private static let subject = SubjectRef(unit: Office.housing, postClass: "窗口人员", serial: 2)

  @Test func leads() throws {
    let test = try TestBook()
    try test.expectsBack(Office.lead(1))
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
    full.extensions = [
      Extension(from: .on("2021-09-01"), to: .on("2021-10-01"), reason: "复杂", approval: RoundTrip.approval)
    ]
    full.disposalMode = .check
    full.finding = .established
    full.findingOn = .on("2021-08-20")
    full.findingBy = "K-03"
    full.findingNote = "属实"
    full.closeReason = "整改到位"
    full.closedOn = .on("2021-09-10")
    full.approval = RoundTrip.approval
    full.closings = [
      Lead.Closing(
        status: .closed, on: nil, finding: .untrue, reason: nil, approval: nil, reopenedOn: .on("2021-08-30"),
        reopenReason: "新情况", reopenApproval: RoundTrip.approval)
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
    try test.expectsBack(full)
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
        try test.expectsBack(record)
        record.coUnits = [Office.hall]
        record.dueOn = .on("2021-08-20")
        record.progress = [RoundTrip.line]
        record.evidence = [RoundTrip.line]
        record.verifiers = ["K-02"]
        record.returned = [RoundTrip.line]
        record.reviews = [RoundTrip.line]
        record.approval = RoundTrip.approval
        record.nextReviewOn = .on("2021-12-01")
        try test.expectsBack(record)
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
      try test.expectsBack(record)
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
      try test.expectsBack(record)
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
      try test.expectsBack(record)
      record.subject = Self.subject
      record.form = 4
      record.mainResponsibility = serial > 0
      record.decidedOn = .on("2021-09-01")
      record.approval = RoundTrip.approval
      try test.expectsBack(record)
    }
    let found = try test.book.onScreen { db in
      try RecordReader(db: db, tables: test.book.tables).records(Accountability.self, by: .subject(Self.subject.text))
    }
    #expect(found.count == 3)
  }

  @Test func theOthers() throws {
    let test = try TestBook()
    let lead = Office.lead(1)
    let id = LedgerFile.newID
    try test.put([lead])
    for kind in LeadNote.Kind.allCases {
      try test.expectsBack(
        LeadNote(
          id: id(), owner: "654003", lead: lead.id, on: .on("2021-08-10"), by: "K-03", noteKind: kind, text: "行"))
    }
    for mode in DisposalMode.allCases {
      var disposal = Disposal(id: id(), owner: "654003", lead: lead.id, mode: mode, state: .ended)
      disposal.approval = RoundTrip.approval
      try test.expectsBack(disposal)
    }
    for satisfied in FollowUp.Satisfaction.allCases {
      try test.expectsBack(
        FollowUp(
          id: id(), owner: "654003", lead: lead.id, on: .on("2021-08-10"), by: "K-03", way: "电话", satisfied: satisfied,
          relapse: true, note: nil))
    }
    for kind in OfficeUnit.Kind.allCases {
      try test.expectsBack(
        OfficeUnit(id: id(), owner: "654003", division: "654003", name: kind.words.zh, unitKind: kind))
    }
    var combined = OfficeUnit(id: id(), owner: "654003", division: "654003", name: "综合窗口")
    combined.isCombined = true
    try test.expectsBack(combined)
    var campaign = Campaign(
      id: id(), owner: "654003", title: "专项治理", document: "方案", startsOn: .on("2021-04-01"), endsOn: .on("2021-12-31"))
    try test.expectsBack(campaign)
    campaign.issuer = "自治区纪委监委"
    campaign.issued = "2021年4月"
    try test.expectsBack(campaign)
    for role in Officer.Role.allCases {
      try test.expectsBack(Officer(id: id(), owner: "654003", code: role.rawValue, display: "岗", role: role))
    }
    try test.expectsBack(
      Recusal(
        id: id(), owner: "654003", officer: "K-03", unit: nil, subject: Self.subject, reason: "亲属",
        on: .on("2021-08-10")))
    try test.expectsBack(
      LocalDay(id: id(), owner: "654003", on: .on("2021-07-20"), isOff: true, name: "古尔邦节", source: "通知"))
    try test.expectsBack(
      SheetLayout(
        id: id(), owner: "654003", sheetKind: .requests, name: "台账.xlsx", sheetName: "Sheet1", title: nil,
        preamble: ["填报单位："],
        columns: [.init(header: "编号", field: "imported_no", width: 12.5), .init(header: "备注", field: nil, width: 8)]))
    try test.expectsBack(
      Ledger.ColumnMapping(
        id: id(), owner: "654003", headerKey: "编号\u{1F}备注",
        mapping: SheetMapping(
          columns: ["编号": "imported_no"], concernsRefusedSubject: false, year: 2021,
          sheetKind: .requests)))
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
    rectification.sheet = RoundTrip.origin("r")
    try test.expectsBack(rectification)
    var observation = Observation(
      id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: 1, division: "654003", unit: Office.window,
      mode: .desk, on: .on("2021-08-03"), officer1: "K-03", found: "", state: .final)
    observation.sheet = RoundTrip.origin("o")
    try test.expectsBack(observation)
    func accountability(_ serial: Int, part: Int) -> Accountability {
      var record = Accountability(
        id: LedgerFile.newID(), owner: Office.owner, year: 2021, serial: serial, division: "654003", lead: lead.id,
        target: .person, unit: Office.housing, measure: "reminder_talk")
      record.sheet = RoundTrip.origin("a", part: part)
      return record
    }
    try test.expectsBack(accountability(1, part: 1))
    try test.expectsBack(accountability(2, part: 2))
    #expect(throws: BookError.self) { try test.put([accountability(3, part: 2)]) }
  }

  @Test func aFieldWithoutAColumnIsRefusedNotLost() throws {
    let test = try TestBook()
    let table = try test.book.tables(.officer)
    #expect(throws: BookError.self) { try table.values(of: ["id": .text("1"), "shoeSize": .integer(43)]) }
  }

  /// Units have a reader of their own, which must not fall behind the record.
  @Test func allUnitsAtOnce() throws {
    let test = try TestBook()
    var full = OfficeUnit(
      id: LedgerFile.newID(), owner: "654003", division: "654003", name: "奎屯市行政服务中心9号窗口", shortName: "9号窗口",
      unitKind: .serviceWindow, parent: Office.hall, initials: "9hck")
    full.isKey = true
    full.industry = "工程建设"
    full.hasApproval = true
    full.isCombined = true
    full.residentGroup = "第一派驻组"
    let empty = Mirror(reflecting: full).children.filter { ["nil", "false"].contains("\($0.value)") }
    #expect(empty.isEmpty, "a field that this unit leaves out is one that the reader may forget")
    try test.put([full])
    let one = try test.book.units().map { try test.book.record(OfficeUnit.self, $0.id) }
    #expect(try one == test.book.units())
    #expect(try test.book.units().contains(full))
  }
}
