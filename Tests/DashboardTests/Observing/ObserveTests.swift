import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// F4: a window observation in half a minute.
@Suite struct ObserveTests {
  private func bench(unit: RecordID? = DialogFixture.window) throws -> Bench {
    let surroundings = DialogFixture.surroundings()
    return Bench(try #require(LayerFactory.layer(for: .observe(unit: unit), surroundings)), surroundings)
  }

  private func form(_ bench: Bench) throws -> ObserveForm { try #require(bench.layer as? ObserveForm) }

  @Test func everyFieldHasItsPlace() throws {
    #expect(Set(ObserveLayout.rows.joined()) == Set(DialogFixture.change("observe").fields.map(\.name)))
    let form = try form(try bench()).editor.form
    for control in form.fields where !control.id.hasPrefix("answers:") {
      #expect(form.isPlaced(control.id), "\(control.id)")
    }
  }

  @Test func theWindowBringsItsHallAndTheHoursAreSaid() throws {
    let bench = try bench()
    #expect(bench.text.contains("大厅 [行政服务中心"))
    #expect(bench.text.contains("在办公时间内（10:00-14:00 16:00-20:00）"))
    #expect(try form(bench).draft == nil)
  }

  @Test func aHallOffersItsWindowsFirstAndThoseVisitedLastBeforeTheOthers() throws {
    var bench = try bench(unit: nil)
    bench.type("行政")
    bench.press("Enter")
    bench.answer(.observations(ObservationFixture.page))
    guard case .pick(let pick) = try form(bench).editor.form["unit"]?.control else {
      Issue.record("the window is picked")
      return
    }
    #expect(pick.options.prefix(3).map(\.id) == ["u-w3", "u-hall", "u-w5"])
  }

  @Test func digitsAnswerTheListAndTheScoreFollows() throws {
    var bench = try bench()
    for _ in 0..<7 { bench.press("Tab") }
    bench.press("2", "1", "２", "2", "1", "1")
    #expect(bench.text.contains("得分 50.0（计分6条，符合3条）  还有1条未答"))
    bench.press("3")
    #expect(bench.text.contains("得分 50.0（计分6条，符合3条）"))
    #expect(!bench.text.contains("未答"))
    #expect(try form(bench).editor.values["answers"] == "1=bad;2=ok;3=bad;4=bad;5=ok;6=ok;7=na")
  }

  /// Fast hands and slow lines: what arrives together is taken apart where a digit is an answer.
  @Test func aBurstOfDigitsAnswersItemByItem() throws {
    var bench = try bench()
    for _ in 0..<7 { bench.press("Tab") }
    bench.type("2122113")
    #expect(try form(bench).editor.values["answers"] == "1=bad;2=ok;3=bad;4=bad;5=ok;6=ok;7=na")
    bench.type("无办事指南")
    #expect(try form(bench).editor.values["found"] == "无办事指南")
  }

  @Test func whatIsNotAnsweredIsSaidAtTheFirstItemThatIsOpen() throws {
    var bench = try bench()
    for _ in 0..<7 { bench.press("Tab") }
    bench.press("2", "1", "Ctrl-S")
    bench.answer(
      .outcome(.refused([BrokenRule("I21", field: "answers", Words("清单第3、4、5、6、7条未答", "items 3 to 7 are open"))])))
    #expect(bench.text.contains("I21 清单第3、4、5、6、7条未答"))
    #expect(try form(bench).editor.form.focusedID == "answers=3")
  }

  @Test func notesStandBesideWhatWasNotMet() throws {
    var bench = try bench()
    for _ in 0..<7 { bench.press("Tab") }
    bench.press("2", "Shift-Tab")
    bench.type("每次说法不同；还要；盖章")
    #expect(try form(bench).editor.values["answers"] == "1=bad:每次说法不同，还要，盖章")
  }

  @Test func withoutAChecklistAndBack() throws {
    var bench = try bench()
    for _ in 0..<7 { bench.press("Tab") }
    bench.press("2", "1", "Ctrl-T")
    #expect(bench.text.contains("不用清单（Ctrl-T 用清单）"))
    #expect(try form(bench).editor.values["checklist"] == nil)
    #expect(try form(bench).editor.values["answers"] == nil)
    bench.press("Ctrl-T")
    #expect(try form(bench).editor.values["answers"] == "1=bad;2=ok")
  }

  @Test func theDraftHoldsTheAnswersAndIsTakenUp() throws {
    var bench = try bench()
    for _ in 0..<7 { bench.press("Tab") }
    bench.press("2", "1")
    let draft = try #require(bench.layer.draft)
    #expect(bench.text.contains("草稿已存 10:05"))
    var surroundings = DialogFixture.surroundings()
    surroundings.drafts = [draft]
    let again = try #require(LayerFactory.layer(for: draft, surroundings) as? ObserveForm)
    #expect(again.editor.values["answers"] == "1=bad;2=ok")
    #expect(again.draft == draft)
  }

  @Test func raisingALeadComesAfterTheObservationIsSafeAndAsksI16() throws {
    var bench = try bench()
    var form = try form(bench)
    form.fill(["found": "无办事指南", "types": "M01", "raise_lead": "true", "lead_title": "办事指南缺失"], bench.surroundings)
    bench.layer = form
    bench.press("Ctrl-S")
    let sent = try #require(bench.performed.last)
    #expect(sent.change == "observe")
    #expect(sent.values["raise_lead"] == nil)
    #expect(sent.values["lead_title"] == nil)
    #expect(sent.values["unit"] == "u-w3")
    let receipt = Receipt(
      entry: 9, summary: Words("记监督", "Logged"), record: RecordID("ob-1"), kind: .observation, number: nil, notices: [])
    bench.answer(.outcome(.done(receipt)))
    #expect(bench.layer is RefusalQuestions)
    bench.press("2", "2")
    bench.answer(.observation(ObservationFixture.observation))
    bench.press("Ctrl-S")
    #expect(
      bench.performed.last
        == ChangeRequest(
          "raise_lead", ["observation": "ob-1", "concerns_refused": "false", "title": "办事指南缺失", "types": "M01"]))
  }

  @Test func whatIsTypedWhileTheRecordIsReadStandsInTheForm() throws {
    let opening = SubjectOpening(DialogFixture.change("raise_lead"), subject: RecordID("ob-1"))
    var bench = Bench(opening, DialogFixture.surroundings())
    bench.type("办事指南缺失")
    bench.press("Tab")
    bench.type("wgsf")
    bench.answer(.observation(ObservationFixture.observation))
    let form = try #require(bench.layer as? ChangeForm)
    #expect(form.editor.value("title") == "办事指南缺失")
    #expect(bench.text.contains("[wgsf"))
  }

  @Test func aDraftRaisesNoLead() throws {
    var bench = try bench()
    var form = try form(bench)
    form.fill(["raise_lead": "true", "draft": "true"], bench.surroundings)
    bench.layer = form
    bench.press("Ctrl-S")
    #expect(bench.performed.isEmpty)
    #expect(bench.text.contains("草稿不能转为线索：先定稿"))
  }

  @Test func theListFiltersByUnitAndModeAndOpensOne() throws {
    var bench = Bench(ObservationList(), DialogFixture.surroundings())
    bench.answer(.observations(ObservationFixture.page)) { effect in
      if case .read(_, .observations) = effect { true } else { false }
    }
    bench.press("Down")
    #expect((bench.layer as? ObservationList)?.pager.selected?.id == RecordID("ob-1"))
    bench.press("Enter")
    #expect(bench.pushed is ObservationDetail)
    bench.press("F3")
    bench.type("3号")
    bench.press("Enter", "5", "Ctrl-S")
    var query = RecordQuery()
    query.unit = DialogFixture.window
    query.mode = .desk
    #expect(
      bench.effects.contains { effect in
        if case .read(_, .observations(query, _)) = effect { true } else { false }
      })
  }
}

extension ObserveForm {
  fileprivate mutating func fill(_ values: [String: String], _ surroundings: Surroundings) {
    for (name, text) in values { editor.set(text, of: name, surroundings) }
  }
}
