import Ledger

extension Fixture {
  /// The leads of the pictures, in 今日待办's order.
  static let leads: [LeadRow] = [
    lead(17, "u-housing", "施工许可超期，企业跑四趟", .checking, due: "2021-09-01"),
    lead(9, "u-market", "同一企业一个月检查六次", .assigned, received: "2021-07-02"),
    lead(21, "u-hall", "材料反复补正，未一次性告知", .rectifying, due: "2021-09-10"),
    lead(31, "u-hall", "窗口服务态度差，教育后再次发现", .rectifying, due: "2021-09-15"),
    lead(28, "u-reform", "项目备案无人受理", .talkInquiry, due: "2021-09-13"),
    lead(40, "u-land", "厂房产权手续搁置三年", .assigned, received: "2021-08-03"),
    lead(44, "u-tax", "清单外收取资料费 320.00 元", .rectifying, due: "2021-09-22"),
    lead(45, "u-people", "稳岗补贴办理推诿", .checking, due: "2021-09-26"),
    lead(47, "u-township", "招商承诺未兑现，新官不理旧账", .checking, due: "2021-09-28"),
    lead(48, "u-trade", "投标门槛排斥外地企业", .registered, received: "2021-09-08"),
  ]

  /// More leads than any screen holds: the pictures' first, then numbered ones.
  static func manyLeads(_ count: Int) -> [LeadRow] {
    leads
      + (0..<max(0, count - leads.count)).map { index in
        lead(100 + index, "u-housing", "第\(100 + index)件 消防验收排队", .checking, due: "2021-10-20")
      }
  }

  static func lead(
    _ serial: Int, _ unit: String, _ title: String, _ status: LeadStatus, received: String = "2021-07-19",
    due: String? = nil
  ) -> LeadRow {
    let number = RecordNumber(owner: owner, year: 2021, prefix: "", serial: serial)
    return LeadRow(
      id: RecordID("l-\(number.short)"), pageKey: PageKey(values: [], row: Int64(serial)), number: number,
      importedNo: nil, division: owner, unit: RecordID(unit),
      unitName: units.first { $0.id.text == unit }?.shortName ?? "",
      title: title, mainType: "M01", handler: "K-03", priority: .normal,
      clock: ClockFacts(
        kind: .clue, status: status, dueOn: due.map(day), discoveredOn: nil, receivedOn: day(received),
        isDisposed: due != nil, closedOn: nil), dueText: nil, gapCount: 0, awaitingAcceptance: 0, awaitingReply: false)
  }

  static func dossier(_ row: LeadRow) -> Dossier {
    var lead = Lead(
      id: row.id, owner: owner, year: row.number.year, serial: row.number.serial, status: row.clock.status,
      division: owner, receivedOn: row.clock.receivedOn, source: "supervision", title: row.title,
      narrative: "企业反映2021年5月起办理厂房施工许可，先后四次到窗口，每次告知的材料不同，至今未出具受理通知书。现场观察：窗口无办事指南，取号后等候47分钟。")
    lead.importedNo = "2021-17"
    lead.unit = row.unit
    lead.handlingDepartment = "案件监督管理室"
    lead.handler = "K-03"
    lead.types = ["M01"]
    lead.painTags = [.blockage]
    lead.channel = "desk"
    lead.mode = .desk
    lead.dueOn = row.clock.dueOn
    lead.dueRule = row.clock.dueOn == nil ? nil : "T31"
    lead.dueVersion = "1"
    lead.assignedOn = day("2021-07-21")
    if row.clock.isDisposed { lead.disposalMode = .check }
    return Dossier(
      lead: lead, unit: units.first { $0.id == row.unit },
      notes: [
        note(lead.id, "2021-07-19", "K-03", .registered, "由监督台监督记录转入"),
        note(lead.id, "2021-07-21", "K-01", .disposed, "初步核实，批准人 K-02（奎纪办〔2021〕31号）"),
        note(lead.id, "2021-08-11", "K-03", .progress, "与住建局谈话，答复称系统原因，要求书面说明"),
        note(lead.id, "2021-09-06", "K-03", .progress, "调取审批系统记录，受理后第31个工作日退件"),
      ])
  }

  private static func note(_ lead: RecordID, _ on: String, _ by: String, _ kind: LeadNote.Kind, _ text: String)
    -> LeadNote
  {
    LeadNote(
      id: RecordID("n-\(lead)-\(on)"), owner: owner, lead: lead, on: day(on), by: by, noteKind: kind, text: text)
  }

  static let rectifications: [RectificationRow] = [
    rectification(1, "补正清单上墙", .returned, .deadline), rectification(2, "退还资料费 320.00 元", .applied, .deadline),
    rectification(3, "受理岗重新培训", .inProgress, .deadline), rectification(4, "承诺兑现方案", .open, .deadline),
    rectification(5, "一次性告知抽查", .open, .standing),
  ]

  private static func rectification(
    _ serial: Int, _ action: String, _ status: Rectification.Status, _ kind: Rectification.Kind
  ) -> RectificationRow {
    var record = Rectification(
      id: RecordID("r-\(serial)"), owner: owner, year: 2021, serial: serial, division: owner,
      lead: RecordID("l-0021"), observation: nil, rectKind: kind, problem: "材料反复补正，未一次性告知", action: action,
      unit: RecordID("u-hall"), orderedOn: day("2021-08-10"), orderedBy: "K-03")
    record.status = status
    record.dueOn = day("2021-09-10")
    if kind == .standing { record.nextReviewOn = day("2021-10-10") }
    return RectificationRow(
      pageKey: PageKey(values: [], row: Int64(serial)), rectification: record, unitName: "行政服务中心",
      leadNumber: RecordNumber(owner: owner, year: 2021, prefix: "", serial: 21))
  }

  static let accountabilities: [AccountabilityRow] = [
    accountability(1, "talk", "窗口人员", 2, .decided), accountability(2, "criticism", "负责人", 1, .draft),
  ]

  private static func accountability(
    _ serial: Int, _ measure: String, _ post: String, _ subject: Int, _ status: Accountability.Status
  ) -> AccountabilityRow {
    var record = Accountability(
      id: RecordID("a-\(serial)"), owner: owner, year: 2021, serial: serial, division: owner,
      lead: RecordID("l-0021"), target: .person, unit: RecordID("u-hall"), measure: measure)
    record.subject = SubjectRef(unit: RecordID("u-hall"), postClass: post, serial: subject)
    record.status = status
    return AccountabilityRow(
      pageKey: PageKey(values: [], row: Int64(serial)), accountability: record, unitName: "行政服务中心",
      leadNumber: RecordNumber(owner: owner, year: 2021, prefix: "", serial: 21))
  }
}
