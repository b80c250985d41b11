import Foundation
import SheetFixtures
import Testing

/// The main steps of mechanisms 12, 13 and 16 on the screen.
extension ScreenTests {
  struct ClocksOnScreen {
    private func office() throws -> ScriptedOffice {
      let office = try ScriptedOffice()
      let approval = ["approved_by=K-02", "approved_on=2021-09-02", "approval_ref=31号"]
      try office.object(
        "change", "register", "concerns_refused=no", "source=petition", "types=M24", "title=收费依据须鉴定", "unit=住建局",
        "received_on=2021-09-01")
      try office.object("change", "assign", "lead=0001", "handler=K-03")
      try office.object(
        ["change", "dispose", "lead=0001", "mode=check", "proposed_by=K-03", "proposed_on=2021-09-02"] + approval)
      return office
    }

    @Test(arguments: ScreenLook.allCases)
    func `a pause waits in the listing and its lead is resumed`(look: ScreenLook) throws {
      let office = try office()
      let due = try #require(try office.object("show", "0001").text("due_on"))
      try office.object([
        "change", "pause_clock", "lead=0001", "why=testing", "from=2021-09-06", "approved_by=K-02",
        "approved_on=2021-09-06", "approval_ref=32号", "--today", "2021-09-06",
      ])
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      // A clock that stands still asks for nothing today: it stands among all leads.
      try terminal.see("09-13")
      try terminal.press("F8")
      try terminal.see("0001", look("时限中止", "paused"))
      try terminal.listing(look("时限中止", "Pauses of the clock"))
      try terminal.see("U0001", "2021-09-06")
      try terminal.press("Escape")
      try terminal.see("收费依据须鉴定")
      try terminal.press("Enter")
      try terminal.step(look("恢复计时", "Resume the clock"))
      try terminal.press("C-s")
      try terminal.see(look("恢复计时，期限", "Resumed the clock, due"))
      try terminal.quit()
      let moved = try #require(try office.object("show", "0001").text("due_on"))
      #expect(try office.object("due", due, "--working-days", "5").text("due_on") == moved)
    }

    @Test(arguments: ScreenLook.allCases)
    func `a sheet is laid beside the ledger and the result is recorded`(look: ScreenLook) throws {
      let office = try office()
      try FixtureWorkbook(
        CountyLedger.sheet("线索", [CountyLedger.row("KT-1", "住建局", "窗口推诿") + [""]], extra: "督导情况")
      ).write(to: office.home.appendingPathComponent("above.xlsx").path)
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.command(look("导入台账", "Take in"))
      try terminal.see("above")
      try terminal.type("above")
      try terminal.press("Enter")
      try terminal.see(look("第1步 核对各列", "step 1, its columns"))
      try terminal.press("C-r")
      try terminal.see(look("对账 · above", "Reconciliation · above"), "KT-1", look("只在对方", "only there"))
      try terminal.press("F7")
      try terminal.see("B0001")
      try terminal.press("C-s")
      try terminal.see(look("已写", "wrote"))
      try terminal.press("Escape")
      try terminal.see(look("第1步 核对各列", "step 1, its columns"))
      try terminal.press("Escape")
      // What was typed to find the file goes first.
      try terminal.seeLine(look("文件", "File"), "[above")
      try terminal.press("Escape", "Escape")
      try terminal.see("F10")
      try terminal.quit()
      #expect(try office.object("list", "reconciliations").objects("reconciliations").first?.number("only_there") == 1)
      #expect(FileManager.default.fileExists(atPath: office.home.appendingPathComponent("above-对账差异.xlsx").path))
      #expect(try office.leads().count == 1)
    }
  }
}
