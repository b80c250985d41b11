import Foundation
import Testing

/// Mechanism 10, its two deep ones, on the screen: 120 working days run over become a lead, and a charge off the list is
/// paid back.
extension ScreenTests {
  struct SampleOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `an approval over its working days is offered as a lead first of all`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      try office.object(
        "change", "add_sample", "project=标准厂房", "unit=住建局", "accepted_on=2021-01-04", "--today", "2021-09-13")
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("C-w")
      try terminal.seeLine("标准厂房", "120")
      try terminal.reach("标准厂房", by: "Down")
      try terminal.press("Enter")
      // Domain rule I16 is asked first.
      try terminal.see(look("先回答两个问题", "two questions first"))
      try terminal.type("22")
      try terminal.seeForm()
      try terminal.press("C-s")
      try terminal.see("654003-2021-0001")
      try terminal.see(look("监督提示", "Points of attention"))
      try terminal.seeNo("标准厂房")
      try terminal.press("Escape")
      try terminal.see("F10")
      try terminal.quit()
      let lead = try #require(try office.leads().first)
      #expect(lead.texts("types") == ["M24"] && lead.text("title") == "标准厂房审批超过120个工作日")
    }

    @Test(arguments: ScreenLook.allCases)
    func `i23 a charge off the list is paid back and the point goes`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      try office.object(
        "change", "register", "concerns_refused=false", "title=清单外收取资料费", "source=routine", "types=M17", "unit=住建局",
        "amount_charged=320", "received_on=2021-09-13")
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("F8")
      try terminal.see("清单外收取资料费")
      try terminal.press("Enter")
      try terminal.step(look("记退费", "Record a refund"))
      try terminal.type("400")
      try terminal.reach(look("佐证", "Evidence"))
      try terminal.type("凭证一张")
      try terminal.press("C-s")
      try terminal.see("I23")
      try terminal.reach(look("退费", "Refund"))
      try terminal.press("C-a")
      try terminal.type("320")
      try terminal.press("C-s")
      try terminal.seeNo("I23")
      try terminal.see("F10")
      try terminal.listing(look("退费记录", "Refunds"))
      try terminal.see("320")
      try terminal.press("Escape")
      try terminal.see("F10")
      try terminal.quit()
      #expect(
        try office.object("points").objects("points").allSatisfy { $0.text("watch") != "fee_outstanding" })
    }
  }
}
