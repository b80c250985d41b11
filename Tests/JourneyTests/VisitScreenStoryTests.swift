import Foundation
import Testing

/// Mechanism 9 in a real terminal: a window is drawn, visited as a customer with typed minutes, and what the clock and
/// the hand said stands in the book.
extension ScreenTests {
  struct VisitOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `drawn by lot, visited as a customer`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      let terminal = try look.start(home: office.home)
      try terminal.see("09-06")
      // The draw, from its empty listing.
      try terminal.press("C-g")
      try terminal.see(look("其他台账", "More listings"))
      try terminal.type(look("随机抽取走访", "Visit draws"))
      try terminal.press("Enter")
      try terminal.see(look("还没有抽取过", "nothing drawn yet"))
      try terminal.press("F7")
      try terminal.seeForm()
      try terminal.type("2")
      try terminal.press("C-s")
      try terminal.see("V0001")
      try terminal.press("Escape")
      try terminal.seeNo("V0001")
      try terminal.press("Escape")
      try terminal.see("0")

      // The visit, from the palette; a step too many is taken back.
      try terminal.press("C-p")
      try terminal.type(look("体验式监督", "as a customer"))
      try terminal.press("Enter")
      try terminal.see(look("像办事群众一样走一遍", "Go through it as a customer"))
      try terminal.press("Enter", "Space", "Space")
      try terminal.seeLine(look("3 咨询", "3 Ask"), look("正在计时", "running"))
      try terminal.press("BSpace")
      try terminal.seeLine(look("2 等候", "2 Wait"), look("正在计时", "running"))
      try terminal.press("4", "7")
      try terminal.seeLine(look("2 等候", "2 Wait"), "47")
      try terminal.press("Enter", "5", "Enter", "3", "Enter", "1", "Enter", "0", "Enter")
      try terminal.see(look("走完了", "Done."))
      try terminal.press("2", "Enter")
      try terminal.seeForm()
      try terminal.type("3号")
      try terminal.press("Enter")
      for _ in 0..<3 { try terminal.press("BTab") }
      try terminal.press("C-t")
      try terminal.see(look("不用清单", "No checklist"))
      try terminal.press("C-s")
      try terminal.see("O0001")
      try terminal.quit()

      let visit = try #require(try office.object("observations").objects("observations").first)
      #expect(visit.text("mode") == "experience" && visit.text("unit") == "3号 施工许可")
      #expect((56...70).contains(visit.number("minutes") ?? 0), "\(visit)")
      #expect(try office.object("draw", "--check", "V0001")["agrees"] as? Bool == true)
    }
  }
}
