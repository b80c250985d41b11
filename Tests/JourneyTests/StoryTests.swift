import Foundation
import Testing

/// The whole story by command: from a visit to a window to the resolved case (acceptance line 4), with the state after
/// each step.
struct StoryTests {
  /// What a step answers: done, or refused by a rule.
  enum Verdict: Equatable { case done, refused(String) }

  struct Step {
    let change: String
    let values: [String]
    var officer = "K-03"
    var day = "2021-09-13"
    var verdict = Verdict.done
    var lead: String?
    var rectification: String?
  }

  static func approval(_ day: String) -> [String] { ["approved_on=\(day)", "approval_ref=奎纪办〔2021〕40号"] }

  static let steps: [Step] = [
    Step(
      change: "observe",
      values: [
        "unit=住建局", "mode=desk", "officer1=K-03", "officer2=K-04", "checklist=window",
        "answers=1=bad:每次说法不同;2=ok;3=bad;4=bad;5=ok;6=ok;7=na", "trips=4", "found=企业四次到窗口，现场无办事指南",
        "types=M14", "on=2021-09-13",
      ]),
    Step(
      change: "raise_lead", values: ["observation=O0001", "concerns_refused=false", "title=施工许可超期，企业跑四趟"],
      lead: "registered"),
    Step(change: "assign", values: ["lead=0001", "handler=K-03"], officer: "K-01", lead: "assigned"),
    Step(
      change: "propose_disposal", values: ["lead=0001", "mode=order_rectification", "opinion=交办整改"], lead: "assigned"),
    Step(
      change: "approve_disposal", values: ["lead=0001", "approved_by=K-02"] + approval("2021-09-16"), officer: "K-01",
      day: "2021-09-16", lead: "rectifying"),
    Step(
      change: "order_rectification",
      values: ["lead=0001", "problem=无办事指南", "action=补齐办事指南", "unit=住建局", "resp_post=分管负责人", "due_on=2021-10-15"],
      day: "2021-09-16", lead: "rectifying", rectification: "open"),
    Step(
      change: "progress", values: ["rectification=R0001", "text=指南已起草"], day: "2021-09-18", lead: "rectifying",
      rectification: "in_progress"),
    Step(
      change: "apply", values: ["rectification=R0001", "applied_by=K-04"], day: "2021-09-22",
      verdict: .refused("I05"), rectification: "in_progress"),
    Step(
      change: "apply", values: ["rectification=R0001", "evidence=窗口照片一张", "applied_by=K-04"], day: "2021-09-22",
      rectification: "applied"),
    Step(
      change: "verify", values: ["rectification=R0001", "verifiers=K-04"], day: "2021-09-24",
      verdict: .refused("I04"), rectification: "applied"),
    Step(
      change: "verify", values: ["rectification=R0001", "verifiers=K-03", "result=现场核对属实"], day: "2021-09-24",
      rectification: "verified"),
    Step(
      change: "clear", values: ["rectification=R0001", "approved_by=K-02"] + approval("2021-09-26"), day: "2021-09-26",
      rectification: "cleared"),
    Step(change: "find", values: ["lead=0001", "finding=true"], day: "2021-09-26", lead: "rectifying"),
    Step(
      change: "resolve", values: ["lead=0001", "reason=已整改到位", "approved_by=K-03"] + approval("2021-09-27"),
      day: "2021-09-27",
      verdict: .refused("I03"), lead: "rectifying"),
    Step(
      change: "resolve", values: ["lead=0001", "reason=已整改到位", "approved_by=K-02"] + approval("2021-09-27"),
      day: "2021-09-27",
      lead: "resolved"),
  ]

  private func play(_ step: Step, in office: ScriptedOffice) throws {
    let arguments =
      ["change", step.change] + step.values + ["--as", step.officer, "--today", step.day]
    switch step.verdict {
    case .done:
      #expect(try office.object(arguments).number("entry") != nil, "\(step.change)")
    case .refused(let rule):
      let refused = try office.object(arguments, status: 1).objects("refused")
      let broken = try #require(refused.first { $0.text("rule") == rule }, "\(step.change): \(refused)")
      #expect(broken.text("message")?.isEmpty == false)
    }
    if let status = step.lead {
      #expect(try office.object("show", "0001").text("status") == status, "after \(step.change)")
    }
    if let status = step.rectification {
      let found = try office.object("rectifications").objects("rectifications").first
      #expect(found?.text("status") == status, "after \(step.change)")
    }
  }

  @Test func `from the window to the resolved case, undone the same day and resolved again`() throws {
    let office = try ScriptedOffice()
    for step in Self.steps { try play(step, in: office) }
    let day = ["--today", "2021-09-27"]
    let undone = try office.object(["undo"] + day)
    #expect(undone.number("entry") != nil)
    #expect(try office.object("show", "0001").text("status") == "rectifying")
    try play(try #require(Self.steps.last), in: office)
    let lead = try office.object("show", "0001")
    #expect(lead.text("closed_on") == "2021-09-27")
    #expect(lead.text("finding") == "true")
    #expect(lead["colour"] is NSNull)
    #expect(lead.text("observation") == "654003-2021-O0001")
    #expect(lead.objects("rectifications").count == 1)
    let observation = try #require(try office.object("observations").objects("observations").first)
    #expect(observation.text("score") == "50.0")
    let entries = try office.object("log").objects("entries")
    #expect(entries.contains { $0.number("undoes") != nil })
    #expect(entries.allSatisfy { $0.text("hash")?.isEmpty == false })
    #expect(try office.object("log", "0001").objects("entries").count < entries.count)
  }

  @Test func `a closing is not undone on another day, nor by another hand`() throws {
    let office = try ScriptedOffice()
    for step in Self.steps { try play(step, in: office) }
    #expect(try office.run("undo", "--today", "2021-09-28").status == 1)
    let entry = try #require(try office.object("log", "--limit", "1").objects("entries").first?.number("entry"))
    #expect(try office.run("undo", String(entry), "--as", "K-04", "--today", "2021-09-27").status == 1)
    #expect(try office.object("show", "0001").text("status") == "resolved")
  }

  @Test func `an undo is undone by another undo`() throws {
    let office = try ScriptedOffice()
    let registered = try office.object(
      "change", "register", "concerns_refused=false", "title=甲", "source=routine", "types=M24")
    let entry = try #require(registered.number("entry"))
    let undo = try #require(try office.object("undo", String(entry)).number("entry"))
    #expect(try office.leads().isEmpty)
    try office.object("undo", String(undo))
    #expect(try office.leads().first?.text("no") == "654003-2021-0001")
  }

  @Test func `what was changed since is not taken back`() throws {
    let office = try ScriptedOffice()
    let entry = try #require(
      try office.object("change", "register", "concerns_refused=false", "title=甲", "source=routine", "types=M24")
        .number("entry"))
    try office.object("change", "assign", "lead=0001", "handler=K-04")
    let refused = try office.object("undo", String(entry), status: 1).objects("refused")
    #expect(!refused.isEmpty)
    #expect(try office.leads().count == 1)
  }
}
