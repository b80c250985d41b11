import Foundation
import Testing

/// Mechanism 10 by command: a quarter's report from due to accepted, the 120 working days, and fees off the list.
struct MeasureStoryTests {
  private func office() throws -> ScriptedOffice {
    var office = try ScriptedOffice(hasLedger: false)
    office.today = "2021-10-12"
    for arguments in [
      ["init", "--division", "652800", "--officer", "K-01"],
      ["change", "add_officer", "code=K-02", "display=干部", "--as", "K-01"],
    ] {
      let answer = try office.run(arguments)
      try #require(answer.status == 0, "\(answer.error)")
    }
    return office
  }

  private func change(_ office: ScriptedOffice, _ arguments: String..., status: Int32 = 0) throws -> [String: Any] {
    try office.object(["change"] + arguments + ["--as", "K-01"], status: status)
  }

  private func cell(_ office: ScriptedOffice) throws -> String? {
    let cells = try office.object("measures", "--period", "2021-Q3", "--as", "K-01").objects("measures")
    return cells.first { $0.text("code") == "B-05/summary" }?.text("state")
  }

  @Test func aReportIsLateReturnedHandedInAgainAndAccepted() throws {
    let office = try office()
    #expect(try cell(office) == "late")
    let late = try office.object("points", "--as", "K-01").objects("points").filter {
      $0.text("watch") == "measure_due"
    }
    #expect(late.contains { $0.text("words")?.contains("州发改委2021年第3季度有4项超期未报") == true })
    let submit = [
      "submit_measure", "measure=B-05/summary", "unit=州发改委", "period=2021-Q3", "value=是", "submitted_by=州发改委办公室",
    ]
    let bare = try office.object(["change"] + submit + ["--as", "K-01"], status: 1).objects("refused")
    #expect(bare.map { $0.text("field") } == ["evidence"])
    _ = try office.object(["change"] + submit + ["evidence=汇总报告", "--as", "K-01"])
    #expect(try cell(office) == "submitted")
    _ = try change(office, "return_measure", "measure_report=E0001", "reason=缺分县市数据")
    #expect(try cell(office) == "returned")
    _ = try office.object(["change"] + submit + ["evidence=汇总报告和分县市数据", "--as", "K-01"])
    _ = try change(office, "accept_measure", "measure_report=E0001")
    #expect(try cell(office) == "accepted")
    let report = try #require(try office.object("list", "measure", "--as", "K-01").objects("measure").first)
    #expect(report.text("status") == "accepted" && report.text("no") == "652800-2021-E0001")
    #expect(report.text("returns")?.contains("缺分县市数据") == true)
    // The row goes out in the sheet of measures, as any other.
    let sheet = office.home.appendingPathComponent("measures.csv").path
    #expect(try office.run("export", "--layout", "E", "--output", sheet, "--as", "K-01").status == 0)
    #expect(try String(contentsOfFile: sheet, encoding: .utf8).contains("监测情况汇总"))
  }

  @Test func aBreachOfTheWorkingDaysBecomesALead() throws {
    let office = try office()
    _ = try change(office, "add_sample", "project=标准厂房", "unit=州住建局", "accepted_on=2021-01-04")
    _ = try change(
      office, "pause_sample", "approval_sample=X0001", "from=2021-03-01", "to=2021-03-12", "reason=专家评审")
    let points = try office.object("points", "--as", "K-01").objects("points").filter {
      $0.text("watch") == "approval_over"
    }
    #expect(points.count == 1)
    let refused = try change(office, "raise_sample", "approval_sample=X0001", "concerns_refused=true", status: 1)
    #expect(refused.objects("refused").compactMap { $0.text("rule") } == ["I16"])
    _ = try change(office, "raise_sample", "approval_sample=X0001", "concerns_refused=false")
    let found = try office.leads("--measure", "B-04", "--as", "K-01")
    #expect(found.map { $0.texts("types") } == [["M24"]])
    #expect(found.first?.text("unit") == "州住建局")
    #expect(try office.leads("--measure", "B-13", "--as", "K-01").isEmpty)
  }

  @Test func i23AFeeOffTheListIsPaidBackBeforeTheLeadIsResolved() throws {
    let office = try office()
    _ = try change(
      office, "register", "concerns_refused=false", "title=清单外收取资料费", "source=routine", "types=M17", "unit=州财政局",
      "amount_charged=320", "measures=B-13")
    let over = try change(office, "refund", "lead=0001", "amount=400", "evidence=凭证", status: 1)
    #expect(over.objects("refused").compactMap { $0.text("rule") } == ["I23"])
    _ = try change(office, "refund", "lead=0001", "amount=120", "evidence=凭证一张")
    let points = try office.object("points", "--as", "K-01").objects("points").filter {
      $0.text("watch") == "fee_outstanding"
    }
    #expect(points.first?.text("words")?.contains("差200.00元") == true)
    _ = try change(office, "refund", "lead=0001", "amount=200", "evidence=凭证两张")
    #expect(try office.object("list", "refund", "--as", "K-01").objects("refund").count == 2)
    #expect(
      try office.object("points", "--as", "K-01").objects("points").allSatisfy { $0.text("watch") != "fee_outstanding" }
    )
  }
}
