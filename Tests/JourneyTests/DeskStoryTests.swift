import Foundation
import Testing

/// 巩留的监督台、霍尔果斯的三种监督、沙雅的清单得分, by command: a morning at the desk, a patrol's list to its last lead,
/// and a window whose score leads to a lead.
struct DeskStoryTests {
  @Test func `a morning at the desk`() throws {
    let office = try ScriptedOffice()
    try office.object("change", "open_shift", "hall=行政服务中心", "opened=10:00")
    let refused = try office.object(
      "change", "desk_entry", "shift=S0001", "unit=3号 施工许可", "corrected_on_spot=true", status: 1)
    #expect(refused.objects("refused").first?.text("rule") == "I22")
    try office.object(
      "change", "desk_entry", "shift=S0001", "at=10:20", "unit=3号 施工许可", "found=未一次性告知", "types=M14",
      "corrected_on_spot=true", "on_spot_education=true", "subject=3号 施工许可/窗口人员/2")
    let entry = try #require(try office.object("observations").objects("observations").first)
    #expect(entry.text("mode") == "desk" && entry.text("status") == "final" && entry.text("officer1") == "K-03")
    #expect(entry.text("hall") == "行政服务中心")
    let made = try #require(try office.object("rectifications").objects("rectifications").first)
    #expect(made.text("status") == "applied")
    try office.object("change", "verify", "rectification=R0001", "verifiers=K-04")
    #expect(try office.object("accountability").objects("accountability").isEmpty)
    let point = try office.object("points", "--today", "2021-09-14").objects("points")
    #expect(point.contains { $0.text("watch") == "open_shift" && $0.text("change") == "close_shift" })
    try office.object("change", "close_shift", "shift=S0001", "closed=13:30", "visitors=12")
    let shift = try #require(try office.object("list", "shift").objects("shift").first)
    #expect(shift.text("hours") == "10:00-13:30" && shift.number("visitors") == 12 && shift.text("hall") == "行政服务中心")
  }

  /// A56c: what a patrol handed over as a sheet comes in with its list.
  @Test func `a patrol's list is taken in as a sheet`() throws {
    let office = try ScriptedOffice()
    try office.object(
      "change", "receive_hand_over", "round=第三轮", "from_organ=市委巡察办", "lead_count=2", "on=2021-09-01")
    func rows(_ list: String) throws -> String {
      try office.file(
        "移交-\(list).csv",
        """
        线索编号,登记时间,线索来源,所属县市,被反映单位,问题类型,反映主要问题,移交清单
        XC-1,2021-09-02,巡察移交,奎屯市,住建局,慢作为,施工许可久拖不办,\(list)
        XC-2,2021-09-02,巡察移交,奎屯市,自然资源局,不作为,产权手续无人受理,\(list)
        """)
    }
    let map = try office.file("map.yaml", "concerns_refused: false\n")
    let unknown = try office.object("import", rows("H0009"), "--map", map, "--yes", status: 65)
    #expect(unknown.number("new") == 0 && unknown.objects("rejected").count == 2)
    #expect(unknown.objects("rejected").first?.text("column") == "移交清单")
    let taken = try office.object("import", rows("H0001"), "--map", map, "--yes")
    #expect(taken.number("new") == 2)
    #expect(try office.leads().allSatisfy { $0.text("mode") == "patrol" && $0.text("round") == "第三轮" })
    try office.object("change", "finish_hand_over", "hand_over=H0001")
    // The sheet again: known rows stay what they are, also under a list that is finished.
    let again = try office.object("import", rows("H0001"), "--map", map, "--yes")
    #expect(again.number("same") == 2 && again.objects("rejected").isEmpty)
  }

  @Test func `a patrol's list to its last lead, and the mix`() throws {
    let office = try ScriptedOffice()
    try office.object(
      "change", "receive_hand_over", "round=第三轮", "from_organ=市委巡察办", "lead_count=2", "on=2021-09-01")
    let register = ["change", "register", "concerns_refused=false", "source=patrol_in", "types=M10"]
    try office.object(register + ["title=甲", "hand_over=H0001"])
    let late = try office.object("points").objects("points")
    #expect(late.contains { $0.text("watch") == "hand_over_gap" && $0.text("words")?.contains("已登记1件") == true })
    let list = try #require(try office.object("list", "hand_over").objects("hand_over").first)
    #expect(list.number("leads") == 2 && list.number("registered") == 1)
    #expect(try office.run("change", "finish_hand_over", "hand_over=H0001").status == 1)
    try office.object(register + ["title=乙", "hand_over=H0001"])
    try office.object("change", "finish_hand_over", "hand_over=H0001")
    let lead = try #require(try office.leads().first { $0.text("title") == "乙" })
    #expect(lead.text("mode") == "patrol" && lead.text("round") == "第三轮")
    #expect(try office.run(register + ["title=丙", "mode=desk", "round=第三轮"]).status == 1)
    try office.object("change", "observe", "unit=3号 施工许可", "mode=routine", "found=无指南")
    let mix = try office.object("modes")
    #expect(mix.number("observations") == 1 && mix.number("leads") == 2)
    let patrol = try #require(mix.objects("modes").first { $0.text("mode") == "patrol" })
    #expect(patrol.number("leads") == 2 && patrol.text("lead_share") == "100.0%")
    #expect(try office.object("modes", "--period", "2021-Q2").number("leads") == 0)
    #expect(try office.run("modes", "--period", "lately").status == 64)
  }

  @Test func `a low score leads to a lead, and five visits to a rank`() throws {
    let office = try ScriptedOffice()
    func visit(_ day: String, _ answers: String) throws {
      try office.object(
        "change", "observe", "unit=3号 施工许可", "mode=routine", "on=\(day)", "checklist=window", "answers=\(answers)",
        "found=无办事指南", "types=M12")
    }
    let good = "1=ok;2=ok;3=ok;4=ok;5=ok;6=ok;7=bad"
    for day in ["2021-08-02", "2021-08-09", "2021-08-16", "2021-08-23"] { try visit(day, good) }
    var row = try #require(try office.object("scores").objects("scores").first)
    #expect(row.number("rank") == nil && row.number("visits") == 4 && row.text("mean") == "85.7")
    try visit("2021-08-30", "1=bad;2=ok;3=bad;4=bad;5=ok;6=ok;7=na")
    row = try #require(try office.object("scores").objects("scores").first)
    #expect(row.number("rank") == 1 && row.number("visits") == 5)
    #expect(row.text("delta") == "-35.7" && row.texts("months") == ["2021-08 78.6"])
    // A visit of today waits for the unit's answer.
    try visit("2021-09-13", good)
    row = try #require(try office.object("scores").objects("scores").first)
    #expect(row.number("visits") == 5 && row.number("waiting") == 1)
    let point = try office.object("points").objects("points").first { $0.text("watch") == "low_score" }
    #expect(point?.text("words")?.contains("得分50.0，低于60.0") == true && point?.text("change") == "raise_lead")
    try office.object("change", "raise_lead", "observation=O0005", "concerns_refused=false", "title=办事指南缺失")
    #expect(try office.leads().first?.text("title") == "办事指南缺失")
    #expect(try office.object("points").objects("points").allSatisfy { $0.text("watch") != "low_score" })
  }

  @Test func `an office's own checklist takes the place of the shipped ones, and a slip is told by its line`() throws {
    let office = try ScriptedOffice()
    let head = "checklists:\n  - id: own\n    version: 2\n    title: 本县清单\n"
    let items = "    items:\n      - number: 1\n        text: 一次性告知\n"
    _ = try office.file("config/duban/checklists.yaml", head + "    applies_to: [window]\n" + items)
    try office.object(
      "change", "observe", "unit=3号 施工许可", "mode=routine", "checklist=own", "answers=1=bad", "found=无指南")
    let row = try #require(try office.object("scores", "--today", "2021-12-01").objects("scores").first)
    #expect(row.text("checklist") == "own" && row.number("version") == 2)
    let shipped = try office.object(
      "change", "observe", "unit=3号 施工许可", "mode=routine", "checklist=window", "answers=1=ok", status: 1)
    #expect(shipped.objects("refused").first?.text("field") == "checklist")
    func said(_ text: String) throws -> String {
      _ = try office.file("config/duban/checklists.yaml", text)
      return try office.run("doctor").output
    }
    #expect(try said(head + "    applies_to: [shop]\n" + items).contains("checklists.yaml 第5行"))
    #expect(try said(head + "    effective_from: soon\n" + items).contains("checklists.yaml 第5行"))
    let twice = "      - number: 1\n        text: 专人受理\n"
    #expect(try said(head + items + twice).contains("checklists.yaml 第8行"))
    #expect(try said(head + items + head.dropFirst(12) + items).contains("checklists.yaml 第8行"))
  }

  @Test func `the shipped checklists cover matters, trading, projects, firms and clean relations`() throws {
    let office = try ScriptedOffice()
    let items = ["window": 7, "matters": 6, "trading": 4, "project": 5, "enterprise": 5, "clean_relations": 6]
    for (list, count) in items {
      let answers = (1...count).map { "\($0)=ok" }.joined(separator: ";")
      let visit = [
        "change", "observe", "unit=3号 施工许可", "mode=routine", "checklist=\(list)", "answers=\(answers)",
      ]
      try office.object(visit)
      // One item more than the list has is none of it.
      #expect(try office.run(visit.dropLast() + ["answers=\(answers);\(count + 1)=ok"]).status == 1)
    }
    let scores = try office.object("observations").objects("observations").compactMap { $0.text("score") }
    #expect(scores.count == items.count && Set(scores) == ["100.0"])
  }

  @Test func `every shipped type that suggests a disposal names one`() throws {
    let office = try ScriptedOffice()
    for type in ["M08", "M09", "M10", "M11"] {
      try office.object(
        "change", "register", "concerns_refused=false", "source=routine", "types=\(type)", "title=\(type)")
    }
    let steps = try office.leads().compactMap { $0.text("no") }.map { try office.run("show", $0, "--explain").output }
    #expect(steps.filter { $0.contains("初步核实") }.count == 3)
    #expect(steps.filter { $0.contains("谈话函询") }.count == 1)
    #expect(steps.allSatisfy { $0.contains("未核实") && $0.contains("仅供参考") })
  }
}
