import Foundation
import Testing

/// 督办函 and 整改通知 by command: from a red lead to the reply, and from a rectification to the copy that left.
struct LetterStoryTests {
  /// A lead of June that nobody disposed of, red by September, with its handling department.
  static func office() throws -> ScriptedOffice {
    let office = try ScriptedOffice()
    try office.object(
      "change", "register", "concerns_refused=false", "title=施工许可超期，企业跑四趟", "source=petition", "types=M24",
      "channel=hotline_12388", "received_on=2021-06-01", "unit=住建局",
      "narrative=来访人称五月起到窗口办理厂房施工许可，前后跑了四趟，每次说法都不一样。")
    try office.object("change", "assign", "lead=0001", "handler=K-03", "handling_department=案件监督管理室")
    return office
  }

  /// The same lead with a rectification ordered of the unit.
  static func rectifying() throws -> ScriptedOffice {
    let office = try office()
    try office.object(["change", "dispose", "lead=0001", "mode=order_rectification"] + approved("2021-09-13"))
    try office.object(
      "change", "order_rectification", "lead=0001", "problem=窗口没有办事指南", "action=编印办事指南并上墙", "unit=住建局",
      "due_on=2021-10-15")
    return office
  }

  private static func approved(_ day: String) -> [String] {
    ["approved_by=K-02", "approved_on=\(day)", "approval_ref=奎纪办〔2021〕40号"]
  }

  private func refusals(_ office: ScriptedOffice, _ arguments: String...) throws -> [String] {
    try office.object(arguments, status: 1).objects("refused").compactMap { $0.text("rule") }
  }

  @Test func `a red lead is urged on, rung by rung, until its department answers`() throws {
    let office = try Self.office()
    #expect(try office.run("show", "0001", "--explain").output.contains("督办函未发"))
    #expect(try office.object("list", "letters").objects("letters").isEmpty)
    try office.object("change", "remind", "lead=0001", "method=meeting", "text=月度分办会上提醒")
    let sent = try office.object("change", "urge", "lead=0001", "content=请说明三个月未处置的原因。")
    #expect(sent.text("no") == "654003-2021-L0002")
    #expect(try office.leads("--today-panel").first?.text("no") == "654003-2021-0001")
    let text = try office.run("letter", "L0002").output
    #expect(text.contains("奎纪督〔2021〕1号") && text.contains("案件监督管理室：") && text.contains("请说明三个月未处置的原因。"))
    #expect(text.contains("会议提醒"))
    // The clock runs out; the ladder says what is next.
    let late = ["--today", "2021-09-30"]
    let points = try office.object(["points"] + late).objects("points")
    #expect(points.contains { $0.text("watch") == "late_replies" && $0.text("change") == "urge_reply" })
    #expect(try office.run(["show", "0001", "--explain"] + late).output.contains("可约谈"))
    #expect(
      try office.object(["show", "0001"] + late).objects("letters").map { $0["late"] as? Bool } == [false, true])
    try office.object(["change", "urge_talk", "urging_letter=L0002", "text=要求一周内提出处置意见"] + late)
    // Disposed of and found true: the letter still keeps it from being resolved.
    try office.object(["change", "dispose", "lead=0001", "mode=check"] + Self.approved("2021-09-30") + late)
    try office.object(["change", "find", "lead=0001", "finding=true"] + late)
    let closing = ["change", "resolve", "lead=0001", "reason=已整改"] + Self.approved("2021-09-30") + late
    #expect(try office.object(closing, status: 1).objects("refused").contains { $0.text("rule") == "I02" })
    try office.object(["change", "urge_reply", "urging_letter=L0002", "text=已转初步核实"] + late)
    #expect(try !office.object(closing, status: 1).objects("refused").contains { $0.text("rule") == "I02" })
    try office.object(["change", "close_letter", "urging_letter=L0002"] + late)
    #expect(try office.object("list", "letters", "--open").objects("letters").isEmpty)
    #expect(try office.object("show", "0001").objects("timeline").filter { $0.text("kind") == "urged" }.count == 3)
  }

  @Test func `a department is urged on all its red and yellow leads at once, and it is one undo`() throws {
    let office = try Self.office()
    for title in ["乙", "丙"] {
      try office.object(
        "change", "register", "concerns_refused=false", "title=\(title)", "source=routine", "types=M24",
        "received_on=2021-08-01")
    }
    for lead in ["0002", "0003"] {
      try office.object("change", "assign", "lead=\(lead)", "handler=K-04", "handling_department=案件监督管理室")
    }
    let answer = try office.object("change", "urge_department", "department=案件监督管理室")
    #expect(answer.text("summary") == "向案件监督管理室发函：督办函1件、提示函2件")
    #expect(try office.object("list", "letters").objects("letters").compactMap { $0.text("doc_no") }.count == 3)
    try office.object("undo")
    #expect(try office.object("list", "letters").objects("letters").isEmpty)
  }

  @Test func `a notice is written from the rectification alone, approved, and each copy that leaves is counted`() throws
  {
    let office = try Self.rectifying()
    func draft(_ content: String) throws -> [String] {
      try refusals(office, "change", "draft_notice", "rectification=R0001", "content=\(content)")
    }
    #expect(try draft("请就2021-0001号线索反映的问题整改") == ["I18"])
    #expect(try draft("企业前后跑了四趟，每次说法都不一样") == ["I18"])
    #expect(try draft("据12388举报电话") == ["I18"])
    #expect(try draft("联系13800138000") == ["I17"])
    try office.object("change", "draft_notice", "rectification=R0001", "content=月底前编印指南，专人一次性告知。")
    let file = office.home.appendingPathComponent("整改通知.txt").path
    // A draft does not leave, nor does anything without an approval.
    #expect(try office.run("letter", "N0001", "--output", file).status == 1)
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try refusals(office, "change", "release_notice", "rectification_letter=N0001").contains("I18"))
    try office.object(["change", "release_notice", "rectification_letter=N0001"] + Self.approved("2021-09-13"))
    #expect(try office.run("letter", "N0001", "--output", file).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("奎纪整〔2021〕1号\r\n") && text.contains("住建局") || text.contains("住房和城乡建设局"))
    #expect(text.hasSuffix("）\r\n") && text.contains("（第1份，送："))
    for secret in ["2021-0001", "跑了四趟", "12388", "信访"] { #expect(!text.contains(secret), "\(secret)") }
    #expect(try office.run("letter", "N0001", "--output", file, "--to", "行政服务中心").status == 0)
    let copies = try office.object("list", "copies").objects("copies")
    #expect(copies.compactMap { $0.number("copy_no") }.sorted() == [1, 2])
    #expect(try office.run("letter", "N0001", "--output", "/nowhere/at/all.txt").status == 69)
    #expect(try office.object("list", "copies").objects("copies").count == 2)
    try office.object("change", "notice_reply", "rectification_letter=N0001", "text=已编印并上墙")
    try office.object("change", "close_notice", "rectification_letter=N0001")
    #expect(try office.object("show", "0001").objects("letters").compactMap { $0.text("status") } == ["closed"])
  }

  @Test func `an office's own wording and numbers replace the shipped ones, and a slip is named with its line`() throws
  {
    let office = try Self.office()
    let shipped = try String(contentsOf: try Self.shippedLetters(), encoding: .utf8)
    _ = try office.file("config/duban/letters.yaml", shipped.replacing("请抓紧处置。", with: "盼复。"))
    _ = try office.file("config/duban/office.csv", "setting,value\nurging_number,督字{year}-{serial}\n")
    try office.object("change", "urge", "lead=0001", "level=yellow")
    let text = try office.run("letter", "L0001").output
    #expect(text.contains("盼复。") && text.contains("督字2021-1"))
    let wrong = try office.file("config/duban/letters.yaml", shipped.replacing("{colour}", with: "{color}"))
    let line =
      try #require(
        shipped.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("为{colour}") }) + 1
    let answer = try office.run("leads")
    #expect(answer.error.contains("\(wrong) 第\(line)行：不认识{color}"), "\(answer.error)")
    #expect(try office.run("change", "urge", "lead=0001", "level=red").status == 65)
  }

  private static func shippedLetters() throws -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Config/letters.yaml")
  }
}
