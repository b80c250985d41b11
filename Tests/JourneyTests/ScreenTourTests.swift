import Foundation
import Testing

/// A walk through the practice ledger: what the keys open, find and narrow, in both languages and at every size.
extension ScreenTests {
  struct TourOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `from no ledger to every pane`(look: ScreenLook) throws {
      let home = try TemporaryHome.make()
      let terminal = try look.start(home: home, today: nil)
      try terminal.see(
        "1 " + look("建一个新台账", "Make a new ledger"), "2 " + look("导入单位现有的台账表", "Take in the office's own sheet"),
        "3 " + look("先用练习台账看看", "Look around in the practice ledger"))
      try terminal.press("3")
      try terminal.see(look("练习", "PRACTICE"), "09-13", look("今日待办", "Due today"))
      try helpAndPalette(terminal, look)
      try findAndMark(terminal, look)
      try narrow(terminal, look)
      try resize(terminal, look)
      try terminal.quit()
    }

    private func helpAndPalette(_ terminal: TmuxTerminal, _ look: ScreenLook) throws {
      try terminal.press("F1")
      try terminal.see(look("帮助", "Help"), "F7 Ctrl-N a")
      try terminal.press("Escape")
      try terminal.seeNo("F7 Ctrl-N a")
      try terminal.press("C-e")
      try terminal.see(look("为什么是这样", "Why"))
      try terminal.press("Escape")
      try terminal.press("C-p")
      try terminal.see(look("命令面板", "Commands"))
      try terminal.type(look("English", "中文"))
      try terminal.press("Enter")
      try terminal.see(look("Leads", "问题线索"), look("F10 Quit", "F10退出"))
      try terminal.press("C-p")
      try terminal.see(look("Commands", "命令面板"))
      try terminal.type(look("中文", "English"))
      try terminal.press("Enter")
      try terminal.see(look("F10退出", "F10 Quit"))
    }

    private func findAndMark(_ terminal: TmuxTerminal, _ look: ScreenLook) throws {
      try terminal.press("Space", "Space")
      try terminal.see(look("标记", "Marks") + " 2")
      try terminal.press("Escape")
      try terminal.see(look("筛选 全部", "Filter Everything"))
      try terminal.press("F3")
      try terminal.see(look("查找", "Find") + " [")
      try terminal.type("许可")
      try terminal.see("1 / 3")
      try terminal.press("Enter")
      try terminal.seeNo(look("查找", "Find") + " [")
      try terminal.press("Escape")
      try terminal.seeNo("1 / 3")
      try terminal.press("F3")
      try terminal.see(look("查找", "Find") + " [")
      try terminal.type("sgxk")
      try terminal.see("施工许可超期，企业跑四趟", "1 / 1 ")
      try terminal.press("Escape")
      try terminal.seeNo("1 / 1 ")
    }

    /// The tree narrows the list to one unit, and the county gives everything back.
    private func narrow(_ terminal: TmuxTerminal, _ look: ScreenLook) throws {
      try terminal.press("1")
      try terminal.seeLine("v>" + look("奎屯市", "Kuytun"))
      try terminal.press("Down", "Down", "Enter")
      try terminal.see(look("2 问题线索 · 自然资源局", "2 Leads · 自然资源局"), "1 / 10 ")
      try terminal.press("1", "Up", "Up", "Enter")
      try terminal.seeNo("1 / 10 ")
      try terminal.press("2")
    }

    private func resize(_ terminal: TmuxTerminal, _ look: ScreenLook) throws {
      try terminal.resize(columns: 40, rows: 8)
      try terminal.seeLine(">", "0072")
      try terminal.resize(columns: 20, rows: 5)
      try terminal.see(look("窗口太小", "too small"))
      try terminal.resize(columns: look.columns, rows: look.rows)
      try terminal.see(look("F10退出", "F10 Quit"))
    }

    @Test func `without a terminal the day is printed, or how to begin`() throws {
      let office = try ScriptedOffice(hasLedger: false)
      let beginning = try office.run("--lang", "zh")
      #expect(beginning.status == 0)
      #expect(beginning.output.contains("duban init") && beginning.output.contains("duban practice"))
      try #require(try office.run("practice").status == 0)
      let book = office.home.appendingPathComponent("data/duban/practice.db").path
      let panel = try office.run(["--lang", "zh", "--ledger", book], environment: ["DUBAN_TODAY": ""])
      #expect(panel.status == 0, "\(panel.error)")
      #expect(panel.output.contains("2021-09-13 周一") && panel.output.contains("今日待办") && panel.output.contains("超期"))
    }
  }
}
