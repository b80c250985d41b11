import Foundation
import Testing

@testable import duban

/// The lists that the two sources name are in the shipped tables and can be worked with: channels, modes, industries,
/// enterprises, matters, the seven items (A1–A70, domain 1O).
struct NamedListsTests {
  private static let registering = ["change", "register", "concerns_refused=false", "source=petition", "types=M24"]

  /// Domain 1O: each channel in the sources' own words, as sheets have them, and the code that it is counted under.
  static let channels = [
    ("12388", "hotline_12388"), ("喀什纪检监察网站", "website"), ("举报平台", "platform"), ("绿色通道", "leader_reception"),
    ("信访举报", "petition"), ("企业诉求", "enterprise_request"), ("招商引资落地专门会议", "meeting"), ("服务企业群众监督台", "desk"),
    ("体验式监督", "experience"), ("巡察", "patrol"), ("派驻", "resident"), ("公布的监督举报电话", "published_phone"),
    ("中小企业服务中心", "sme_centre"), ("第三方评估", "assessment"), ("人大政协监督评议", "congress"),
  ]

  @Test func `each channel is known by the sources' words and counted under its code`() throws {
    let office = try ScriptedOffice()
    var sheet = "线索编号,登记时间,来源,反映渠道,所属县市,被反映单位,问题类型,反映主要问题\n"
    for (place, channel) in Self.channels.enumerated() {
      sheet += "Z\(place),2021-09-01,信访举报,\(channel.0),奎屯市,住建局,慢作为,第\(place)件久拖未办\n"
    }
    let path = try office.file("渠道.csv", sheet)
    let known = try office.file("map.yaml", "concerns_refused: false\n")
    try office.object("import", path, "--map", known, "--yes")
    let received = try office.object("channels", "--period", "2021-09").objects("channels")
    for (words, code) in Self.channels {
      #expect(received.first { $0.text("channel") == code }?.number("received") == 1, "\(words)")
      #expect(try office.leads("--channel", code).count == 1, "\(words)")
    }
  }

  /// A56, domain 1O: each way of supervision by code, as a visit and as a lead have it.
  @Test func `each way of supervision can be recorded`() throws {
    let office = try ScriptedOffice()
    let modes = ["routine", "resident", "patrol", "experience", "desk", "meeting", "reception", "evaluation"]
    for mode in modes {
      try office.object("change", "observe", "unit=住建局", "mode=\(mode)", "found=\(mode)")
      try office.object(Self.registering + ["title=\(mode)", "mode=\(mode)"])
      #expect(try office.leads("--mode", mode).map { $0.text("title") } == [mode])
    }
    let mix = try office.object("modes").objects("modes")
    #expect(mix.compactMap { $0.text("mode") } == modes)
    #expect(mix.allSatisfy { $0.number("observations") == 1 && $0.number("leads") == 1 })
  }

  /// A22: attracting investment, real estate, starting a business, by the units of each.
  @Test(arguments: ["招商引资", "土地和不动产", "企业开办"])
  func `leads are found by the field that they concern`(industry: String) throws {
    let office = try ScriptedOffice()
    try office.object("change", "edit_unit", "unit=税务局", "industry=\(industry)")
    try office.object(Self.registering + ["title=办证超期", "unit=税务局"])
    #expect(try office.leads("--industry", industry).compactMap { $0.text("title") } == ["办证超期"])
    #expect(try office.leads("--industry", "交通运输").isEmpty)
  }

  /// A41: what kind of firm it concerns is for counting, never its name.
  @Test func `leads are counted by the kind of enterprise`() throws {
    let office = try ScriptedOffice()
    for kind in ["private", "state_owned", "foreign", "individual", "small_medium"] {
      try office.object(Self.registering + ["title=\(kind)", "enterprise_alias=某商贸行", "enterprise_type=\(kind)"])
      let count = try office.object("leads", "--enterprise-type", kind, "--count")
      #expect(count.number("count") == 1)
    }
    #expect(try office.object("show", "0001").text("enterprise_type") == "private")
    #expect(try office.run("show", "0001", "--lang", "zh").output.contains("民营"))
    #expect(try office.leads("--enterprise-type", "民营").count == 1)
    try office.object("change", "save_filter", "name=民营企业", "enterprise_type=private")
    #expect(try office.leads("--filter", "民营企业").count == 1)
    #expect(try office.run("leads", "--enterprise-type", "big").status == 64)
  }

  /// A7, B5, B6: pain, difficulty, blockage, and the epidemic, each found and counted.
  @Test func `leads are counted by what they are to a firm`() throws {
    let office = try ScriptedOffice()
    for tag in ["pain", "difficulty", "blockage", "epidemic"] {
      try office.object(Self.registering + ["title=\(tag)", "pain_tags=\(tag)"])
      #expect(try office.leads("--tag", tag).compactMap { $0.text("title") } == [tag])
      #expect(try office.object("leads", "--tag", tag, "--count").number("count") == 1)
    }
    #expect(try office.leads("--tag", "痛点、堵点").count == 2)
  }

  /// A70: two kinds of matter; A68: trips, submissions and papers asked in excess.
  @Test func `a visit says what kind of matter it went through, and how often one had to come`() throws {
    let office = try ScriptedOffice()
    let visit = ["change", "observe", "unit=3号 施工许可", "mode=experience", "found=多要复印件"]
    try office.object(
      visit + ["matter_kind=approval", "matter=施工许可", "trips=3", "submissions=2", "extra_materials=1"])
    try office.object(visit + ["matter_kind=便民事项"])
    let visits = try office.object("observations").objects("observations")
    #expect(visits.compactMap { $0.text("matter_kind") } == ["convenience", "approval"])
    let approval = try #require(visits.last)
    #expect(approval.number("trips") == 3 && approval.number("submissions") == 2)
    #expect(approval.number("extra_materials") == 1 && approval.text("matter") == "施工许可")
    #expect(try office.run(visit + ["matter_kind=other"]).status == 1)
  }

  /// A64: seven items that are said to be an example, since Shaya's own text was not seen.
  @Test func `the seven items are there and call themselves an example`() throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let text = try String(contentsOf: folder.appendingPathComponent("Config/checklists.yaml"), encoding: .utf8)
    let list = try #require(text.components(separatedBy: "  - id: ").first { $0.hasPrefix("window\n") })
    for item in ["一次性告知", "综合窗口专人受理", "有办事指南、一次提交", "承诺时限内办结", "清单外无收费", "公布举报电话", "在岗和服务态度"] {
      #expect(list.contains("text: \(item)\n"), "\(item)")
    }
    #expect(list.contains("note: 示例·据巴州十九条及专项治理报道拟，非沙雅原文\n"))
    #expect(list.components(separatedBy: "- number: ").count == 8)
  }

  /// A1, A4, A5: title, document, issuer and days; the office's own take their place.
  @Test func `the campaign says whose document it is and in which month it stands`() throws {
    let office = try ScriptedOffice()
    let shipped = try office.object("campaign")
    #expect(shipped.text("title") == "优化营商环境专项治理")
    #expect(shipped.text("document") == "关于深化作风建设开展优化营商环境专项治理的实施方案")
    #expect(shipped.text("issuer") == "新疆维吾尔自治区纪委监委" && shipped.text("issued") == "2021年4月")
    #expect(shipped.number("month") == 6 && shipped.number("months") == 9 && shipped.number("days_left") == 109)
    #expect(try office.run("campaign", "--lang", "zh").output.contains("第6月/9 剩109天"))
    try office.object(
      "change", "set_campaign", "title=本市专项治理", "issuer=奎屯市纪委监委", "issued=2022年1月", "starts_on=2022-01-01",
      "ends_on=2022-06-30")
    let own = try office.object("campaign")
    #expect(own.text("issuer") == "奎屯市纪委监委" && own["document"] is NSNull && own.number("days_before") == 110)
    #expect(try office.object("campaign", "--today", "2022-07-02").number("days_over") == 2)
    _ = try office.file("config/duban/office.csv", "setting,value\ncalendar,national\n")
    let bare = office.home.appendingPathComponent("bare.db").path
    try #require(try office.run("init", "--division", "654003", "--officer", "K-03", "--ledger", bare).status == 0)
    #expect(try office.run("campaign", "--ledger", bare).status == 64)
  }

  /// B-02: which windows take in every matter of their hall.
  @Test func `a combined window is known as one`() throws {
    let office = try ScriptedOffice()
    let units = try office.object("units").objects("units")
    #expect(units.filter { $0["is_combined"] as? Bool == true }.compactMap { $0.text("name") } == ["1号 综合受理"])
    try office.object("change", "edit_unit", "unit=3号 施工许可", "is_combined=true")
    #expect(
      try office.object("units", "--search", "3号 施工许可").objects("units").first?["is_combined"] as? Bool == true)
  }

  /// A21: whoever is to put something right is named, or nothing is written.
  @Test func `a rectification and a task name the unit that answers for them`() throws {
    let office = try ScriptedOffice()
    func missing(_ arguments: [String]) throws -> [String] {
      try office.object(["change"] + arguments, status: 1).objects("refused").compactMap { $0.text("field") }
    }
    // The lead's own unit is responsible where no other is named; a lead that names none asks for one.
    let order = ["order_rectification", "problem=无办事指南", "action=补齐", "due_on=2021-10-15"]
    for (lead, unit) in [("0001", "unit=住建局"), ("0002", "unit=")] {
      try office.object(Self.registering + ["title=无办事指南", unit])
      try office.object("change", "assign", "lead=\(lead)", "handler=K-03")
      try office.object(
        "change", "dispose", "lead=\(lead)", "mode=order_rectification", "approved_by=K-02", "approved_on=2021-09-13",
        "approval_ref=31号")
    }
    #expect(try missing(order + ["lead=0002"]) == ["unit"])
    try office.object(["change"] + order + ["lead=0001"])
    #expect(try office.object("rectifications").objects("rectifications").map { $0.text("unit") } == ["住建局"])
    try office.object(
      "change", "record_accountability", "lead=0001", "target=organisation", "measure=organisation_review",
      "main_responsibility=true")
    let held = try #require(try office.object("accountability").objects("accountability").first)
    #expect(held["main_responsibility"] as? Bool == true && held.text("unit") == "住建局")
    try office.object("change", "add_meeting", "title=专门会议", "kind=landing")
    let task = ["add_task", "meeting=M0001", "text=补齐办事指南", "due_on=2021-09-30"]
    #expect(try missing(task).contains("unit"))
    try office.object(["change"] + task + ["unit=住建局"])
    #expect(try office.object("list", "tasks").objects("tasks").count == 1)
  }

  /// A30: what a functional unit has not put right in time, unit by unit.
  @Test func `what is late is found unit by unit`() throws {
    let office = try ScriptedOffice()
    for unit in ["住建局", "税务局"] {
      try office.object(
        "change", "observe", "unit=\(unit)", "mode=routine", "found=无办事指南", "types=M14", "recommendation=补齐办事指南",
        "reply_due=2021-09-20")
    }
    for recommendation in ["J0001", "J0002"] {
      try office.object(
        "change", "recommendation_reply", "recommendation=\(recommendation)", "outcome=accepted", "reply=照办",
        "due_on=\(recommendation == "J0001" ? "2021-09-20" : "2021-10-20")")
    }
    let late = ["rectifications", "--overdue", "--today", "2021-10-08"]
    #expect(try office.object(late).objects("rectifications").map { $0.text("unit") } == ["住建局"])
    #expect(try office.object(late + ["--unit", "税务局"]).objects("rectifications").isEmpty)
  }

  /// A66: a project stands beside firms in a leader's care, found by its tag.
  @Test func `a key project is taken in care under its tag`() throws {
    let office = try ScriptedOffice()
    let care = ["change", "assign_care", "leader_post=副市长", "body=government", "starts_on=2021-09-01"]
    try office.object(care + ["kind=project", "name=园区标准厂房", "tag=园区二期"])
    try office.object(care + ["kind=enterprise", "name=昆仑包装厂", "is_key=false"])
    let rows = try office.object("list", "care").objects("care")
    let project = try #require(rows.first { $0.text("kind") == "project" })
    #expect(project["is_key"] as? Bool == true && project.text("tag") == "园区二期")
    #expect(rows.first { $0.text("kind") == "enterprise" }?["is_key"] as? Bool == false)
  }

  /// A9: the paper of 26 May 23:38 GMT is one of 27 May in Beijing: days are Beijing's, never those of UTC.
  @Test func `a day is Beijing's day`() {
    let clock = BeijingClock(seconds: 1_622_072_315)
    #expect(clock.stamp == "2021-05-27T07:38:35+08:00")
    #expect(BeijingClock(seconds: 1_622_044_799).stamp.hasPrefix("2021-05-26T23:59"))
    #expect(BeijingClock(seconds: 1_622_044_800).stamp.hasPrefix("2021-05-27T00:00"))
  }
}
