import Foundation
import Testing

/// F2 on a red lead: the ladder, the letter, the reply, and the ladder again.
extension ScreenTests {
  struct LetterOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a red lead is urged on and its department answers`(look: ScreenLook) throws {
      let office = try LetterStoryTests.office()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.seeLine("0001", look("施工许可超期", "施工许可超期"))
      try terminal.see(look("督办函未发（F2）", "no urging letter sent (F2)"))
      try terminal.press("F2")
      try terminal.seeLine(look("督办函", "Urging letter"), look("< 建议", "< suggested"))
      try terminal.choose(look("发督办函、提示函", "Send an urging letter"))
      try terminal.seeForm()
      try terminal.see("案件监督管理室")
      try terminal.press("Tab")
      try terminal.type("请说明三个月未处置的原因。")
      try terminal.press("C-s")
      try terminal.seeLine(look("督办函", "Urging letter"), "2021-09-13", "奎纪督〔2021〕1号")
      // Its only red lead has its letter: a letter to the whole department would reach none.
      try terminal.see(look("没有待发函的", "none without a letter"))
      try terminal.choose(look("奎纪督〔2021〕1号 记承办部门回复", "奎纪督〔2021〕1号: Record the reply"))
      try terminal.seeForm()
      try terminal.type("已转初步核实")
      try terminal.press("C-s")
      try terminal.see(look("仍为红，可约谈", "still red; next: Talk"))
      try terminal.choose(look("奎纪督〔2021〕1号 看全文", "奎纪督〔2021〕1号: read it"))
      try terminal.see("请说明三个月未处置的原因。", "奎屯市纪委监委")
      try terminal.press("Escape")
      try terminal.see(look("< 建议", "< suggested"))
      try terminal.press("Escape")
      try terminal.seeLine("0001", "施工许可超期")
      try terminal.quit()
      let letters = try office.object("show", "0001").objects("letters")
      #expect(letters.compactMap { $0.text("status") } == ["replied"])
      #expect(letters.compactMap { $0.text("doc_no") } == ["奎纪督〔2021〕1号"])
    }
  }
}
