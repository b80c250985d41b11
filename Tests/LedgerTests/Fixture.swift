import Testing

@testable import Ledger

/// A small office: three officers, a hall with a window, one department, and rules as the shipped tables have them.
enum Fixture {
  static let campaign = Campaign(
    id: RecordID("campaign"), owner: "654003", title: "优化营商环境专项治理", document: nil, startsOn: .on("2021-04-01"),
    endsOn: .on("2021-12-31"))

  static let rulebook = Rulebook(
    divisions: DivisionTree([
      Division(code: "650000", name: Words("新疆维吾尔自治区", "Xinjiang"), parent: nil, level: .region),
      Division(code: "654000", name: Words("伊犁州", "Ili"), parent: "650000", level: .prefecture),
      Division(code: "654003", name: Words("奎屯市", "Kuytun"), parent: "654000", level: .county),
      Division(code: "654024", name: Words("巩留县", "Gongliu"), parent: "654000", level: .county),
    ]), calendar: Notices.xinjiangCalendar,
    calendars: [.national: Notices.nationalCalendar, .xinjiang: Notices.xinjiangCalendar], limits: limits,
    colours: ColourThresholds(),
    types: [
      type("M05", "不作为", "Inaction"), type("M12", "窗口服务问题", "Window service"),
      type("M17", "违规收费", "Charges outside the list"), type("M24", "慢作为", "Slowness"),
      type("M99", "其他", "Other", needsNote: true),
    ],
    channels: [
      NamedCode(code: "desk", words: Words("监督台", "Desk")),
      NamedCode(code: "hotline_12388", words: Words("12388举报电话", "12388 hotline")),
    ],
    sources: [
      NamedCode(code: "petition", words: Words("信访举报", "Petition")),
      NamedCode(code: "desk", words: Words("监督台", "Desk")),
    ],
    measures: [
      measure("talk_reminder", "谈话提醒", "Reminder", 1, [.person]),
      measure("written_review", "书面检查", "Written review", nil, [.organisation]),
      measure("circular", "通报", "Circular", nil, [.person, .organisation]),
      measure("education", "批评教育", "Education", 1, [.person]),
      measure("admonition", "诫勉", "Admonition", 1, [.person], isUnchecked: true),
      measure("party_warning", "党内警告", "Party warning", 2, [.person], group: "party_discipline", months: 12),
      measure("government_warning", "政务警告", "Warning", 2, [.person], group: "government_sanction", months: 6),
      measure("unit_sanction", "单位处分", "Sanction by the unit", nil, [.person], group: "unit_sanction"),
      measure("suspension", "停职检查", "Suspension", 2, [.person], group: "organisational"),
      measure("post_transfer", "调岗", "Transfer", nil, [.person], group: "unit_personnel"),
      measure("to_judiciary", "移送司法", "Referral", 4, [.person], group: "referral"),
      measure("exempt", "容错免责", "Exempted", nil, [.person], group: "exemption"),
    ],
    checklists: [
      Checklist(
        id: "window7", version: 1, title: Words("窗口清单", "Windows"), note: Words("示例", "example"),
        items: (1...3).map { Checklist.Item(no: $0, text: Words("第\($0)条", "Item \($0)"), weight: 1, type: nil) })
    ], officeHours: OfficeHours([]), initials: Initials(table: []),
    letters: LetterSettings(templates: LetterWording.templates))

  private static let limits = LimitTable(
    [
      limit("T01", 1, .month), limit("T03", 5, .workingDay), limit("T04", 15, .workingDay),
      limit("T05", 15, .workingDay),
      limit("T08", 15, .workingDay), limit("T09", 1, .month), limit("T10", 30, .workingDay, use: "check"),
      limit("T12a", 1, .month), limit("T12b", 1, .month), limit("T12c", 1, .month), limit("T12d", 2, .month),
      limit("T13", 1, .month),
      limit("D03", 5, .workingDay, use: "urging_reply"), limit("D04", 10, .workingDay, use: "notice_reply"),
      limit("T26", 3, .day), limit("T27", 30, .day), limit("T28", 6, .month, use: "hold"),
    ].compactMap(\.self))

  private static func limit(_ id: String, _ amount: Int, _ unit: TimeUnit, use: String = "") -> Limit? {
    TimeSpan(amount, unit).map {
      Limit(id: id, event: Words("时限\(id)", "limit \(id)"), span: $0, version: "2019-01-01", use: use)
    }
  }

  private static func type(_ code: String, _ zh: String, _ en: String, needsNote: Bool = false) -> ProblemType {
    ProblemType(
      code: code, words: Words(zh, en), group: "作风", firstStep: "", aliases: [], initials: "", needsNote: needsNote)
  }

  private static func measure(
    _ code: String, _ zh: String, _ en: String, _ form: Int?, _ targets: Set<Accountability.Target>,
    group: String = "first_form", months: Int? = nil, isUnchecked: Bool = false
  ) -> AccountabilityMeasure {
    AccountabilityMeasure(
      code: code, words: Words(zh, en), group: Words("类别", "Group"), groupCode: group, form: form, targets: targets,
      isForLeadingCadresOnly: group == "organisational", effectMonths: months, isEffectUnchecked: isUnchecked)
  }

  static let hall = OfficeUnit(
    id: RecordID("hall"), owner: "654003", division: "654003", name: "奎屯市行政服务中心", shortName: "行政服务中心",
    unitKind: .serviceHall)
  static let window = OfficeUnit(
    id: RecordID("window"), owner: "654003", division: "654003", name: "3号窗口", unitKind: .serviceWindow, parent: hall.id
  )
  static let housing = OfficeUnit(
    id: RecordID("housing"), owner: "654003", division: "654003", name: "奎屯市住房和城乡建设局", shortName: "住建局")

  /// The office's book with units and officers K-01 … K-05 and nothing else.
  static func desk(today: String = "2021-09-13", officer: String = "K-01") -> MemoryDesk {
    let desk = MemoryDesk(today: today, officer: officer)
    [hall, window, housing].forEach(desk.put)
    for (code, post) in [("K-01", "案管"), ("K-02", "副书记"), ("K-03", "干事"), ("K-04", "干事"), ("K-05", "书记")] {
      desk.put(
        Officer(
          id: RecordID(code), owner: "654003", code: code, display: post, post: "\(code)\(post)", department: "案件监督管理室")
      )
    }
    return desk
  }

  static func approval(_ by: String = "K-02", on: String = "2021-09-13", ref: String = "奎纪办〔2021〕31号") -> [String:
    String]
  {
    ["approved_by": by, "approved_on": on, "approval_ref": ref]
  }

  /// A registered lead against the housing office; its number is the receipt's.
  @discardableResult
  static func register(_ desk: MemoryDesk, _ more: [String: String] = [:]) throws -> Lead {
    let values = [
      "concerns_refused": "no", "source": "petition", "types": "M24", "title": "施工许可超期", "unit": "住建局",
      "received_on": "2021-09-01",
    ]
    let broken = try desk.perform("register", values.merging(more) { $1 })
    try #require(broken.isEmpty, "\(broken)")
    return try #require(desk.all(Lead.self).last)
  }

  /// A lead put straight into a state, with what that state goes with.
  static func lead(in status: LeadStatus, kind: LeadKind = .clue, on desk: MemoryDesk) throws -> Lead {
    let id = desk.newID()
    var lead = Lead(
      id: id, owner: "654003", year: 2021, serial: try desk.nextSerial(.lead, owner: "654003", year: 2021), kind: kind,
      status: status, division: "654003", receivedOn: .on("2021-09-01"), source: "petition", title: "慢作为")
    lead.unit = housing.id
    lead.types = ["M24"]
    if status != .registered { lead.handler = "K-03" }
    if status.isFinished { lead.closedOn = .on("2021-09-10") }
    let mode = DisposalMode.allCases.first { $0.leadsTo == status }
    if let mode, !status.isFinished {
      lead.disposalMode = mode
      lead.dueOn = .on("2021-10-20")
      lead.dueRule = "approval"
      desk.put(
        Disposal(
          id: desk.newID(), owner: lead.owner, lead: id, mode: mode, state: .active, proposedOn: .on("2021-09-02"),
          proposedBy: "K-01"))
    }
    desk.put(lead)
    return lead
  }
}

extension [BrokenRule] {
  var rules: [String] { map(\.rule) }
}

extension MemoryDesk {
  func lead(_ number: String) throws -> Lead {
    try #require(all(Lead.self).first { $0.number == number })
  }

  func performed(_ change: String, _ values: [String: String] = [:], as officer: String? = nil) throws {
    let broken = try perform(change, values, as: officer)
    try #require(broken.isEmpty, "\(change) \(values): \(broken.map(\.message.zh))")
  }
}
