import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// F7: I16 first, then the laid-out form over the fields of `register`.
@Suite struct RegisterTests {
  private func questions() throws -> Bench {
    let surroundings = DialogFixture.surroundings()
    return Bench(try #require(LayerFactory.layer(for: .register, surroundings)), surroundings)
  }

  private func form() throws -> Bench {
    var bench = try questions()
    bench.press("2", "2")
    #expect(bench.layer is RegisterForm)
    return bench
  }

  // Domain rule I16.
  @Test(arguments: [["1"], ["2", "1"], ["１"]]) func aYesEndsItAndNothingIsWritten(_ keys: [String]) throws {
    var bench = try questions()
    for key in keys { bench.press(key) }
    #expect((bench.layer as? RefusalQuestions)?.isRefused == true)
    #expect(bench.text.contains("请按规定径送"))
    #expect(bench.effects.isEmpty)
    #expect(bench.layer.draft == nil)
    bench.press("Enter")
    #expect(bench.isClosed)
    #expect(bench.effects.isEmpty)
  }

  @Test func theDashboardKeepsNoDraftBeforeTheQuestionsAreAnswered() {
    var session = Session(DialogFixture.opening())
    session.forgetEffects()
    session.press("F7", "1", "Enter")
    #expect(session.effects.isEmpty)
    #expect(session.reads.isEmpty)
    #expect(session.dashboard.layers.isEmpty)
  }

  @Test func twoAnswersMayArriveTogether() throws {
    var bench = try questions()
    bench.type("22")
    #expect(bench.layer is RegisterForm)
  }

  @Test func anArrowOnlyTriesAnAnswer() throws {
    var bench = try questions()
    bench.press("Right", "Right", "Down", "Right", "Right")
    #expect(bench.layer is RefusalQuestions)
  }

  @Test func everyFieldHasItsPlace() throws {
    let form = try #require(try form().layer as? RegisterForm)
    let asked = DialogFixture.change("register").fields.map(\.name).filter { $0 != RefusalQuestions.field }
    #expect(Set(RegisterLayout.rows.joined()) == Set(asked))
    for control in form.editor.form.fields { #expect(form.editor.form.isPlaced(control.id), "\(control.id)") }
  }

  @Test func levelsThatMustBeSentOnAreNotOffered() throws {
    let form = try #require(try form().layer as? RegisterForm)
    guard case .choice(let choice) = form.editor.form["subject_level"]?.control else {
      Issue.record("the level is a choice")
      return
    }
    #expect(choice.options.map(\.id) == ["organisation", "general_staff", "section", "township"])
  }

  @Test func theDueDateIsShownBeforeSaving() throws {
    var bench = try form()
    #expect(bench.text.contains("处置意见期限 2021-10-13"))
    bench.press("Shift-Tab", "Shift-Tab", "2")
    #expect(bench.text.contains("企业诉求没有法定期限"))
  }

  @Test func similarLeadsAreLookedUpOnceForUnitAndType() throws {
    var bench = try form()
    bench.type("住建局")
    bench.press("Enter")
    #expect(bench.effects.isEmpty)
    bench.type("mzw")
    bench.press("Enter")
    var probe = LeadProbe(division: Fixture.owner, unit: RecordID("u-housing"), type: "M01")
    #expect(bench.effects.last == .read(RequestID(1), .similarLeads(probe)))
    // The words are looked for too, each time they become others.
    while (bench.layer as? RegisterForm)?.editor.form.focusedID != "title" {
      bench.press("Tab")
    }
    bench.type("标题")
    probe.title = "标题"
    #expect(bench.effects.last == .read(RequestID(2), .similarLeads(probe)))
    bench.answer(.similar(OfficesFixture.similar))
    #expect(bench.text.contains("90天内相似 2 件"))
    #expect(bench.text.contains("同单位同类型"))
    bench.press("F8")
    #expect(bench.text.contains("文字相近72%"))
  }

  @Test func aDoubleIsMergedRightAfterItWasWritten() throws {
    var bench = try form()
    bench.type("住建局")
    bench.press("Enter")
    bench.type("慢作为")
    bench.press("Enter")
    bench.answer(.similar(Array(OfficesFixture.similar.prefix(1))))
    bench.press("F8", "2")
    #expect(bench.text.contains("保存后并入 0017"))
    bench.press("Ctrl-S")
    #expect(bench.performed.last?.change == "register")
    #expect(bench.performed.last?.values["concerns_refused"] == "false")
    #expect(bench.performed.last?.values["unit"] == "u-housing")
    let receipt = Receipt(
      entry: 8, summary: Words("登记线索", "Registered"), record: RecordID("l-new"), kind: .lead,
      number: "654003-2021-0060", notices: [])
    bench.answer(.outcome(.done(receipt)))
    #expect(bench.effects.last == .read(RequestID(3), .dossier(RecordID("l-new"))))
    var dossier = DialogFixture.dossier
    dossier.lead.id = RecordID("l-new")
    bench.answer(.dossier(dossier))
    bench.press("Ctrl-S")
    #expect(
      bench.performed.last == ChangeRequest("merge", ["lead": "l-new", "into": "654003-2021-0017"]))
  }

  @Test func aKeptDraftOpensWithoutTheQuestions() throws {
    var surroundings = DialogFixture.surroundings()
    let draft = Draft(
      kind: "register", subject: nil, title: "登记线索", values: ["title": "写到一半"], savedOn: Fixture.today, savedAt: "10:05"
    )
    surroundings.drafts = [draft]
    let layer = try #require(LayerFactory.layer(for: draft, surroundings))
    #expect((layer as? RegisterForm)?.editor.values == ["title": "写到一半"])
  }
}
