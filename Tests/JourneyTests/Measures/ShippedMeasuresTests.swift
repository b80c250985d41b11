import Foundation
import Testing

/// The shipped programmes and types, held against what issue 4 and the sources name.
struct ShippedMeasuresTests {
  private func office() throws -> ScriptedOffice {
    let office = try ScriptedOffice(hasLedger: false)
    let made = try office.run("init", "--division", "652800", "--officer", "K-03")
    try #require(made.status == 0, "\(made.error)")
    return office
  }

  private func rows(_ office: ScriptedOffice, _ more: String...) throws -> [[String: Any]] {
    try office.object(["measures"] + more).objects("measures")
  }

  /// What the issue names under its mechanism 10, with the measure and the value that it became.
  static let named: [(measure: Int, words: String, values: [String])] = [
    (1, "最多跑一次", ["listed", "matter"]), (2, "综合窗口", ["combined", "staff"]),
    (3, "一件事一次办 办事指南", ["list", "standard", "guide"]), (4, "120工作日", ["over_limit"]),
    (5, "评价", ["summary", "assessment"]), (6, "专题片 标语 案例", ["films", "slogans", "cases"]),
    (7, "全程留痕 举报电话", ["trace", "phone"]), (8, "四套班子领导联系 公示 容错", ["leaders", "published", "tolerance"]),
    (9, "一企一策", ["plans"]), (10, "中小企业服务中心 联席会议 征求企业家意见", ["centre", "meetings", "consulted"]),
    (11, "担保", ["mechanism", "amount", "firms"]), (12, "用水用地用电", ["water", "land", "power"]),
    (13, "收费目录清单", ["catalogue", "off_list"]),
    (14, "三项制度 抽查计划 案卷评查 裁量规则", ["publicity", "recording", "review", "plan", "files", "discretion"]),
    (15, "双随机 联合惩戒", ["coverage", "joint_penalty"]),
    (16, "新官不理旧账 补偿", ["old_accounts", "promised", "paid", "paid_on"]),
    (17, "联席会议 五方职责", ["meetings", "overall", "advance", "comment", "account", "carry_out"]),
    (18, "绩效考核 曝光数", ["appraisal", "score", "exposed"]), (19, "知晓率 覆盖面 六进", ["awareness", "reach", "six"]),
  ]

  @Test func everythingThatTheIssueNamesHasItsRow() throws {
    let codes = Set(try rows(try office()).compactMap { $0.text("code") })
    for (number, words, values) in Self.named {
      for value in values {
        let code = "B-\(number < 10 ? "0" : "")\(number)/\(value)"
        #expect(codes.contains(code), "\(words): \(code)")
      }
    }
  }

  @Test func theNineteenStandWithGroupTitleAndBodies() throws {
    let all = try rows(try office())
    let titles = Dictionary(grouping: all, by: { $0.text("measure") ?? "" })
    #expect(titles.count == 19)
    let groups = titles.values.compactMap { $0.first?.text("group") }
    #expect(Dictionary(grouping: groups, by: { $0 }).mapValues(\.count).values.sorted() == [3, 3, 4, 9])
    // Each body of the notice is a unit of the book: none is left without.
    #expect(all.allSatisfy { $0.text("body")?.isEmpty == false })
    #expect(titles["B-12"]?.compactMap { $0.text("body") }.first == "州发改委")
    #expect(titles["B-16"]?.compactMap { $0.text("body") }.contains("州市场监管局") == true)
    let cadences = Set(all.filter { $0.text("measure") == "B-05" }.compactMap { $0.text("cadence") })
    #expect(cadences == ["quarter", "year"])
  }

  /// Each of the nineteen, value by value: reported by its body, shown in the matrix, accepted.
  @Test(arguments: 1...19)
  func eachIsReportedAndAcceptedValueByValue(number: Int) throws {
    let office = try office()
    try office.object("change", "add_officer", "code=K-02", "display=干部")
    let measure = "B-\(number < 10 ? "0" : "")\(number)"
    let given = [
      "yes_no": "是", "count": "1", "percent": "100", "compare": "持平", "money": "1200", "date": "2021-09-01",
      "text": "已落实",
    ]
    let mine = try rows(office).filter { $0.text("measure") == measure }
    try #require(!mine.isEmpty)
    for row in mine {
      let code = try #require(row.text("code"))
      let kind = try #require(row.text("kind"))
      let value = try #require(given[kind])
      let body = try #require(row.text("body"))
      try office.object(
        [
          "change", "submit_measure", "measure=\(code)", "unit=\(body)", "value=\(value)",
          "evidence=报表一份", "text=按举措办理", "submitted_by=责任单位办公室",
        ] + (code == "B-01/matter" ? ["matter=不动产登记", "basis=不动产登记暂行条例"] : []))
    }
    for report in try office.object("list", "measure").objects("measure") {
      let number = try #require(report.text("no"))
      try office.object("change", "accept_measure", "measure_report=\(number)", "judged_by=K-02")
    }
    let states = try rows(office).filter { $0.text("measure") == measure }.compactMap { $0.text("state") }
    #expect(states.count == mine.count && Set(states) == ["accepted"])
  }

  /// B2: whose notice it is, and of which day.
  @Test func theProgramSaysIssuerAndDay() throws {
    let head = try office().run("measures", "--lang", "zh").output
    #expect(head.contains("自治州优化营商环境十九条整改举措"))
    #expect(head.contains("巴音郭楞蒙古自治州人民政府办公室") && head.contains("2020-08-08"))
  }

  /// Domain 0.2: two different nineteens, never merged; Ili's is an empty shell.
  @Test func theTwoNineteensAreNeverMerged() throws {
    let office = try office()
    let ili = try rows(office, "--program", "Y")
    #expect(ili.count == 19)
    #expect(ili.allSatisfy { $0.text("title")?.contains("须由单位填写") == true && $0.text("body") == nil })
    #expect(try office.run("measures", "--program", "Y").output.contains("示例，须由单位填写"))
    #expect(try rows(office).allSatisfy { $0.text("code")?.hasPrefix("B-") == true })
  }

  /// Domain 1M: every body that the notice names is a unit of the book, by name or by alias.
  @Test func theBodiesOfTheNoticeAreUnits() throws {
    let office = try office()
    for name in [
      "州政府办公室", "州行政服务中心", "各县市行政服务中心", "州住建局", "州发改委", "州发展改革委", "文旅局", "州商务局", "州纪委监委", "州政务服务和公共资源交易中心", "州工商联",
      "州财政局", "银保监局巴音郭楞监管分局", "州农业农村局", "州自然资源局", "州司法局", "州市场监督管理局", "各县市人民政府", "州直各部门", "库尔勒经济技术开发区管委会",
      "各园区（开发区）管委会", "人大", "政协", "党委", "第三方评估公司", "评估团队", "商会", "中小企业服务中心", "协调领导小组", "联席会议",
    ] {
      #expect(try office.run("observations", "--unit", name, "--count", "--as", "K-01").status == 0, "\(name)")
    }
  }

  private static let config = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Config")

  /// An office's own programme, with a county's sub-measure (B7), takes the place of the shipped file; a slip is named.
  @Test func anOfficesOwnProgramTakesTheShippedFilesPlace() throws {
    let office = try ScriptedOffice()
    #expect(try office.run("measures").output.contains("没有适用本地的举措清单"))
    _ = try office.file("config/duban/measures.yaml", Self.own)
    let own = try rows(office)
    #expect(own.compactMap { $0.text("code") } == ["K-01/posted", "K-01/trips"])
    #expect(own.compactMap { $0.text("state") } == ["due", "due"])
    let path = try office.file("config/duban/measures.yaml", Self.own.replacing("kind: count", with: "kind: number"))
    let refused = try office.run("measures")
    #expect(refused.error.contains("\(path) 第"))
  }

  static let own = """
    programs:
      - id: kuytun
        code: K
        title: 本市举措
        measures:
          - number: 1
            title: 窗口服务
            cadence: quarter
            lead_units: ["行政服务中心"]
            values:
              - {id: posted, zh: 清单上墙, kind: yes_no, target: "yes"}
            local:
              - {id: trips, zh: 平均跑动次数, kind: count, target: "<=1", division: "654003"}
              - {id: other, zh: 别县的分项, kind: count, division: "654024"}

    """

  /// Domain 1N: all of M01–M28 and M99 with their groups and suggested first steps, and their words as aliases.
  @Test func theTypesAreThoseOfTheSources() throws {
    let file = Self.config.appendingPathComponent("types.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("M") }
    let types = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(types.map { $0[0] } == (1...28).map { "M\($0 < 10 ? "0" : "")\($0)" } + ["M99"])
    let groups = Dictionary(
      grouping: types, by: { line in line.first { ["廉洁", "作风", "服务", "市场", "法治", "诉求"].contains($0) } ?? "" })
    #expect(
      groups.mapValues(\.count) == ["廉洁": 7, "作风": 9, "服务": 3, "市场": 3, "法治": 3, "诉求": 2, "": 2])
    let text = lines.joined(separator: "\n")
    for words in [
      "保护主义", "向民营企业伸黑手", "不给好处不办事", "不要好处也不办事", "不作为", "乱作为", "服务态度差", "以权谋私", "弄权耍威", "权钱交易", "雁过拔毛",
      "窗口服务", "作风不实", "未一次性告知", "交易不公", "融资担保难", "乱收费", "三项制度未落实", "干扰企业经营", "营私舞弊", "新官不理旧账", "推诿扯皮", "敷衍塞责",
      "慢作为", "政策落实不力", "破坏营商环境", "历史遗留", "用水用地用电", "其他",
    ] { #expect(text.contains(words), "\(words)") }
    for code in ["M01", "M02", "M03", "M08", "M10", "M11", "M15", "M19", "M20"] {
      #expect(types.first { $0[0] == code }?.contains("初步核实") == true, "\(code)")
    }
    #expect(types.filter { $0.last == "yes" }.map { $0[0] } == ["M26", "M99"])
  }

  /// A37: the list is open: an office adds a type of its own, which is registered, filtered by and counted as any other.
  @Test func anOfficeAddsATypeOfItsOwn() throws {
    let office = try ScriptedOffice()
    _ = try office.file(
      "config/duban/types.csv", "code,name_zh,group_zh,needs_note\nM24,慢作为,作风,\nM30,强制评比,市场,\nM99,其他,,yes\n")
    let values = ["concerns_refused=false", "title=要求参加评比", "source=routine"]
    try office.object(["change", "register", "types=M30"] + values)
    let refused = try office.object(["change", "register", "types=M99"] + values, status: 1).objects("refused")
    #expect(refused.map { $0.text("field") } == ["types_note"])
    #expect(try office.leads("--type", "强制评比").count == 1)
  }
}
