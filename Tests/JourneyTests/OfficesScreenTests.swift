import Foundation
import Testing

/// The assigning meeting, a named filter and the coverage in a real terminal.
extension ScreenTests {
  struct OfficesOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `two leads are assigned at the meeting, undone, filtered, and an unvisited unit is visited`(
      look: ScreenLook
    ) throws {
      let office = try ScriptedOffice()
      for (title, unit) in [("施工许可超期", "住建局"), ("备案无人受理", "发改委"), ("文书格式不一", "司法局")] {
        try office.object(
          "change", "register", "concerns_refused=false", "title=\(title)", "source=petition", "types=M24",
          "unit=\(unit)", "received_on=2021-09-06")
      }
      try office.object("change", "recuse", "officer=K-04", "unit=住建局", "reason=亲属任职")
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("C-r")
      try terminal.see(look("分办会", "Assigning meeting"), "施工许可超期", "文书格式不一")
      try terminal.press("Space", "Space", "Enter")
      // Domain rule I25: grey, with the reason.
      try terminal.seeLine("K-04", look("已登记回避", "is recused"))
      try terminal.choose("K-03")
      try terminal.see(look("已分办2件", "2 assigned"))
      #expect(try office.leads("--status", "assigned").count == 2)
      try terminal.press("C-z")
      try terminal.see("施工许可超期", "备案无人受理", look("撤销：", "Undid: "))
      #expect(try office.leads("--status", "registered").count == 3)
      try terminal.press("Escape")

      try terminal.press("C-k")
      try terminal.see(look("重点部门", "Key departments"), look("审批窗口", "Approval windows"))
      try terminal.choose(look("重点部门", "Key departments"))
      try terminal.see(look("问题线索 · 重点部门", "Leads · Key departments"), "施工许可超期", "备案无人受理")

      try terminal.press("C-p")
      try terminal.type(look("监督覆盖率", "Coverage"))
      try terminal.press("Enter")
      try terminal.see(look("合计 0/", "In all 0/"), look("从未", "never"))
      try terminal.press("Enter")
      try terminal.seeForm()
      try terminal.press("Escape")
      try terminal.see(look("合计 0/", "In all 0/"))
      try terminal.press("Escape")
      try terminal.see(look("重点部门", "Key departments"))
      try terminal.quit()
    }
  }
}
