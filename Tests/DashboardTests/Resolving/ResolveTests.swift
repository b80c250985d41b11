import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// F9: what is met, what is missing, and where it is mended.
@Suite struct ResolveTests {
  private func bench(_ dossier: Dossier = DialogFixture.dossier) throws -> Bench {
    let surroundings = DialogFixture.surroundings()
    return Bench(try #require(LayerFactory.layer(for: .resolve(dossier), surroundings)), surroundings)
  }

  private func dialog(_ bench: Bench) throws -> ResolveDialog { try #require(bench.layer as? ResolveDialog) }

  private var ready: Dossier {
    var dossier = DialogFixture.dossier
    for index in dossier.rectifications.indices { dossier.rectifications[index].status = .cleared }
    return dossier
  }

  @Test func everyFieldHasItsPlace() throws {
    #expect(
      Set(ResolveLayout.fields.values.joined()) == Set(DialogFixture.change("resolve").fields.map(\.name)))
    var dossier = DialogFixture.dossier
    dossier.lead.finding = nil
    dossier.lead.types = ["M17"]
    dossier.lead.amountCharged = Money(fen: 32_000)
    let form = try dialog(try bench(dossier)).editor.form
    for field in DialogFixture.change("resolve").fields { #expect(form.isPlaced(field.name), "\(field.name)") }
  }

  @Test func whatIsMissingIsSaidAndNothingIsSaved() throws {
    var bench = try bench()
    #expect(bench.text.contains("v 核查结论"))
    #expect(bench.text.contains("x 整改"))
    #expect(bench.text.contains("还缺 3 项，不能办结。"))
    #expect(bench.text.contains("（不可用）"))
    bench.press("Ctrl-S")
    #expect(bench.performed.isEmpty)
    #expect(bench.surroundings.notice?.words.zh == "还缺 3 项，不能办结。")
  }

  @Test func aMissingLineGoesWhereItIsMendedAndIsLookedAtAgain() throws {
    var bench = try bench()
    #expect(try dialog(bench).editor.form.focusedID == "go.rectifications")
    bench.press("Enter")
    #expect(bench.pushed is RectificationScreen)
    bench.layer.resume(&bench.surroundings)
    bench.press("Down")
    bench.answer(.dossier(ready))
    #expect(bench.text.contains("v 整改"))
    #expect(bench.text.contains("还缺 2 项"))
  }

  @Test func aMissingFindingIsGivenHereOrRecordedFirst() throws {
    var dossier = ready
    dossier.lead.finding = nil
    var bench = try bench(dossier)
    #expect(try dialog(bench).editor.form.focusedID == "finding")
    bench.press("Tab", "Enter")
    #expect((bench.pushed as? ChangeForm)?.editor.change.name == "find")
  }

  @Test func theButtonWorksWhenNothingIsMissing() throws {
    var bench = try bench(ready)
    bench.type("K-02")
    bench.press("Enter", "Tab", "Tab")
    bench.type("奎纪办〔2021〕40号")
    bench.press("Tab")
    bench.type("已整改到位")
    #expect(try dialog(bench).checklist.isComplete)
    #expect(bench.text.contains("各项齐备，可以办结。"))
    bench.press("Ctrl-S")
    #expect(
      bench.performed == [
        ChangeRequest(
          "resolve",
          [
            "lead": "l-0017", "finding": "true", "reason": "已整改到位", "approved_by": "K-02",
            "approved_on": "2021-09-13", "approval_ref": "奎纪办〔2021〕40号",
          ])
      ])
    bench.answer(.outcome(.done(Fixture.receipt)))
    #expect(bench.isClosed)
  }

  // Domain rule I03.
  @Test func theHandlerIsNoApprover() throws {
    var bench = try bench(ready)
    bench.type("K-03")
    bench.press("Enter", "Tab", "Tab")
    bench.type("奎纪办〔2021〕40号")
    #expect(bench.text.contains("批准人不得为承办人（K-03）"))
    // All is filled in, so what is left to change is who approved.
    bench.press("Tab")
    bench.type("已整改到位")
    bench.press("Ctrl-S")
    #expect(bench.performed.isEmpty)
    #expect(try dialog(bench).editor.form.focusedID == "approved_by")
  }
}
