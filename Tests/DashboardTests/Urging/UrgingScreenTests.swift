import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// F2 督办 (screens.md 2.3): for this lead, for its department, its letters; refused with words where it makes no sense.
@Suite struct UrgingScreenTests {
  private func bench(_ urgings: [UrgingLetter] = [], pressing: Int) -> Bench {
    var dossier = DialogFixture.dossier
    dossier.lead.handlingDepartment = "案件监督管理室"
    dossier.urgings = urgings
    var bench = Bench(UrgingScreen(dossier), DialogFixture.surroundings())
    bench.answer(.count(pressing))
    return bench
  }

  @Test func theLevelIsSuggestedAndTheDepartmentStandsThere() throws {
    var bench = bench(pressing: 3)
    #expect(bench.text.contains("< 建议"))
    bench.press("1")
    var form = Bench(try #require(bench.pushed), bench.surroundings)
    form.press("Ctrl-S")
    let request = try #require(form.performed.last)
    #expect(request.change == "urge")
    #expect(request.values["level"] == "red" && request.values["department"] == "案件监督管理室")
  }

  @Test func aBatchSaysItsNumberAndAboveTenAsksToTypeIt() throws {
    var few = bench(pressing: 10)
    #expect(few.text.contains("（10件）"))
    few.press("3")
    #expect(try #require(few.pushed) is ChangeForm)
    var many = bench(pressing: 11)
    many.press("3")
    let dialog = Bench(try #require(many.pushed), many.surroundings)
    #expect(!(dialog.layer is ChangeForm) && dialog.text.contains("11件"))
  }

  @Test func whatIsOutIsAnsweredFromHere() throws {
    var bench = bench(LetterFixture.urgings.reversed(), pressing: 0)
    #expect(bench.text.contains("超期2天") && bench.text.contains("没有待发函的"))
    #expect(bench.text.contains("奎纪督〔2021〕7号 记承办部门回复"))
    bench.press("3")
    var form = Bench(try #require(bench.pushed), bench.surroundings)
    form.type("已转初步核实")
    form.press("Ctrl-S")
    let request = try #require(form.performed.last)
    #expect(request.change == "urge_reply" && request.values["urging_letter"] == "l-2")
  }

  @Test func aFinishedLeadIsRefusedInWords() {
    var dossier = DialogFixture.dossier
    dossier.lead.status = .resolved
    #expect(dossier.refusalsOfUrging.map(\.message.zh) == ["线索“已办结”，不能督办；需要时先重启（reopen）"])
    var state = CommandState()
    #expect(CommandTable().command(.urge)?.refusal(state)?.zh == "没有选中的线索")
    state.hasLead = true
    state.urgeRefusal = dossier.refusalsOfUrging.first?.message
    #expect(CommandTable().command(.urge)?.refusal(state) == state.urgeRefusal)
    #expect(CommandTable().command(for: .function(2), in: .list)?.id == .urge)
  }
}
