import Foundation
import Testing

/// Column sets B to F by command (domain 4.1, 4.2): each in, in again, undone, and in once more. Titles, 填报单位, sums,
/// 同上, full-width digits and half dates stand in them as offices write them.
struct ColumnSetTests {
  // MARK: B

  static let rectifications = """
    奎屯市营商环境问题整改台账,,,,,,,,,,,,,,,,,
    填报单位：奎屯市纪委监委 填报时间：2021年9月10日,,,,,,,,,,,,,,,,,
    序号,问题来源,存在问题,原因,整改措施,整改类型,责任单位,配合单位,责任人,整改时限,整改进展,完成状态,佐证材料,申请销号时间,验收意见,是否销号,销号时间,备注
    1,2021-1,施工许可超期,人手不足,压缩时限,限期,住建局,发改委,住建局局长张三,２０２１年８月３１日,已压缩,已完成,会议纪要,2021-08-20,验收通过,是,2021-09-01,电话13812345678
    2,巡察反馈,收费未公示,同上,公示清单,,市监局,,李四,立行立改,公示中,正在整改,,,,否,,
    3,,窗口空岗,,排班,,政务服务中心,,主任,6月底前,,,,,,,,
    4,,长期推进的一项,,持续做,,发改委,,,长期坚持,在做,持续推进,,,,,,
    5,,没有措施的一行,,,,发改委,,,2021-09-30,,,,,,,,
    6,,日期写错,,改,,发改委,,,2021-02-30,,,,,,,,
    合计,6,,,,,,,,,,,,,,,,
    填表人：甲,,,审核人：乙,,,,,,,,,,,,,,
    """

  @Test func `B: rectifications come in as recorded`() throws {
    let office = try ScriptedOffice()
    try office.lead("2021-1")
    let file = try office.file("整改.csv", Self.rectifications)
    let answer = try office.object("import", file, "--as-kind", "rectifications", "--yes")
    #expect(answer.text("kind") == "rectifications" && answer.number("header_row") == 3)
    #expect(answer.number("new") == 4)
    #expect(answer.objects("rejected").map { $0.number("line") } == [8, 9])
    #expect(answer.objects("rejected").map { $0.text("column") } == ["整改措施", "整改时限"])
    // A telephone, and two persons' names.
    #expect(answer.number("masked") == 3)
    let rows = try office.rows("rectifications")
    func row(_ problem: String) throws -> [String: Any] {
      try #require(rows.first { $0.text("problem") == problem })
    }
    #expect(try row("施工许可超期").text("status") == "cleared")
    #expect(try row("施工许可超期").text("due_on") == "2021-08-31")
    #expect(try row("施工许可超期").text("lead") != nil)
    #expect(try row("收费未公示").text("status") == "in_progress")
    #expect(try row("收费未公示").text("kind") == "immediate")
    #expect(try row("窗口空岗").text("status") == "open")
    #expect(try row("长期推进的一项").text("kind") == "standing")
    try office.comesInOnce(file, new: 4, list: "rectifications")
    #expect(try !office.holds("13812345678") && !office.holds("张三") && !office.holds("李四"))
    #expect(try office.holds("住建局局长"))
  }

  @Test func `the kind is seen in the header and said`() throws {
    let office = try ScriptedOffice()
    try office.lead("2021-1")
    for (name, text, kind) in [
      ("整改.csv", Self.rectifications, "rectifications"), ("检查.csv", Self.observations, "observations"),
      ("问责.csv", Self.accountability, "accountability"), ("举措.csv", Self.measures, "measures"),
      ("诉求.csv", Self.requests, "requests"),
    ] {
      let map = try office.file("map.yaml", "half_dates: first\n")
      let answer = try office.object("import", office.file(name, text), "--map", map)
      #expect(answer.text("kind") == kind)
    }
  }

  // MARK: C

  static let observations = """
    2021年窗口服务监督检查记录表,,,,,,,,,,,,,,,,,,,
    填报单位：奎屯市纪委监委,,,,,,,,,,,,,,,,,,,
    序号,检查日期,检查时间,检查方式,检查地点,窗口,办理事项,清单第1项,清单第2项,清单第3项,清单第4项,清单第5项,清单第6项,清单第7项,发现问题,当场整改,整改建议,检查人,被检查单位签收,备注
    1,2021-05-12,10:30,体验,政务服务大厅,3号窗口,营业执照,符合,×,不适用,√,符合：已公示,,说不清,未一次性告知,是,编一张清单,K-03、K-04,2021-05-12,
    2,同上,16：05,暗访,同上,综合窗口,,,,,,,,,无,否,,K-03,,
    3,5月,,明查,政务服务大厅,3号窗口,,,,,,,,,空岗,,,,,
    """

  @Test func `C: visits come in final, windows under their hall`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("检查.csv", Self.observations)
    let asked = try office.run("import", file, "--as-kind", "observations", "--yes")
    #expect(asked.status == 65 && asked.error.contains("half_dates"))
    let map = try office.file("map.yaml", "half_dates: first\n")
    let answer = try office.object("import", file, "--as-kind", "observations", "--map", map, "--yes")
    #expect(answer.number("new") == 3)
    #expect(answer["gaps"].map { "\($0)" }?.contains("officers") == true)
    let rows = try office.rows("observations")
    #expect(rows.count == 3)
    #expect(Set(rows.compactMap { $0.text("on") }) == ["2021-05-01", "2021-05-12"])
    #expect(rows.allSatisfy { $0.text("status") == "final" })
    #expect(Set(rows.compactMap { $0.text("mode") }) == ["experience", "routine"])
    let windows = try office.rows("units").filter { ["3号窗口", "综合窗口"].contains($0.text("name")) }
    #expect(windows.count == 2)
    try office.comesInOnce(file, new: 3, list: "observations", map)
  }

  // MARK: D

  static let accountability = """
    问责处理情况表,,,,,,,,,,,,,
    填报单位：奎屯市纪委监委 单位：件、人,,,,,,,,,,,,,
    序号,线索编号,单位,对象类别,处理人数,第几种形态,处理方式,党纪处分,政务处分,组织处理,决定时间,依据,是否通报曝光,备注
    1,2021-1,住建局,一般干部,３,第一种形态,谈话提醒2人、批评教育1人,,,,2021.8.9,作风规定,否,
    2,〃,住建局,科级领导干部,1,二,,警告,记过,,2021-08-10,条例,是,
    3,2021-99,住建局,一般干部,1,,谈话提醒,,,,2021-08-10,,,
    4,2021-1,住建局,一般干部,1,,,,,,2021-08-10,,,
    5,2021-1,住建局,一般干部,1,,谈话提醒,,,,2021-08-11,,,
    6,2021-1,住建局,一般干部,1,,谈话提醒,,,,2021-08-11,,,
    7,2021-1,住建局,县处级干部,1,,谈话提醒,,,,2021-08-11,,,
    合计,,,,8,,,,,,,,,
    """

  @Test func `D: one record a person and measure, under a lead that is there`() throws {
    let office = try ScriptedOffice()
    try office.lead("2021-1")
    let file = try office.file("问责.csv", Self.accountability)
    let answer = try office.object("import", file, "--as-kind", "accountability", "--yes")
    let rejected = answer.objects("rejected")
    #expect(Set(rejected.compactMap { $0.number("line") }) == [6, 7, 10])
    #expect(rejected.first { $0.number("line") == 6 }?.text("reason")?.contains("没有这条线索") == true)
    #expect(answer.number("new") == 4)
    let rows = try office.rows("accountability")
    let measures = rows.compactMap { $0.text("measure") }.sorted()
    #expect(
      measures == [
        "education", "government_demerit", "party_warning", "reminder_talk", "reminder_talk", "reminder_talk",
        "reminder_talk",
      ])
    #expect(rows.allSatisfy { $0.text("status") == "decided" })
    try office.comesInOnce(file, new: 4, list: "accountability")
  }

  // MARK: E

  static let measures = """
    自治州优化营商环境举措任务清单（2021年第二季度）,,,,,,,,,,
    填报单位：奎屯市,,,,,,,,,,
    序号,类别,举措,具体任务,责任单位,配合单位,目标/时限,本期进展,完成情况,存在困难,下步打算
    1,一、打造透明高效的政务环境,1.深化"最多跑一次"改革,梳理事项,政务服务中心,发改委,2021年6月30日,已梳理,已完成,,
    2,同上,同上,公布清单,政务服务中心,,6月底前,,,人手少,再公布
    3,,,,政务服务中心,,,只有进展,,,
    """

  @Test func `E: a row is a report on a measure, by its number in the program`() throws {
    let office = try ScriptedOffice()
    let text = Self.measures.replacing("1.深化\"最多跑一次\"改革", with: "\"1.深化“最多跑一次”改革\"")
    let file = try office.file("举措.csv", text)
    let answer = try office.object("import", file, "--as-kind", "measures", "--yes")
    #expect(answer.number("new") == 2)
    #expect(answer.objects("rejected").map { $0.number("line") } == [6])
    #expect(try office.holds("bayingolin-2020") && office.holds("2021-Q2"))
    try office.comesInOnce(file, new: 2, list: nil)
  }

  // MARK: F

  static let requests = """
    企业诉求办理台账,,,,,,,,,,,,,
    填报单位：奎屯市,,,,,,,,,,,,,
    序号,诉求时间,企业（简称）,联系人,企业类型,诉求内容,责任单位,交办时间,办结时限,办理情况,是否办结,办结天数,满意度,备注
    1,2021-05-06,某包装厂,王小明,民营企业,王小明反映厂房未办产权证,住建局,2021-05-07,2021-05-20,已办证,是,3,满意,
    2,2021-05-08,某商贸行,赵某,个体,用电增容,供电公司,,,,否,,,
    """

  @Test func `F: requests come in with the firm's short name and what it said afterwards`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("诉求.csv", Self.requests)
    let answer = try office.object("import", file, "--as-kind", "requests", "--yes")
    #expect(answer.number("new") == 2)
    #expect(answer.texts("dropped_columns") == ["联系人"])
    let leads = try office.leads("--kind", "request", "--sort", "number")
    #expect(leads.map { $0.text("status") } == ["resolved", "registered"])
    // 办结天数 is reckoned from the days, and the sheet tells none of the end.
    #expect(leads.first.map { $0["closed_on"] is NSNull } == true)
    let number = try #require(leads.first?.text("no"))
    let shown = try office.run("show", number)
    #expect(shown.output.contains("满意"))
    #expect(try !office.holds("王小明"))
    #expect(try office.holds("某包装厂"))
    try office.comesInOnce(file, new: 2, list: nil)
  }

  // MARK: Any

  @Test func `a header of none of the six says so and what to do`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("别的.csv", "姓甲,姓乙,姓丙\n一,二,三\n")
    let answer = try office.run("import", file, "--yes")
    #expect(answer.status == 65)
    #expect(answer.error.contains("--as-kind") && answer.error.contains("--map"))
  }

  @Test func `the check looks through each of the six as what its header says`() throws {
    let office = try ScriptedOffice()
    let sheets = [
      "rectifications": Self.rectifications, "observations": Self.observations, "accountability": Self.accountability,
      "measures": Self.measures, "requests": Self.requests,
    ]
    for (kind, text) in sheets {
      let file = try office.file("\(kind).csv", text)
      let answer = try office.object("check", file)
      #expect(answer.text("kind") == kind && answer.number("rows") ?? 0 > 0, "\(kind): \(answer)")
    }
    let file = try office.file("整改.csv", Self.rectifications)
    #expect(try office.object("check", file, "--as-kind", "leads").text("kind") == "leads")
  }

  @Test func `a kind that is none is a slip of the command`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("整改.csv", Self.rectifications)
    #expect(try office.run("import", file, "--as-kind", "nonsense", "--yes").status == 64)
  }
}

extension ScriptedOffice {
  /// A lead of a sheet, under that number.
  fileprivate func lead(_ number: String) throws {
    let sheet = """
      线索编号,登记时间,线索来源,所属县市,被反映单位,问题类型,反映主要问题
      \(number),2021-04-12,信访举报,奎屯市,住建局,不作为,施工许可久拖不办
      """
    let map = try file("leads.yaml", "concerns_refused: false\n")
    try object("import", file("线索.csv", sheet), "--map", map, "--yes")
  }

  fileprivate func rows(_ list: String) throws -> [[String: Any]] {
    try #require(try object(list)[list] as? [[String: Any]])
  }

  /// Domain rule I14: the same file again is all the same; undone it leaves nothing, and in once more it has its old
  /// numbers.
  fileprivate func comesInOnce(_ file: String, new: Int, list: String?, _ map: String? = nil) throws {
    let arguments = ["import", file, "--yes"] + (map.map { ["--map", $0] } ?? [])
    let again = try object(arguments)
    #expect(again.number("same") == new && again.number("new") == 0 && again.number("changed") == 0)
    #expect(again.objects("conflicts").isEmpty)
    func numbers() throws -> [String] {
      guard let list else { return try leads("--sort", "number").compactMap { $0.text("no") } }
      return try rows(list).compactMap { $0.text("no") }.sorted()
    }
    let before = try numbers()
    try object("undo")
    if list != nil { #expect(try numbers().isEmpty) }
    let back = try object(arguments)
    #expect(back.number("new") == new)
    #expect(try numbers() == before)
  }

  /// Whether the ledger's file holds these words anywhere.
  fileprivate func holds(_ words: String) throws -> Bool {
    try Data(contentsOf: ledger).range(of: Data(words.utf8)) != nil
  }
}
