import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// The default form: what is typed, kept, saved and refused.
@Suite struct ChangeFormTests {
  private func bench(_ name: String, _ subject: Change.Subject = .lead(DialogFixture.dossier)) throws -> Bench {
    let surroundings = DialogFixture.surroundings()
    let layer = LayerFactory.layer(for: DialogFixture.change(name), subject: subject, surroundings)
    return Bench(try #require(layer), surroundings)
  }

  @Test func savingAsksTheStoreAndWaitsForItsYes() throws {
    var bench = try bench("note")
    bench.type("调取审批系统记录")
    bench.press("Shift-Tab", "１", "Ctrl-S")
    #expect(
      bench.performed == [
        ChangeRequest("note", ["lead": "l-0017", "kind": "progress", "text": "调取审批系统记录"])
      ])
    #expect(bench.text.contains("正在保存…"))
    bench.press("Ctrl-S", "x", "Esc")
    #expect(bench.performed.count == 1)
    #expect(!bench.isLeft)
    bench.answer(.outcome(.done(Fixture.receipt)))
    #expect(bench.isClosed)
    #expect(bench.surroundings.notice?.words.zh == "已记进展")
  }

  @Test func refusalsStandUnderTheirFieldsAndTheOthersOnTop() throws {
    var bench = try bench("note")
    bench.press("Ctrl-S")
    bench.answer(
      .outcome(
        .refused([
          BrokenRule("form", field: "text", Words("缺内容", "Text is missing")),
          BrokenRule("I12", Words("线索“已办结”，不能补充进展", "the lead is finished")),
        ])))
    let lines = bench.frame.lines
    let top = try #require(lines.firstIndex { $0.contains("I12 线索“已办结”，不能补充进展") })
    let missing = try #require(lines.firstIndex { $0.contains("缺内容") })
    #expect(top < missing)
    #expect(lines[missing - 3].contains("内容"))
    // The focus goes to the first wrong field; typing there takes the sentence away.
    bench.type("进展")
    #expect(!bench.text.contains("缺内容"))
    #expect(!bench.text.contains("I12"))
  }

  @Test func aFailureLeavesWhatWasTyped() throws {
    var bench = try bench("note")
    bench.type("进展")
    bench.press("Ctrl-S")
    let request = try #require(bench.effects.compactMap(\.request).last)
    _ = bench.layer.failed(request, Words("磁盘已满", "full"), &bench.surroundings)
    #expect(bench.text.contains("进展"))
    bench.press("Ctrl-S")
    #expect(bench.performed.count == 2)
  }

  @Test func escapeKeepsTheDraftAndTheFormTakesItUpAgain() throws {
    var bench = try bench("note")
    bench.type("写到一半")
    let draft = try #require(bench.layer.draft)
    #expect(draft.values == ["text": "写到一半"])
    #expect(draft.id == Draft.ID(kind: "note", subject: RecordID("l-0017")))
    #expect(draft.savedAt == "10:05")
    bench.press("Esc")
    #expect(bench.isLeft)

    var surroundings = DialogFixture.surroundings()
    surroundings.drafts = [draft]
    let again = ChangeForm(DialogFixture.change("note"), subject: .lead(DialogFixture.dossier), surroundings)
    #expect(again.editor.values == ["text": "写到一半"])
    #expect(again.draft == draft)
  }

  @Test func aDraftIsReopenedOnItsRecord() throws {
    var surroundings = DialogFixture.surroundings()
    let draft = Draft(
      kind: "note", subject: RecordID("l-0017"), title: "补充进展", values: ["text": "写到一半"], savedOn: Fixture.today,
      savedAt: "10:05")
    surroundings.drafts = [draft]
    var bench = Bench(try #require(LayerFactory.layer(for: draft, surroundings)), surroundings)
    #expect(bench.effects == [.read(RequestID(1), .dossier(RecordID("l-0017")))])
    bench.answer(.dossier(DialogFixture.dossier))
    #expect(bench.text.contains("写到一半"))
  }

  /// What an input method commits at once must have a place: the first field that must be filled in, not the choice above.
  @Test func aFormBeginsWhereSomethingIsNeeded() throws {
    let form = try #require(try bench("note").layer as? ChangeForm)
    #expect(form.editor.form.focusedID == "text")
  }

  @Test func aPasteThatDoesNotFitIsCutAloud() throws {
    var bench = try bench("note")
    bench.send(.paste(String(repeating: "长", count: 2_500)))
    #expect(bench.surroundings.notice?.words.zh == "“内容”最多2000字，多出的没有放进去")
    #expect(bench.layer.draft?.values["text"]?.count == 2_000)
  }

  @Test func withNothingTypedEscapeJustCloses() throws {
    var bench = try bench("note")
    bench.press("Tab", "Tab", "Esc")
    #expect(bench.isClosed)
    #expect(bench.layer.draft == nil)
  }

  @Test func discardingAsksAndBeginsOnTheHarmlessButton() throws {
    var bench = try bench("note")
    bench.type("不要了")
    bench.press("Tab", "Tab", "Tab", "Tab", "Enter")
    #expect(bench.text.contains("丢弃草稿"))
    bench.press("Enter")
    #expect(bench.layer.draft != nil)
    bench.press("Enter", "Right", "Enter")
    #expect(bench.isClosed)
  }

  /// Domain rule I17.
  @Test func oneKeyMasksWhatMustNotBeKept() throws {
    var bench = try bench("note")
    bench.type("请联系１３８００１３８０００")
    #expect(bench.text.contains("含手机号，不得录入：Ctrl-R 遮盖"))
    // The draft is masked before it is kept.
    #expect(bench.layer.draft?.values["text"] == "请联系［手机号］")
    bench.press("Ctrl-R")
    #expect(bench.layer.draft?.values["text"] == "请联系［手机号］")
    #expect(!bench.text.contains("不得录入"))
  }

  @Test func aPostWithANameIsPointedOut() throws {
    var bench = try bench("note")
    bench.type("与张局长谈话")
    #expect(bench.surroundings.notice?.words.zh.contains("职务加姓名") == true)
  }

  @Test func aShortDayIsWrittenOutWhenItsFieldIsLeft() throws {
    var bench = try bench("extend")
    bench.type("+30")
    bench.press("Tab")
    #expect(bench.text.contains("[2021-10-13]"))
  }

  @Test func aCorrectionSendsWhatWasAlteredAndNamesWhatWasEmptied() throws {
    var dossier = DialogFixture.dossier
    dossier.lead.remark = "旧备注"
    var bench = try bench("edit", .lead(dossier))
    let form = try #require(bench.layer as? ChangeForm)
    #expect(form.editor.field("clear") == nil)
    #expect(form.draft == nil)
    bench.press("End")
    bench.type("（更正）")
    var layer = try #require(bench.layer as? ChangeForm)
    layer.set("", of: "remark", bench.surroundings)
    bench.layer = layer
    bench.press("Ctrl-S")
    #expect(
      bench.performed == [
        ChangeRequest("edit", ["lead": "l-0017", "title": "施工许可超期，企业跑四趟（更正）", "clear": "remark"])
      ])
  }

  /// A review shows what stands there; what it empties is named, and its outcome is sent whatever stood in the field.
  @Test func aReviewOfAnObjectionEmptiesWhatItCorrects() throws {
    var observation = ObservationFixture.observation
    observation.trips = 3
    observation.objection = Objection(raisedOn: observation.on, text: "当日只跑一趟")
    var bench = try bench("review_objection", .observation(observation))
    var layer = try #require(bench.layer as? ChangeForm)
    #expect(layer.editor.field("clear") == nil && layer.editor.values["trips"] == "3")
    layer.set("", of: "trips", bench.surroundings)
    layer.set("corrected", of: "outcome", bench.surroundings)
    layer.set("核对叫号记录", of: "opinion", bench.surroundings)
    bench.layer = layer
    bench.press("Ctrl-S")
    let sent = try #require(bench.performed.first).values
    #expect(sent["clear"] == "trips" && sent["trips"] == nil && sent["found"] == nil)
    #expect(sent["outcome"] == "corrected" && sent["opinion"] == "核对叫号记录")
  }

  @Test func changesThatConcernAHigherOrganAskFirst() throws {
    let raise = try bench("raise_lead", .observation(ObservationFixture.observation))
    #expect(raise.layer is RefusalQuestions)
    #expect(raise.layer.draft == nil)
  }
}

extension ChangeForm {
  fileprivate mutating func set(_ text: String, of name: String, _ surroundings: Surroundings) {
    editor.set(text, of: name, surroundings)
  }
}
