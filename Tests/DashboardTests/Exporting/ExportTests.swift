import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// 导出: what is written, and that nothing is overwritten by one key.
@Suite struct ExportTests {
  private func bench(_ scope: ExportScope = ExportScreens.scope) -> Bench {
    let surroundings = DialogFixture.surroundings()
    return Bench(ExportForm(scope, surroundings), surroundings)
  }

  private func order(_ bench: Bench) throws -> ExportOrder {
    guard case .export(_, let order)? = bench.effects.last else { throw Missing.order }
    return order
  }

  private enum Missing: Error { case order }

  @Test func theListAsItStandsGoesIntoAWorkbookAtOnce() throws {
    var bench = bench()
    bench.press("Ctrl-S")
    #expect(
      try order(bench)
        == ExportOrder(
          layout: .set(.leads), query: ExportScreens.scope.listed, format: .workbook,
          path: "~/奎屯市问题线索台账-2021-09-13.xlsx"))
  }

  @Test func layoutRowsAndNameFollowOneAnother() throws {
    var bench = bench()
    bench.press("2")
    #expect(bench.text.contains("~/奎屯市问题整改台账-2021-09-13.xlsx"))
    bench.press("Ctrl-S")
    #expect(try order(bench).layout == .set(.rectifications))
    // Until a part was chosen, rectifications go out as their pane shows them.
    #expect(try order(bench).query == ExportScreens.scope.listed || order(bench).query == ExportScreens.scope.place)
  }

  @Test func visitsStandUnderNoLeadAndGoByPlace() throws {
    var bench = bench()
    bench.press("3", "Ctrl-S")
    #expect(try order(bench).query == ExportScreens.scope.place)
    #expect(try order(bench).layout == .set(.observations))
  }

  @Test func markedLeadsAreOfferedFirst() throws {
    var scope = ExportScreens.scope
    scope.marked = [RecordID("l-1"), RecordID("l-2")]
    var bench = bench(scope)
    #expect(bench.text.contains("标记的 2"))
    bench.press("Ctrl-S")
    #expect(try order(bench).query.filter.ids == scope.marked)
  }

  @Test func theEndingFollowsTheFormatAndAPathThatWasTypedStays() throws {
    var bench = bench()
    bench.press("Tab", "Tab", "3")
    #expect(bench.text.contains(".csv"))
    bench.press("Ctrl-A", "Ctrl-K")
    var typed = Bench(ExportForm(ExportScreens.scope, bench.surroundings), bench.surroundings)
    typed.press("Tab", "Tab", "Tab")
    for _ in 0..<60 { typed.press("Backspace") }
    typed.type("/tmp/上报")
    typed.press("Shift-Tab", "2", "Ctrl-S")
    #expect(try order(typed).path == "/tmp/上报.csv")
    #expect(try order(typed).format == .utf8)
    #expect(ExportForm.ending("a.XLSX", .gb18030) == "a.csv")
    #expect(ExportForm.ending("'/tmp/a.csv'", .workbook) == "/tmp/a.xlsx")
  }

  @Test func anEmptyNameIsToldAtItsField() {
    var bench = bench()
    bench.press("Tab", "Tab", "Tab")
    for _ in 0..<60 { bench.press("Backspace") }
    bench.press("Ctrl-S")
    #expect(bench.effects.isEmpty)
    #expect(bench.text.contains("请写文件名"))
  }

  @Test func aFileOfThatNameGivesWayOnlyAfterASecondYes() throws {
    var bench = bench()
    bench.press("Ctrl-S")
    bench.answer(.exported(.exists(path: "/home/office/奎屯市问题线索台账-2021-09-13.xlsx")))
    #expect(bench.text.contains("已有同名文件"))
    // Enter takes the harmless answer: the name is changed instead.
    bench.press("Enter")
    #expect(bench.effects.count == 1)
    bench.press("Ctrl-S")
    bench.answer(.exported(.exists(path: "/home/office/a.xlsx")))
    bench.press("Right", "Enter")
    #expect(try order(bench).mayReplace)
  }

  @Test func pathAndRowsAreSaidAndWhatOldProgramsShowWrongly() {
    var bench = bench()
    bench.press("Ctrl-S")
    bench.answer(
      .exported(.written(path: "/home/office/a.csv", rows: 12, outside: ["C5: ئۇ"], outsideCount: 3)))
    #expect(bench.text.contains("行数  12"))
    #expect(bench.text.contains("/home/office/a.csv"))
    #expect(bench.text.contains("3个字"))
    bench.press("Enter")
    #expect(bench.isClosed)
  }

  @Test func escCancelsTheWritingAndKeepsTheForm() {
    var bench = bench()
    bench.press("Ctrl-S")
    bench.layer.progressed(WorkProgress(.exporting, rows: 1_200, total: 3_000), of: RequestID(1))
    #expect(bench.text.contains("1,200行 40%"))
    bench.press("Esc")
    #expect(bench.effects.last == .cancel(RequestID(1)))
    _ = bench.layer.failed(RequestID(1), Words("已取消", "cancelled"), &bench.surroundings)
    #expect(bench.surroundings.notice?.words.zh == "已取消，没有留下文件")
    // Esc may come too late: what was written is said.
    bench.press("Ctrl-S", "Esc")
    bench.answer(.exported(.written(path: "/tmp/a.xlsx", rows: 3, outside: [], outsideCount: 0))) { effect in
      if case .export = effect { true } else { false }
    }
    #expect(bench.text.contains("/tmp/a.xlsx"))
  }

  @Test func whatFailsLeavesTheFormOpen() throws {
    var bench = bench()
    bench.press("Ctrl-S")
    let request = try #require(bench.effects.last?.request)
    _ = bench.layer.failed(request, Words("不可写", "cannot be written"), &bench.surroundings)
    bench.press("Ctrl-S")
    #expect(bench.effects.count == 2)
  }

  @Test func itOpensFromEveryPaneWithThatPanesSet() throws {
    var session = Session()
    for (pane, title) in [("2", "A 问题线索台账"), ("3", "B 问题整改台账"), ("4", "D 问责处理情况表")] {
      session.press(pane, "Ctrl-S")
      #expect(session.dashboard.layers.last is ExportForm)
      #expect(session.text.contains(title))
      session.press("Esc")
    }
    session.press("F11", "Ctrl-S")
    #expect(session.text.contains("C 监督检查记录表"))
    session.press("Esc", "Esc", "Ctrl-P")
    session.type("导出")
    session.press("Enter")
    #expect(session.dashboard.layers.last is ExportForm)
  }
}
