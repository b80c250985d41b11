import Foundation
import Testing

/// Mechanisms 2 and 15 on the screen: a notice to the responsible unit, written from the rectification alone, refused while
/// it tells of the lead, released with an approval, handed over copy by copy, answered and closed where it was drafted.
extension ScreenTests {
  struct NoticeOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a notice leaves its rectification and its answer comes back to it`(look: ScreenLook) throws {
      let office = try LetterStoryTests.rectifying()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("3")
      try terminal.see("编印办事指南并上墙")
      try terminal.press("Enter")
      try terminal.step(look("拟整改通知", "Draft a notice to the unit"))
      try terminal.reach(look("交办内容", "Task"))
      // Domain rule I18, beside the field: where the lead came from does not leave.
      try terminal.type("请就2021-0001号线索反映的问题整改")
      try terminal.press("C-s")
      try terminal.see("I18")
      try terminal.press("C-a")
      try terminal.type("月底前编印指南，专人一次性告知。")
      try terminal.press("C-s")
      try terminal.seeNo("I18")

      try terminal.step(look("N0001 批准发出", "N0001: Release"))
      try terminal.type("K-02")
      try terminal.reach(look("审批件文号", "Approval paper"))
      try terminal.press("Tab")
      try terminal.type("40号")
      try terminal.press("C-s")
      try terminal.see(look("奎纪整〔2021〕1号 记责任单位回复", "奎纪整〔2021〕1号: Record the unit's reply"))
      try terminal.step(look("奎纪整〔2021〕1号 交付一份", "奎纪整〔2021〕1号: Hand over a copy"))
      try terminal.press("C-s")
      try terminal.see(look("第1份，送", "copy 1 to"))
      try terminal.choose(look("奎纪整〔2021〕1号 看全文", "奎纪整〔2021〕1号: read it"))
      try terminal.see("月底前编印指南", look("第1份", "copy 1"))
      try terminal.press("Escape")
      try terminal.step(look("奎纪整〔2021〕1号 记责任单位回复", "奎纪整〔2021〕1号: Record the unit's reply"))
      try terminal.type("已编印并上墙")
      try terminal.press("C-s")
      try terminal.step(look("奎纪整〔2021〕1号 了结", "奎纪整〔2021〕1号: Close"))
      try terminal.press("C-s")
      try terminal.seeNo(look("看全文", "read it"))
      try terminal.press("Escape")
      try terminal.see("编印办事指南并上墙")
      try terminal.quit()
      #expect(try office.object("show", "0001").objects("letters").compactMap { $0.text("status") } == ["closed"])
      #expect(try office.object("list", "copies").objects("copies").compactMap { $0.number("copy_no") } == [1])
    }
  }
}
