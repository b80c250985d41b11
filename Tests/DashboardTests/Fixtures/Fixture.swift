import Dashboard
import Ledger
import TerminalUI

/// The invented office of the pictures: 奎屯市 on 2021-09-13, with a few units and leads.
enum Fixture {
  static let today = day("2021-09-13")
  static let owner = "654003"

  static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(daysSinceEpoch: 0) }

  static let rulebook: Rulebook = {
    let calendar = WorkingCalendar(name: .national, national: [], publishedYears: [2021])
    var rulebook = Rulebook(
      divisions: DivisionTree([
        Division(code: "650000", name: Words("新疆", "Xinjiang"), parent: nil, level: .region),
        Division(
          code: "654000", name: Words("伊犁州", "Ili"), parent: "650000", level: .prefecture, initials: "ylz"),
        Division(code: "654003", name: Words("奎屯市", "Kuytun"), parent: "654000", level: .county, initials: "kts"),
        Division(
          code: "654200", name: Words("塔城地区", "Tacheng"), parent: "650000", administeredBy: "654000", level: .prefecture
        ),
        Division(code: "654024", name: Words("巩留县", "Gongliu"), parent: "654000", level: .county, initials: "glx"),
      ]), calendar: calendar, calendars: [.national: calendar],
      limits: LimitTable([
        Limit(
          id: "T31", event: Words("初步核实", "preliminary check"), span: workingDays(30), extensionSpan: nil, source: nil,
          version: "1", effectiveFrom: nil, use: "check", note: nil)
      ]), colours: ColourThresholds(),
      types: [
        ProblemType(
          code: "M01", words: Words("慢作为", "Slow acting"), group: "conduct", firstStep: "", aliases: [], initials: "mzw"
        )
      ],
      channels: [NamedCode(code: "desk", words: Words("监督台", "Supervision desk"))],
      sources: [NamedCode(code: "supervision", words: Words("监督检查", "Supervision"))],
      measures: [
        AccountabilityMeasure(
          code: "talk", words: Words("谈话提醒", "Talk"), group: Words("组织处理", "Organisational"), form: 1,
          targets: [.person], effectMonths: nil),
        AccountabilityMeasure(
          code: "criticism", words: Words("批评教育", "Criticism"), group: Words("组织处理", "Organisational"), form: 1,
          targets: [.person], effectMonths: nil),
        AccountabilityMeasure(
          code: "education", words: Words("批评教育", "Education"), group: Words("第一种形态措施", "First-form measure"), form: 1,
          targets: [.person], effectMonths: nil),
        AccountabilityMeasure(
          code: "government_warning", words: Words("政务警告", "Warning"), group: Words("政务处分", "Government sanction"),
          groupCode: "government_sanction", form: 2, targets: [.person], effectMonths: 6),
        AccountabilityMeasure(
          code: "post_transfer", words: Words("调整工作岗位（调岗）", "Transfer of post"),
          group: Words("单位人事措施", "Personnel step of the unit"), form: nil, targets: [.person], decider: .unit,
          effectMonths: nil),
      ], checklists: [], officeHours: OfficeHours([]), initials: Initials(table: []))
    rulebook.industries = [Industry(name: Words("工程建设", "Construction"), isKey: true)]
    return rulebook
  }()

  private static func workingDays(_ amount: Int) -> TimeSpan {
    guard let span = TimeSpan(amount, .workingDay) else { preconditionFailure("a small amount is a span") }
    return span
  }

  static let campaign = Campaign(
    id: RecordID("campaign"), owner: owner, title: "营商环境专项治理", document: nil, startsOn: day("2021-04-01"),
    endsOn: day("2021-12-31"))

  static let units: [OfficeUnit] = [
    unit("u-housing", "住建局"), unit("u-market", "市场监管局"),
    unit("u-hall", "行政服务中心", kind: .serviceHall),
    unit("u-w3", "3号 施工许可", kind: .serviceWindow, parent: "u-hall"),
    unit("u-w5", "5号 企业开办", kind: .serviceWindow, parent: "u-hall"),
    unit("u-reform", "发改委"), unit("u-land", "自然资源局"), unit("u-tax", "税务局"), unit("u-people", "人社局"),
    unit("u-township", "开干齐乡"), unit("u-trade", "公共资源中心"),
    unit("u-gongliu", "巩留县住建局", division: "654024"),
  ]

  private static func unit(
    _ id: String, _ name: String, kind: OfficeUnit.Kind = .department, parent: String? = nil,
    division: String = owner
  ) -> OfficeUnit {
    OfficeUnit(
      id: RecordID(id), owner: owner, division: division, name: name, unitKind: kind,
      parent: parent.map { RecordID($0) })
  }

  static let officers: [Officer] = ["K-01", "K-02", "K-03"].map {
    Officer(id: RecordID("o-\($0)"), owner: owner, code: $0, display: $0, department: "案件监督管理室")
  }

  static func ledger(isPractice: Bool = true) -> OpenedLedger {
    OpenedLedger(
      info: BookInfo(owner: owner, isPractice: isPractice, ownDay: isPractice ? today : nil, schemaVersion: 1),
      campaign: campaign, units: units, officers: officers, officer: "K-03", rulebook: rulebook,
      path: "/tmp/practice.db")
  }

  /// What the dashboard is started with; nil as ledger is the first run.
  static func opening(
    _ language: Language = .zh, width: Int = 80, height: Int = 24, ledger: OpenedLedger? = ledger()
  ) -> Opening {
    Opening(
      language: language, width: width, height: height, today: today, time: ClockTime("10:05") ?? midnight,
      rulebook: rulebook, ledger: ledger)
  }

  private static var midnight: ClockTime {
    guard let time = ClockTime(minutes: 0) else { preconditionFailure("0 is a minute of the day") }
    return time
  }

  static let receipt = Receipt(
    entry: 7, summary: Words("已记进展", "progress noted"), record: RecordID("l-0017"), kind: .leadNote, number: nil,
    notices: [])
}
