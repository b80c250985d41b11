import Foundation
import Testing

/// 诉求跟踪到底, by command: the request of a zone's firm from the meeting that took it up to the call afterwards; what a
/// leader's visit found; and who may see where things came from.
@Suite struct RequestStoryTests {
  private func change(
    _ office: ScriptedOffice, _ name: String, _ values: String..., on day: String, as officer: String = "K-03",
    status: Int32 = 0
  ) throws -> [String: Any] {
    try office.object(["change", name] + values + ["--today", day, "--as", officer], status: status)
  }

  @Test func `a request is followed to its end in three days`() throws {
    let office = try ScriptedOffice()
    _ = try change(
      office, "add_meeting", "title=招商引资落地专门会议", "kind=landing", "present=住建局、自然资源局分管负责人", on: "2021-05-20")
    let refused = try change(
      office, "spin_off", "meeting=M0001", "concerns_refused=true", "kind=request", "title=厂房产权证", "types=M27",
      "source=enterprise", "unit=自然资源局", "due_on=2021-05-23", on: "2021-05-20", status: 1)
    #expect(refused.objects("refused").map { $0.text("rule") } == ["I16"])
    #expect(try office.leads().isEmpty)
    _ = try change(
      office, "spin_off", "meeting=M0001", "concerns_refused=false", "kind=request", "title=奎屯昆仑包装厂厂房产权证办不下来",
      "types=M27", "source=enterprise", "unit=自然资源局", "co_units=住建局", "enterprise_alias=奎屯昆仑包装厂",
      "enterprise_type=private", "due_on=2021-05-23", on: "2021-05-20")
    _ = try change(office, "assign", "lead=0001", "handler=K-03", on: "2021-05-20", as: "K-01")
    _ = try change(office, "accept_request", "lead=0001", on: "2021-05-20")
    _ = try change(office, "set_co_due", "lead=0001", "unit=住建局", "due_on=2021-05-21", on: "2021-05-20")
    _ = try change(office, "meeting_reminder", "lead=0001", "meeting=M0001", "text=三日内办结", on: "2021-05-21")

    // A day later the co-unit is late, and on the day after that so is the meeting's task.
    func points(_ day: String) throws -> [String] {
      try office.object("points", "--today", day).objects("points").compactMap { $0.text("watch") }
        .filter { ["task_late", "co_unit_late", "follow_up_due", "care_gap"].contains($0) }
    }
    #expect(try points("2021-05-22") == ["co_unit_late"])
    #expect(Set(try points("2021-05-24")) == ["task_late", "co_unit_late"])
    _ = try change(office, "co_done", "lead=0001", "unit=住建局", on: "2021-05-22")
    _ = try change(office, "finish_task", "meeting_task=T0001", "result=产权证已办结", on: "2021-05-23")
    #expect(try office.object("list", "tasks", "--lead", "0001").objects("tasks").first?.text("result") == "产权证已办结")
    let early = try change(office, "resolve", "lead=0001", "reason=企业已领证", on: "2021-05-23", status: 1)
    #expect(early.objects("refused").map { $0.text("field") } == ["result"])
    _ = try change(office, "resolve", "lead=0001", "result=已颁发不动产权证", "reason=企业已领证", on: "2021-05-23")

    let shown = try office.object("show", "0001")
    #expect(shown.text("status") == "resolved" && shown.number("request_days") == 3)
    #expect(shown.text("pace") == "用时3天（参考线3天，不是时限）" && shown.text("enterprise") == "奎屯××包装厂")
    #expect(shown.objects("co_units").first?.text("done_on") == "2021-05-22")
    #expect(try points("2021-06-22").isEmpty)
    #expect(try points("2021-06-23") == ["follow_up_due"])
    _ = try change(office, "follow_up", "lead=0001", "satisfied=yes", on: "2021-06-23")
    #expect(try points("2021-06-23").isEmpty)

    let figures = try office.object("requests", "--period", "2021-05")
    #expect(figures.number("received") == 1 && figures.number("resolved") == 1)
    #expect(figures.text("mean_days") == "3.0" && figures.text("share_within_reference") == "100.0")
    #expect(figures.text("satisfaction_rate") == "100.0")
    #expect(try office.object("requests", "--period", "2021-06").number("resolved") == 0)
    #expect(try office.run("requests", "--period", "下月").status == 64)

    // What leaves the house names the firm nowhere.
    let file = office.home.appendingPathComponent("诉求.csv").path
    try office.object("export", "--layout", "F", "--output", file)
    let masked = try String(contentsOfFile: file, encoding: .utf8)
    #expect(masked.contains("奎屯××包装厂") && !masked.contains("昆仑"))
    try office.object("export", "--layout", "F", "--full-names", "--output", file)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("奎屯昆仑包装厂"))
  }

  @Test func `what a leader's visit found becomes a request, and thirty days without a visit are pointed out`() throws {
    let office = try ScriptedOffice()
    _ = try change(
      office, "assign_care", "leader_post=市委副书记", "body=party", "kind=enterprise", "name=奎屯昆仑包装厂", "stage=landing",
      "plan=先办产权，再办用电", "published_on=2021-05-10", on: "2021-05-10")
    func gaps(_ day: String) throws -> Int {
      try office.object("points", "--today", day).objects("points").count { $0.text("watch") == "care_gap" }
    }
    #expect(try gaps("2021-06-09") == 0)
    #expect(try gaps("2021-06-10") == 1)
    _ = try change(office, "care_visit", "care=P0001", "found=用电增容迟迟不批", on: "2021-06-10")
    #expect(try gaps("2021-06-10") == 0)
    _ = try change(
      office, "care_request", "care=P0001", "problem=1", "concerns_refused=false", "types=M28", "source=enterprise",
      "unit=发改委", on: "2021-06-10")
    #expect(try office.object("show", "0001").text("title") == "用电增容迟迟不批")
    _ = try change(office, "care_problem_solved", "care=P0001", "problem=1", "result=已批复", on: "2021-06-14")
    let row = try #require(try office.object("list", "care", "--today", "2021-06-20").objects("care").first)
    #expect(row.number("open_problems") == 0 && row.number("days_unvisited") == 10)
    #expect(row.text("problems")?.contains("已解决 2021-06-14：已批复") == true)
    // The office's own number of days.
    _ = try office.file("config/duban/office.csv", "setting,value\ncare_visit_days,5\n")
    #expect(try gaps("2021-06-16") == 1)
  }

  @Test("I29 where a clue came from, and the petition reference, leave by no door but a case manager's")
  func i29AtEveryDoor() throws {
    let office = try ScriptedOffice()
    try office.object("change", "edit_officer", "officer=K-01", "role=case_manager")
    let request = ["kind=request", "title=用电增容", "types=M28", "source=enterprise", "concerns_refused=false"]
    let refused = try office.object(
      ["change", "register"] + request + ["petition_ref=XF-2021-77", "--as", "K-04"], status: 1)
    #expect(refused.objects("refused").map { $0.text("field") } == ["petition_ref"])
    try office.object(["change", "register"] + request + ["petition_ref=XF-2021-77", "--as", "K-01"])
    try office.object("change", "assign", "lead=0001", "handler=K-03", "--as", "K-01")
    try office.object("change", "accept_request", "lead=0001", "--as", "K-04")
    try office.object(
      "change", "convert_request", "lead=0001", "concerns_refused=false", "title=窗口推诿不办", "--as", "K-04")

    func answers(as officer: String) throws -> [String] {
      try [
        ["show", "0001"], ["show", "0002"], ["show", "0001", "--format", "json"], ["show", "0002", "--format", "json"],
        ["show", "0002", "--explain"], ["leads", "--format", "json"], ["leads", "--format", "csv"],
        ["log", "0002", "--format", "json"],
      ].map { try office.run($0 + ["--as", officer]).output }
    }
    for text in try answers(as: "K-04") { #expect(!text.contains("XF-2021-77")) }
    let handlers = try answers(as: "K-04")
    #expect(!handlers[1].contains("654003-2021-0001") && !handlers[3].contains("654003-2021-0001"))
    #expect(!handlers[0].contains("654003-2021-0002") && !handlers[2].contains("654003-2021-0002"))
    #expect(!handlers[7].contains("convert_request"))
    let managers = try answers(as: "K-01")
    #expect(managers[0].contains("XF-2021-77") && managers[2].contains("XF-2021-77"))
    #expect(managers[1].contains("654003-2021-0001") && managers[2].contains("654003-2021-0002"))
    #expect(managers[7].contains("convert_request"))

    // Exports know neither, whoever writes them.
    for (name, more) in [("a.csv", ["--layout", "A"]), ("f.csv", ["--layout", "F"]), ("all.json", [])] {
      let path = office.home.appendingPathComponent(name).path
      try office.object(["export", "--output", path, "--as", "K-01"] + more)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!text.contains("XF-2021-77") && !text.contains("\"converted\":"), "\(name)")
    }
  }
}
