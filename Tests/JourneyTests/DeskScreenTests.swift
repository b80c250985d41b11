import Foundation
import Testing

/// The desk's quick entry and a low score that leads to a lead, in a real terminal.
extension ScreenTests {
  struct DeskOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a shift is opened and something logged at once`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      try office.object("change", "open_shift", "hall=行政服务中心", "opened=10:00")
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("C-t")
      try terminal.see(look("监督台快录", "Log at the desk"), "S0001")
      try terminal.seeForm()
      try terminal.type("3号施工")
      try terminal.press("Enter")
      try terminal.type(look("未一次性告知，企业来了两趟", "Papers not told at once"))
      try terminal.press("Tab", "Tab", "Space", "C-s")
      try terminal.see("O0001", "R0001")
      try terminal.quit()
      let entry = try #require(try office.object("observations").objects("observations").first)
      #expect(entry.text("mode") == "desk" && entry.text("status") == "final")
      #expect(entry.text("found") == look("未一次性告知，企业来了两趟", "Papers not told at once"))
      #expect(try office.object("rectifications").objects("rectifications").first?.text("status") == "applied")
    }

    @Test(arguments: ScreenLook.allCases)
    func `a low score is pointed out and becomes a lead`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      try office.object(
        "change", "observe", "unit=3号 施工许可", "mode=routine", "checklist=window",
        "answers=1=bad;2=ok;3=bad;4=bad;5=ok;6=ok;7=na", "found=无办事指南", "types=M12")
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("C-w")
      try terminal.see("O0001", look("得分50.0", "score 50.0"))
      try terminal.press("Enter")
      try terminal.choose(look("转为问题线索（得分50.0，低于60.0）", "Raise a lead (score 50.0, below 60.0)"))
      try terminal.see(look("先回答两个问题", "two questions first"))
      try terminal.type("22")
      try terminal.seeForm()
      try terminal.press("C-s")
      try terminal.see("654003-2021-0001")
      try terminal.press("Escape", "Escape")
      try terminal.press("C-p")
      try terminal.see(look("命令面板", "Commands"))
      try terminal.type(look("窗口服务得分", "Scores of windows"))
      try terminal.press("Enter")
      try terminal.see(look("窗口服务得分 · 专项治理以来", "Scores · campaign to date"), "3号 施工许可")
      try terminal.press("Escape")
      try terminal.quit()
      #expect(try office.leads().first?.text("title") == "无办事指南")
    }
  }
}
