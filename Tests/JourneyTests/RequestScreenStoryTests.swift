import Foundation
import Testing

/// A request on the screen: reminded of at a meeting, resolved on its third day, and shown to a room behind the mask.
extension ScreenTests {
  struct RequestOnScreen {
    private func office() throws -> ScriptedOffice {
      let office = try ScriptedOffice()
      for change in [
        ["add_meeting", "title=招商引资落地专门会议", "kind=landing"],
        [
          "register", "concerns_refused=false", "kind=request", "title=厂房产权证办不下来", "types=M27", "source=enterprise",
          "unit=自然资源局", "enterprise_alias=奎屯昆仑包装厂",
        ], ["assign", "lead=0001", "handler=K-03"], ["accept_request", "lead=0001"],
      ] {
        try office.object(["change"] + change + ["--today", "2021-05-20", "--as", "K-03"])
      }
      return office
    }

    @Test(arguments: ScreenLook.allCases)
    func `a request is followed to its end in three days and shown masked`(look: ScreenLook) throws {
      let office = try office()
      let terminal = try look.start(home: office.home, today: "2021-05-23")
      try terminal.see("05-23")
      try terminal.press("F8")
      try terminal.see(look("已3天（参考线3天，不是时限）", "3 days so far (reference line 3 days, no deadline)"))
      try terminal.press("Enter")
      try terminal.choose(look("会议提醒", "Remind at a meeting"))
      try terminal.seeForm()
      try terminal.type("M0001")
      try terminal.press("Tab")
      try terminal.type(look("三日内办结", "to be done in three days"))
      try terminal.press("C-s")
      try terminal.see("M0001 招商引资落地专门会议（2021-05-20）")

      try terminal.press("F9")
      try terminal.seeForm()
      try terminal.type(look("已颁发不动产权证", "The certificate was issued"))
      try terminal.press("Tab")
      try terminal.type(look("企业已领证", "The firm has it"))
      try terminal.press("C-s")
      try terminal.seeLine("0001", look("已办结", "Resolved"))
      try terminal.see(look("用时3天", "took 3 days"))

      try terminal.press("C-x")
      try terminal.see(look("投影模式", "MASKED"), "〇〇〇〇")
      try terminal.seeNo("厂房产权证")
      try terminal.press("F7")
      try terminal.see(look("只看不改", "nothing is written"))
      try terminal.press("C-x")
      try terminal.see("厂房产权证办不下来")
      try terminal.quit()
      let shown = try office.object("show", "0001")
      #expect(shown.text("status") == "resolved" && shown.number("request_days") == 3)
      #expect(shown.text("title") == "厂房产权证办不下来")
    }

    @Test(arguments: ScreenLook.allCases)
    func `the dashboard may begin masked`(look: ScreenLook) throws {
      let office = try office()
      let terminal = try look.start(home: office.home, today: "2021-05-23", arguments: ["--masked"])
      try terminal.press("F8")
      try terminal.see(look("投影模式", "MASKED"), "0001", "〇〇〇〇")
      try terminal.seeNo("厂房产权证")
      try terminal.quit()
    }
  }
}
