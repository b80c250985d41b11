import Ledger
import LedgerExchange
import Testing

/// What `duban check` says of consequences: in 处理结果 of a ledger of leads, and in a sheet of accountability (domain rules
/// I06 to I09, I24, I30 and I31).
@Suite struct DecisionCheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let office: ChangeContext = {
    let context = FixtureOffice.context
    var rulebook = context.rulebook
    rulebook.measures = [
      kind("education", "批评教育", "first_form", "第一种形态措施", 1, [.person]),
      kind("admonition", "诫勉", "first_form", "第一种形态措施", 1, [.person]),
      kind("organisation_circular", "通报", "party_organisation", "问责（党组织）", 1, [.organisation]),
      kind("cadre_circular", "通报", "leading_cadre", "问责（领导干部）", 1, [.person], cadres: true),
      kind("removal", "免职", "organisational", "组织处理", 3, [.person], cadres: true),
      kind("party_warning", "党内警告", "party_discipline", "党纪处分", 2, [.person]),
      kind("government_warning", "政务警告", "government_sanction", "政务处分", 2, [.person]),
      kind("unit_sanction", "处分（任免机关、单位给予）", "unit_sanction", "单位处分", nil, [.person]),
      kind("post_transfer", "调整工作岗位（调岗）", "unit_personnel", "单位人事措施", nil, [.person]),
      kind("exempt", "容错免责", "exemption", "容错", nil, [.person]),
    ]
    return ChangeContext(
      today: context.today, officer: context.officer, owner: context.owner, rulebook: rulebook, campaign: nil)
  }()

  private static func kind(
    _ code: String, _ zh: String, _ group: String, _ groupZh: String, _ form: Int?,
    _ targets: Set<Accountability.Target>, cadres: Bool = false
  ) -> AccountabilityMeasure {
    AccountabilityMeasure(
      code: code, words: Words(zh, code), group: Words(groupZh, group), groupCode: group, form: form, targets: targets,
      isForLeadingCadresOnly: cadres, effectMonths: nil)
  }

  private func said(_ text: String) throws -> [String] {
    let report = try SheetCheck(Self.office).run(folder.write(Array(text.utf8), to: "t.csv"))
    return (2..<(2 + report.examination.rows)).map { report.text(line: $0, .zh) ?? "" }
  }

  // MARK: 处理结果

  private func result(_ result: String, level: String = "", finding: String = "属实", progress: String = "") throws
    -> String
  {
    let text = """
      登记时间,来源,被反映单位,被反映人职级,问题类型,主要问题,承办人,办理进展,核查结果,处理结果,是否办结,办结时间
      2021-08-02,信访举报,住建局,\(level),慢作为,窗口办理拖延多日,K-01,\(progress),\(finding),\(result),是,2021-09-01
      """
    return try #require(try said(text).first)
  }

  @Test func i06RefusesATransferWithoutEducationAndHoldsWithOne() throws {
    #expect(try result("已调岗").contains("调岗未见此前的教育（I06）"))
    #expect(try !result("已调岗", progress: "四月批评教育后仍不改").contains("I06"))
    #expect(try !result("不予调岗").contains("I06"))
  }

  @Test func i07And08InTheResultOfALead() throws {
    #expect(try result("免职", level: "一般工作人员").contains("“免职”只适用于领导干部（I07）"))
    #expect(try !result("免职", level: "乡科级").contains("I07"))
    #expect(try result("给予诫勉", level: "单位").contains("“诫勉”不适用于单位（I08）"))
    #expect(try !result("给予诫勉", level: "乡科级").contains("I08"))
  }

  @Test func i24And31InTheResultOfALead() throws {
    #expect(try result("容错免责，另给党内警告").contains("既容错免责又给“党内警告”（I24）"))
    #expect(try !result("容错免责").contains("I24"))
    #expect(try result("给予诫勉", finding: "不实").contains("查为不实，处理结果却有“诫勉”（I31）"))
    #expect(try !result("查无实据，未给予诫勉", finding: "不实").contains("I31"))
    // Words that only hold a kind's signs are no kind.
    #expect(try !result("已登记过，预警降级", finding: "不实").contains("I31"))
  }

  // MARK: A sheet of accountability

  private func decisions(_ rows: String...) throws -> [String] {
    let header = "线索编号,单位,对象类别,处理人数,第几种形态,处理方式,党纪处分,政务处分,组织处理,决定时间,依据,备注,陈述申辩\n"
    return try said(header + rows.joined(separator: "\n") + "\n")
  }

  @Test func aDecisionInOrderHasNoObjection() throws {
    #expect(
      try decisions(
        "A1,住建局,乡科级领导干部,1,2,,警告,,,2021-08-02,纪律处分条例,,2021-07-30",
        "A1,住建局,窗口人员,1,1,批评教育,,,,2021-08-02,监察法,,2021-07-30",
        "A2,住建局,窗口人员,1,,调整工作岗位,,,,2021-09-02,单位制度,,2021-09-01"
      ) == ["", "", ""])
  }

  @Test func whatTheRulesObjectToIsNamedRowByRow() throws {
    let found = try decisions(
      "A1,住建局,窗口人员,1,,调整工作岗位,,,,2021-08-02,单位制度,,2021-08-01",
      "A2,住建局,窗口人员,1,3,,,,免职,2021-08-02,组织处理规定,,2021-08-01",
      "A3,住建局,单位,,1,诫勉,,,,2021-08-02,问责条例,,",
      "A4,税务局,科员,1,3,,警告,,,2021-08-02,纪律处分条例,,2021-08-01",
      "A4,税务局,科员,1,3,,警告,,,2021-08-02,纪律处分条例,情节严重,2021-08-01",
      "A5,税务局,科员,1,,容错免责,警告,,,2021-08-02,纪律处分条例,先行先试,2021-08-01",
      "A6,税务局,科员,1,,处分,,警告,,2021-08-02,政务处分法,,2021-08-01",
      "A7,税务局,科员,1,1,诫勉,,,,,,,")
    #expect(found[0] == "调岗未见此前的教育（I06）")
    #expect(found[1] == "“免职”只适用于领导干部，对象类别未见（I07）")
    #expect(found[2] == "“诫勉”不适用于单位（I08）")
    #expect(found[3] == "“党内警告”通常为第2种形态，记为第3种的须在备注说明（I09）")
    #expect(found[4].isEmpty)
    #expect(found[5].contains("容错免责的不能再给处分、组织处理（I24）"))
    #expect(found[6].contains("政务处分和单位处分不得并处（I07）"))
    #expect(found[7] == "无决定时间；无处理依据；对人员的决定未见陈述申辩（I30）")
  }

  @Test func i06CountsAnEducationForSoLong() throws {
    let found = try decisions(
      "A1,住建局,窗口人员,1,1,批评教育,,,,2020-06-01,监察法,,2020-05-30",
      "A2,住建局,窗口人员,1,,调岗,,,,2021-06-02,单位制度,,2021-06-01",
      "A3,住建局,窗口人员,1,,调岗,,,,2021-06-01,单位制度,,2021-05-31")
    #expect(found[1] == "此前的教育（2020-06-01）已过12个月（I06）")
    #expect(found[2].isEmpty)
  }

  @Test func i30OfAReviewThatTheSheetTellsOf() throws {
    let header = "线索编号,单位,对象类别,处理方式,决定时间,依据,是否通报曝光,复审复核情况\n"
    let found = try said(
      header
        + """
        A1,住建局,窗口人员,诫勉,2021-08-02,监察法,通报曝光,复审办理中
        A2,住建局,窗口人员,诫勉,2021-08-02,监察法,否,复审办理中
        A3,住建局,窗口人员,诫勉,2021-08-02,监察法,否,复审撤销
        A4,住建局,窗口人员,诫勉,2021-08-02,监察法,通报曝光,复审维持

        """)
    #expect(found[0] == "复审未决已通报曝光（I30）")
    #expect(found[1].isEmpty)
    #expect(found[2] == "已撤销，不再计入本表（I30）")
    #expect(found[3].isEmpty)
  }

  @Test func whatTwoRowsComeToTogetherIsToBeLookedInto() throws {
    let found = try decisions(
      "A1,住建局,窗口人员,1,,容错免责,,,,2021-08-02,问责条例,先行先试,2021-08-01",
      "A1,住建局,窗口人员,1,2,,警告,,,2021-08-05,纪律处分条例,,2021-08-01",
      "A1,住建局,窗口人员,2,2,,警告,,,2021-08-05,纪律处分条例,,2021-08-01")
    #expect(found[0] == "容错免责的不能再给处分、组织处理（与第3行或为同一人）（I24）")
    #expect(found[1] == "容错免责的不能再给处分、组织处理（与第2行或为同一人）（I24）")
    // Of two persons nobody can say which.
    #expect(found[2].isEmpty)
  }

  @Test func columnsThatItLacksAreNamed() throws {
    let text = "线索编号,单位,处理方式\nA1,住建局,诫勉\n"
    let report = try SheetCheck(Self.office).run(folder.write(Array(text.utf8), to: "t.csv"))
    #expect(report.examination.kind == .accountability)
    #expect(report.missingColumns == [.subjectLevel, .form, .decidedOn, .basisText])
  }

  @Test func anotherKindOfSheetIsRefusedInWords() throws {
    let text = "存在问题,整改措施,牵头单位,整改时限\n超期,补办,住建局,2021-09-30\n"
    #expect(throws: CheckFault.otherKind(.rectifications)) {
      try SheetCheck(Self.office).run(folder.write(Array(text.utf8), to: "t.csv"))
    }
  }
}
