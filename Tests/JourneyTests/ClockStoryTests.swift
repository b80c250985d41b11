import Foundation
import Testing

/// Limits, what comes after the close, and reconciliation, by command: mechanisms 12, 13 and 16 as a script works them.
struct ClockStoryTests {
  /// So many leads of September, all closed.
  static func closed(_ count: Int) throws -> ScriptedOffice {
    let office = try ScriptedOffice()
    let story = ClockStoryTests()
    for index in 1...count {
      let number = try story.checking(office, "事项\(index)没有办结", more: index == 1 ? ["real_name=named"] : [])
      try story.close(office, number, on: "2021-09-06")
    }
    return office
  }

  private static func approval(_ day: String) -> [String] {
    ["approved_by=K-02", "approved_on=\(day)", "approval_ref=奎纪办〔2021〕40号"]
  }

  private func change(_ office: ScriptedOffice, _ name: String, _ values: [String], on day: String) throws -> [String:
    Any]
  {
    try office.object(["change", name] + values + ["--today", day])
  }

  /// Registered, assigned, and disposed of by a preliminary check.
  private func checking(_ office: ScriptedOffice, _ title: String, more: [String] = []) throws -> String {
    let registered = try change(
      office, "register",
      ["concerns_refused=no", "source=petition", "types=M24", "title=\(title)", "unit=住建局", "received_on=2021-09-01"]
        + more, on: "2021-09-01")
    let number = try #require(registered.text("no"))
    _ = try change(office, "assign", ["lead=\(number)", "handler=K-03"], on: "2021-09-02")
    _ = try change(
      office, "dispose", ["lead=\(number)", "mode=check", "proposed_by=K-03"] + Self.approval("2021-09-02"),
      on: "2021-09-02")
    return number
  }

  private func close(_ office: ScriptedOffice, _ number: String, on day: String) throws {
    _ = try change(
      office, "close", ["lead=\(number)", "finding=untrue", "reason=查无实据", "proposed_by=K-03"] + Self.approval(day),
      on: day)
  }

  @Test func `a clock is paused, its date waits, resuming moves it, and the explanation says how`() throws {
    let office = try ScriptedOffice()
    let number = try checking(office, "收费依据须鉴定")
    func lead(_ day: String) throws -> [String: Any] { try office.object("show", number, "--today", day) }
    let due = try #require(try lead("2021-09-02").text("due_on"))
    _ = try change(
      office, "pause_clock", ["lead=\(number)", "why=testing"] + Self.approval("2021-09-06"), on: "2021-09-06")
    #expect(try lead("2022-01-04")["due_on"] is NSNull)
    #expect(try lead("2022-01-04").text("colour") == "blue")
    let listed = try office.object("list", "pauses", "--open").objects("pauses")
    #expect(listed.count == 1)
    let held = try office.object(
      ["change", "close", "lead=\(number)", "finding=untrue", "reason=查无实据", "proposed_by=K-03"]
        + Self.approval("2021-09-10") + ["--today", "2021-09-10"], status: 1)
    #expect(held.objects("refused").contains { $0.text("rule") == "I11" })
    _ = try change(office, "resume_clock", ["lead=\(number)"], on: "2021-09-13")
    let moved = try #require(try lead("2021-09-13").text("due_on"))
    // Five working days, Monday to Friday.
    let counted = try office.object("due", due, "--working-days", "5")
    #expect(moved == counted.text("due_on"))
    let pause = try #require(try lead("2021-09-13").objects("pauses").first)
    #expect(pause.text("due_before") == due && pause.text("due_after") == moved && pause.text("why") == "testing")
    let explained = try office.run("show", number, "--explain", "--today", "2021-09-13").output
    #expect(explained.contains("不计5个工作日：期限 \(due) → \(moved)"))
    #expect(explained.contains("T10"))
    let over = ["lead=\(number)", "why=hearing", "from=2021-09-08"] + Self.approval("2021-09-13")
    #expect(
      try office.object(["change", "pause_clock"] + over, status: 1).objects("refused").first?.text("rule") == "I11")
    try office.object("undo", "--today", "2021-09-13")
    #expect(try lead("2021-09-13")["due_on"] is NSNull)
  }

  @Test func `closed leads are told of, followed up, drawn by a seed and come back under a new number`() throws {
    let office = try Self.closed(4)
    let numbers = (1...4).map { "654003-2021-000\($0)" }
    let late = try office.object("points", "--today", "2021-10-20").objects("points")
    #expect(late.filter { $0.text("watch") == "notice_due" }.count == 2)
    _ = try change(
      office, "feedback", ["lead=\(numbers[0])", "accepted_on=2021-09-06", "result_on=2021-09-07"], on: "2021-09-13")
    #expect(
      !(try office.object("points", "--today", "2021-10-20").objects("points")).contains {
        $0.text("watch") == "notice_due"
      })

    let drawn = try change(
      office, "draw_spot_check", ["closed_from=2021-09-01", "closed_until=2021-09-13", "count=2", "seed=11"],
      on: "2021-09-13")
    let check = try #require(drawn.text("no"))
    let again = try office.object("lookback", "--redraw", check)
    #expect(again["same_pool"] as? Bool == true && again["same_draw"] as? Bool == true)
    let first = try #require(again.texts("drawn").first)
    _ = try change(
      office, "record_spot_check", ["spot_check=\(check)", "lead=\(first)", "result=to_be_mended", "note=缺审批件"],
      on: "2021-09-13")
    #expect(try office.object("points").objects("points").contains { $0.text("watch") == "spot_check_open" })

    for (number, relapse) in [(numbers[0], "no"), (numbers[1], "yes")] {
      _ = try change(
        office, "follow_up", ["lead=\(number)", "satisfied=partly", "relapse=\(relapse)"], on: "2021-09-13")
    }
    let refused = try office.object(
      ["change", "recur", "lead=\(numbers[2])", "concerns_refused=yes", "--today", "2021-09-13"], status: 1)
    #expect(refused.objects("refused").first?.text("rule") == "I16")
    let new = try #require(
      try change(office, "recur", ["lead=\(numbers[2])", "concerns_refused=no"], on: "2021-09-13").text("no"))
    for (number, other) in [(new, numbers[2]), (numbers[2], new)] {
      let lines = try office.object("show", number).objects("timeline")
      #expect(lines.contains { $0.text("kind") == "recurred" && $0.text("text")?.contains(other) == true })
    }
    let found = try office.object("lookback", "--period", "2021-09")
    #expect(found.number("closed") == 4 && found.number("followed_up") == 2 && found.number("relapsed") == 1)
    #expect(found.number("relapse_permille") == 500 && found.number("recurrences") == 1)
    #expect(found.number("to_be_mended") == 1 && found.objects("lists").count >= 9)
    let stock = try #require(found["stock"] as? [String: Any])
    #expect(stock.number("new") == 5 && stock.number("finished") == 4 && stock.number("closing") == 1)
  }

  @Test func `a sheet from above is laid beside the ledger, with last month's too, and nothing is changed`() throws {
    let office = try ScriptedOffice()
    let head = "线索编号,登记时间,来源,所属县市,被反映单位,问题类型,反映主要问题,承办人,是否办结,举报人\n"
    func row(_ number: String, _ text: String, _ handler: String) -> String {
      "\(number),2021-09-01,信访举报,奎屯市,住建局,慢作为,\(text),\(handler),否,王某\n"
    }
    let ours = try office.file("ours.csv", head + row("Z1", "施工许可超期未办", "K-03") + row("Z2", "窗口推诿扯皮一再拖延", "K-03"))
    let known = try office.file("map.yaml", "concerns_refused: false\n")
    try office.object("import", ours, "--map", known, "--yes")
    let above = try office.file(
      "州级.csv", head + row("Z1", "施工许可超期未办", "K-04") + row("Z9", "园区水电报装迟迟不通", "K-01"))
    let before = try office.run("log").output
    let two = try office.object("reconcile", above)
    #expect(two.number("same") == 0 && two.number("differing") == 1)
    #expect(two.number("only_here") == 1 && two.number("only_there") == 1)
    let differing = try #require(two.objects("differences").first { $0.text("kind") == "differs" })
    #expect(
      differing.text("field") == "handler" && differing.text("here") == "K-03" && differing.text("there") == "K-04")
    #expect(try office.run("log").output == before)

    let base = try office.file("上月.csv", head + row("Z1", "施工许可超期未办", "K-03"))
    let output = office.home.appendingPathComponent("差异.csv").path
    let three = try office.object("reconcile", above, "--base", base, "--output", output, "--record")
    #expect(three.objects("differences").first { $0.text("kind") == "differs" }?.text("side") == "there")
    let written = try String(contentsOfFile: output, encoding: .utf8)
    #expect(written.contains("对方改") && !written.contains("王某"))
    let kept = try #require(try office.object("list", "reconciliations").objects("reconciliations").first)
    #expect(kept.text("file") == "州级.csv" && kept.number("differing") == 1)
    try office.object("change", "settle_reconciliation", "reconciliation=B0001", "note=请州里更正承办人")
    #expect(try office.object("list", "reconciliations", "--open").objects("reconciliations").isEmpty)
    #expect(try office.run("reconcile", above, "--output", above).status == 64)
  }

  @Test(arguments: ["kuytun", "changwu", "xishuangbanna"])
  func `the colours of each shipped profile are the same in the list and in the lead`(profile: String) throws {
    let office = try ScriptedOffice(hasLedger: false)
    _ = try office.file("config/duban/office.csv", "setting,value\ncalendar,xinjiang\ncolour_profile,\(profile)\n")
    try #require(try office.run("practice", "--leads", "120", "--seed", "3").status == 0)
    let ledger = office.home.appendingPathComponent("data/duban/practice.db").path
    func leads(_ more: [String]) throws -> [[String: Any]] {
      try office.object(["leads", "--ledger", ledger, "--open", "--limit", "200"] + more).objects("leads")
    }
    let all = try leads([])
    #expect(!all.isEmpty)
    for colour in ["red", "yellow", "blue"] {
      let asked = Set(try leads(["--colour", colour]).compactMap { $0.text("no") })
      #expect(asked == Set(all.filter { $0.text("colour") == colour }.compactMap { $0.text("no") }), "\(colour)")
    }
  }
}
