import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// The dialogs as pictures: issue 2, acceptance 7.
@Suite struct DialogGoldenTests {
  static let cases = GoldenTests.cases
  static let smallCases = GoldenTests.smallCases

  private func surroundings(_ test: GoldenTests.Case) -> Surroundings {
    DialogFixture.surroundings(test.language, width: test.width, height: test.height)
  }

  private func bench(_ screen: Screen, _ test: GoldenTests.Case) throws -> Bench {
    let surroundings = surroundings(test)
    return Bench(try #require(LayerFactory.layer(for: screen, surroundings)), surroundings)
  }

  private func form(_ name: String, _ subject: Change.Subject, _ test: GoldenTests.Case) throws -> Bench {
    let surroundings = surroundings(test)
    let layer = LayerFactory.layer(for: DialogFixture.change(name), subject: subject, surroundings)
    return Bench(try #require(layer), surroundings)
  }

  @Test(arguments: cases) func note(_ test: GoldenTests.Case) throws {
    var bench = try form("note", .lead(DialogFixture.dossier), test)
    bench.type("调取审批系统记录，联系电话13800138000")
    Golden.check(bench.frame, "form.note.\(test.name)")
  }

  @Test(arguments: cases) func signature(_ test: GoldenTests.Case) throws {
    var bench = try form("extend", .lead(DialogFixture.dossier), test)
    bench.press("Ctrl-S")
    bench.answer(
      .outcome(
        .refused([
          BrokenRule("form", field: "due_on", Words("缺期限", "Due on is missing")),
          BrokenRule("I12", Words("线索“已办结”，不能延期；需要时先重启", "the lead is \"Resolved\": reopen it first")),
          BrokenRule("I11", field: "approved_by", Words("批准人不得为承办人", "the approver must not be the handler")),
        ])))
    Golden.check(bench.frame, "form.extend.\(test.name)")
  }

  @Test(arguments: cases) func accountability(_ test: GoldenTests.Case) throws {
    Golden.check(
      try form("record_accountability", .lead(DialogFixture.dossier), test).frame, "form.accountability.\(test.name)")
  }

  @Test(arguments: cases) func questions(_ test: GoldenTests.Case) throws {
    var bench = try bench(.register, test)
    Golden.check(bench.frame, "register.questions.\(test.name)")
    bench.press("1")
    Golden.check(bench.frame, "register.refused.\(test.name)")
  }

  @Test(arguments: cases + smallCases) func register(_ test: GoldenTests.Case) throws {
    var bench = try bench(.register, test)
    bench.press("2", "2")
    bench.type("住建")
    bench.press("Enter")
    bench.type("慢作")
    bench.press("Enter")
    bench.answer(.similar(Array(Fixture.leads.prefix(2))))
    Golden.check(bench.frame, "register.\(test.name)")
  }

  @Test(arguments: cases + smallCases) func observe(_ test: GoldenTests.Case) throws {
    var bench = try bench(.observe(unit: DialogFixture.window), test)
    bench.type("施工许可")
    bench.press("Tab", "1", "4")
    for _ in 0..<5 { bench.press("Tab") }
    bench.press("2", "1", "2", "2", "1", "1", "3")
    bench.type("企业四次到窗口，每次告知的材料不同；现场无办事指南。")
    bench.press("Tab", "Space")
    Golden.check(bench.frame, "observe.\(test.name)")
  }

  @Test(arguments: cases + smallCases) func resolve(_ test: GoldenTests.Case) throws {
    Golden.check(try bench(.resolve(DialogFixture.dossier), test).frame, "resolve.\(test.name)")
  }

  @Test(arguments: cases) func rectification(_ test: GoldenTests.Case) throws {
    var bench = try bench(.rectification(RecordID("r-2")), test)
    var record = DialogFixture.dossier.rectifications[1]
    record.cause = "窗口未按清单收费"
    record.progress = [DatedLine(on: Fixture.day("2021-08-20"), by: "K-03", text: "已核对收费台账，确认多收320元")]
    record.evidence = [DatedLine(on: Fixture.day("2021-09-08"), by: "住建局 办公室主任", text: "退费凭证两张")]
    record.appliedOn = Fixture.day("2021-09-08")
    record.appliedBy = "K-03"
    bench.answer(.rectification(record))
    bench.answer(.dossier(DialogFixture.dossier))
    Golden.check(bench.frame, "rectification.\(test.name)")
  }

  @Test(arguments: cases) func observations(_ test: GoldenTests.Case) throws {
    var bench = try bench(.observations, test)
    bench.answer(.observations(ObservationFixture.page)) { effect in
      if case .read(_, .observations) = effect { true } else { false }
    }
    bench.answer(.count(2))
    Golden.check(bench.frame, "observations.\(test.name)")
  }

  @Test(arguments: cases) func observation(_ test: GoldenTests.Case) throws {
    var bench = try bench(.observation(RecordID("ob-1")), test)
    bench.answer(.observation(ObservationFixture.observation))
    Golden.check(bench.frame, "observation.\(test.name)")
  }

  @Test(arguments: cases) func offices(_ test: GoldenTests.Case) throws {
    Golden.check(try bench(.officers, test).frame, "officers.\(test.name)")
    Golden.check(try bench(.units, test).frame, "units.\(test.name)")
    var days = try bench(.daysOff, test)
    days.answer(
      .localDays([
        LocalDay(
          id: RecordID("d-1"), owner: Fixture.owner, on: Fixture.day("2021-05-13"), isOff: true, name: "肉孜节",
          source: "自治区通知（示例）")
      ]))
    Golden.check(days.frame, "days.\(test.name)")
  }

  @Test(arguments: cases) func makeLedger(_ test: GoldenTests.Case) throws {
    var bench = try bench(.makeLedger, test)
    bench.type("kts")
    Golden.check(bench.frame, "make.\(test.name)")
  }

  @Test(arguments: cases) func takeIn(_ test: GoldenTests.Case) throws {
    var bench = try bench(.importSheet, test)
    bench.answer(.folder(ImportFixture.folder))
    Golden.check(bench.frame, "import.file.\(test.name)")
    bench.press("Down", "Down", "Enter")
    bench.answer(.sheet(ImportFixture.sheet))
    Golden.check(bench.frame, "import.columns.\(test.name)")
    bench.press("Tab", "Tab", "Tab", "2", "Ctrl-S")
    bench.answer(.importPreview(ImportFixture.preview))
    Golden.check(bench.frame, "import.preview.\(test.name)")
    bench.press("Ctrl-S")
    bench.answer(.imported(ImportFixture.preview, Fixture.receipt))
    Golden.check(bench.frame, "import.done.\(test.name)")
  }

  @Test(arguments: cases) func check(_ test: GoldenTests.Case) throws {
    var bench = try bench(.checkSheet, test)
    bench.answer(.folder(ImportFixture.folder))
    bench.press("Down", "Down", "Enter")
    bench.answer(.checked(ImportFixture.check))
    Golden.check(bench.frame, "check.\(test.name)")
  }
}
