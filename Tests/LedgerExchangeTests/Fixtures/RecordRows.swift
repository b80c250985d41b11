import Ledger

/// One row of each set as the book hands it out.
enum RecordRows {
  static let unit = RecordID("u-1")

  /// With the few kinds of accountability that its rows use.
  static let rulebook: Rulebook = {
    var rulebook = FixtureOffice.rulebook
    rulebook.measures = [
      measure("admonition", "诫勉", "第一种形态措施", "first_form"),
      measure("cadre_admonition", "诫勉", "问责（领导干部）", "leading_cadre"),
      measure("party_warning", "党内警告", "党纪处分", "party_discipline"),
      measure("suspension", "停职检查", "组织处理", "organisational"),
    ]
    return rulebook
  }()

  private static func measure(_ code: String, _ name: String, _ group: String, _ groupCode: String)
    -> AccountabilityMeasure
  {
    AccountabilityMeasure(
      code: code, words: Words(name, code), group: Words(group, groupCode), groupCode: groupCode, form: 1,
      targets: [.person], effectMonths: nil)
  }

  static let rectification: RectificationSheetRow = {
    var record = Rectification(
      id: RecordID("r-1"), owner: FixtureOffice.owner, year: 2021, serial: 3, division: FixtureOffice.owner,
      lead: RecordID("l-1"), observation: nil, rectKind: .deadline, problem: "施工许可超期", action: "重做办事指南", unit: unit,
      orderedOn: FixtureOffice.day("2021-08-02"), orderedBy: "K-03")
    record.status = .applied
    record.cause = "未一次性告知"
    record.responsiblePost = "分管副局长"
    record.dueOn = FixtureOffice.day("2021-10-08")
    record.progress = [
      DatedLine(on: FixtureOffice.day("2021-08-20"), by: "K-03", text: "正在起草"),
      DatedLine(on: FixtureOffice.day("2021-09-01"), by: "K-03", text: "指南已公示"),
    ]
    record.evidence = ["指南照片", "签收单"].map { DatedLine(on: FixtureOffice.day("2021-09-08"), by: "K-02", text: $0) }
    record.appliedOn = FixtureOffice.day("2021-09-08")
    return RectificationSheetRow(rectification: record, unitName: "住建局", coUnitNames: ["财政局", "商务局"])
  }()

  static let observation: ObservationSheetRow = {
    var record = Observation(
      id: RecordID("o-1"), owner: FixtureOffice.owner, year: 2021, serial: 1, division: FixtureOffice.owner, unit: unit,
      mode: .experience, on: FixtureOffice.day("2021-09-01"), officer1: "K-03", found: "告知不全", state: .final)
    record.minute = 605
    record.officer2 = "K-05"
    record.answers = [
      .init(item: 1, mark: .ok), .init(item: 2, mark: .bad, note: "无专人"), .init(item: 3, mark: .na),
    ]
    record.correctedOnSpot = true
    record.shownOn = FixtureOffice.day("2021-09-02")
    return ObservationSheetRow(observation: record, unitName: "3号窗口", hallName: "行政服务中心")
  }()

  static let decision: DecisionSheetRow = {
    let records = [(1, "cadre_admonition"), (2, "cadre_admonition"), (1, "party_warning"), (2, "party_warning")]
      .enumerated().map { index, item in
        var record = Accountability(
          id: RecordID("a-\(index)"), owner: FixtureOffice.owner, year: 2021, serial: index + 1,
          division: FixtureOffice.owner, lead: RecordID("l-1"), target: .person, unit: unit, measure: item.1)
        record.subject = SubjectRef(unit: unit, postClass: "负责人", serial: item.0)
        record.isLeadingCadre = true
        record.form = 2
        record.decidedOn = FixtureOffice.day("2021-08-03")
        record.basisText = "问责条例"
        record.publicity = .internal
        record.status = .decided
        return record
      }
    guard let decision = AccountabilityDecision.all(in: records).first else {
      preconditionFailure("four records of one paper are a decision")
    }
    return DecisionSheetRow(decision: decision, leadNumber: "SY-2021-001", unitName: "住建局")
  }()

  static let measure: MeasureSheetRow = {
    var report = MeasureReport(
      id: RecordID("m-1"), owner: FixtureOffice.owner, year: 2021, serial: 1, division: FixtureOffice.owner,
      title: "一网通办")
    report.group = "一、政务环境"
    report.task = "梳理清单"
    report.target = "长期"
    report.progress = "已梳理12项"
    report.completion = "基本完成"
    report.difficulty = "系统未联通"
    report.nextStep = "对接州平台"
    return MeasureSheetRow(report: report, unitName: "行政服务中心", coUnitNames: ["财政局"])
  }()

  static let request: LeadSheetRow = {
    var lead = Lead(
      id: RecordID("l-2"), owner: FixtureOffice.owner, year: 2021, serial: 2, kind: .request, status: .resolved,
      division: FixtureOffice.owner, receivedOn: FixtureOffice.day("2021-05-20"), source: "petition", title: "办理不动产权证")
    lead.enterpriseAlias = "某包装厂"
    lead.enterpriseType = .smallMedium
    lead.closedOn = FixtureOffice.day("2021-05-23")
    return LeadSheetRow(
      lead: lead, unitName: "自然资源局", coUnitNames: [], disposal: nil, progress: "已办证", satisfied: .yes)
  }()
}
