import Foundation
import Testing

/// Acceptance 6 of issue 4: an office's own file takes the place of the shipped one of that name and of no other; a wrong
/// one is named with its line.
struct OwnSettingsTests {
  /// A file of an office's own, whole, and the same with a slip in its last line.
  struct Own: CustomTestStringConvertible {
    let file: String
    let right: String
    let slip: String

    var testDescription: String { file }
    var wrong: String { right + slip + "\n" }
    var line: Int { wrong.split(separator: "\n").count }
  }

  static let files = [
    Own(
      file: "accountability.csv", right: "code,name_zh,group_zh,form,target\nx,约谈,本单位,1,person\n",
      slip: "y,约谈,本单位,9,person"),
    Own(file: "channels.csv", right: "code,name_zh\nx,意见箱\n", slip: ",无代码"),
    Own(
      file: "colours.csv", right: "setting,value\nyellow_after_months,2\nred_after_months,4\n",
      slip: "yellow_last_days,soon"),
    Own(
      file: "columns.csv", right: "layout,field,header,aliases,required,width\nA,title,事由,,,20\n",
      slip: "A,nothing,事由,,,20"),
    Own(file: "days_off.csv", right: "date,kind,name_zh\n2021-01-01,off,元旦\n", slip: "2021-02-30,off,无此日"),
    Own(
      file: "days_off_xinjiang.csv", right: "date,kind,name_zh\n2021-05-13,off,肉孜节\n", slip: "2021-05-14,holiday,肉孜节"),
    Own(
      file: "divisions.csv", right: "code,name_zh,name_en,parent,level\n650000,新疆,Xinjiang,,region\n",
      slip: "654003,奎屯市,Kuytun,650000,village"),
    Own(
      file: "divisions_changes.csv", right: "old_code,old_name,new_code,year\n652100,吐鲁番地区,650400,2015\n",
      slip: "652101,吐鲁番市,650402,"),
    Own(file: "initials.csv", right: "letter,characters\na,阿\n", slip: "7,安"),
    Own(file: "keys.csv", right: "action,keys\n", slip: "nothing,F4"),
    Own(
      file: "limits.csv", right: "id,event_zh,amount,unit,version\nT01,处置意见,20,day,本单位\n", slip: "T10,初步核实,soon,month,1"
    ),
    Own(file: "office.csv", right: "setting,value\ncalendar,national\n", slip: "cutoff_day,40"),
    Own(file: "office_hours.csv", right: "season_from,opens,closes\n05-01,10:00,14:00\n", slip: "10-01,14:00,10:00"),
    Own(file: "readings.csv", right: "word,reading\n银行,yin hang\n", slip: ",xing"),
    Own(file: "sources.csv", right: "code,name_zh\nx,局长信箱\n", slip: ",无代码"),
    Own(file: "types.csv", right: "code,name_zh,group_zh\nX01,本县另列类型,作风\n", slip: ",无代码,作风"),
    Own(
      file: "units.csv", right: "division,name,kind\n654003,某局,government\n", slip: "654003,某窗口,window"),
    Own(
      file: "checklists.yaml",
      right: "checklists:\n  - id: own\n    version: 1\n    title: 本县清单\n    items:\n      - {number: 1, text: 有无指南}\n",
      slip: "      - {number: two, text: 慢}"),
    Own(
      file: "measures.yaml",
      right: "programs:\n  - id: own\n    title: 本县举措\n    measures:\n      - {number: 1, title: 一次办}\n",
      slip: "      - {number: two, title: 慢}"),
  ]

  @Test(arguments: files) func `one file is replaced and the others stay`(own: Own) throws {
    let office = try ScriptedOffice(hasLedger: false)
    let path = try office.file("config/duban/\(own.file)", own.right)
    let findings = try office.object("doctor").objects("findings").filter { $0.text("subject") == "settings" }
    #expect(findings.allSatisfy { $0["ok"] as? Bool == true }, "\(findings)")
    #expect(findings.compactMap { ($0["values"] as? [String: Any])?.text("file") } == [path])
  }

  @Test(arguments: files) func `a wrong one is named with its line`(own: Own) throws {
    let office = try ScriptedOffice(hasLedger: false)
    let path = try office.file("config/duban/\(own.file)", own.wrong)
    let findings = try office.object("doctor", status: 65).objects("findings")
    #expect(
      findings.contains { $0.text("message")?.contains("\(path) 第\(own.line)行") == true },
      "\(findings.compactMap { $0.text("message") })")
  }

  @Test func `another county's colours, its own checklist and an added type are what the office works by`() throws {
    let office = try ScriptedOffice()
    try office.object(
      "change", "register", "concerns_refused=no", "source=petition", "types=M24", "title=甲", "received_on=2021-07-20",
      "--today", "2021-09-13")
    #expect(try office.object("show", "0001").text("colour") == "yellow")
    _ = try office.file(
      "config/duban/colours.csv", "setting,value\ncount_from,received\nyellow_after_months,2\nred_after_months,4\n")
    #expect(try office.object("show", "0001").text("colour") == "blue")
    #expect(try office.leads("--colour", "blue").count == 1)
    _ = try office.file("config/duban/checklists.yaml", Self.text("checklists.yaml"))
    _ = try office.file("config/duban/types.csv", Self.text("types.csv") + "M24,慢作为,作风\n")
    try office.object("change", "observe", "unit=住建局", "mode=desk", "checklist=own", "answers=1=bad", "found=无指南")
    try office.object(
      "change", "register", "concerns_refused=no", "source=petition", "types=X01", "title=乙")
    #expect(try office.leads("--type", "X01").count == 1)
    // A profile that no file has is named where it was chosen.
    let path = try office.file("config/duban/office.csv", "setting,value\nlimit_profile,nowhere\n")
    let named = try office.run("leads")
    #expect(named.status == 0 && named.error.contains("\(path) 第2行") && named.error.contains("xixiang"))
  }

  @Test func `a county's own limit holds where it was chosen, and an old lead keeps the rule it was counted by`() throws
  {
    let office = try ScriptedOffice()
    func dispose(_ title: String) throws -> [String: Any] {
      let registered = try office.object(
        "change", "register", "concerns_refused=no", "source=petition", "types=M24", "title=\(title)",
        "received_on=2021-09-01")
      let number = try #require(registered.text("no"))
      try office.object("change", "assign", "lead=\(number)", "handler=K-03")
      try office.object(
        "change", "dispose", "lead=\(number)", "mode=check", "proposed_by=K-03", "proposed_on=2021-09-13",
        "approved_by=K-02",
        "approved_on=2021-09-13", "approval_ref=31号")
      return try office.object("show", number)
    }
    let old = try #require(try dispose("甲").text("due_on"))
    _ = try office.file("config/duban/office.csv", "setting,value\nlimit_profile,xixiang\n")
    let new = try #require(try dispose("乙").text("due_on"))
    #expect(try office.object("due", "2021-09-13", "--working-days", "15").text("due_on") == new)
    #expect(new < old)
    #expect(try office.object("show", "0001").text("due_on") == old)
    #expect(try office.run("show", "0001", "--explain").output.contains("30个工作日"))
  }

  @Test func `all thirty limits are there, and none that is unchecked is cited`() throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let text = try String(contentsOf: folder.appendingPathComponent("Config/limits.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    let ids = Set(rows.compactMap { $0.split(separator: ",").first.map { String($0.prefix(3)) } })
    for number in 1...30 { #expect(ids.contains(number < 10 ? "T0\(number)" : "T\(number)"), "T\(number)") }
    for row in rows where row.contains(",check,,") || row.contains(",check,advice_reply") {
      #expect(!row.contains("第") || row.contains("待核"), "\(row)")
    }
  }

  private static func text(_ file: String) -> String { files.first { $0.file == file }?.right ?? "" }
}
