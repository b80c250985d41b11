import Testing

/// Mechanism 15 on the screen: a subject of a higher organ is not written down at all, a reporter's number is masked by one
/// key, and nothing of a lead is read by a room.
extension ScreenTests {
  struct SafetyOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `what is sent on, what is masked in a form and what a room sees`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("F7")
      try terminal.see(look("先回答两个问题", "two questions first"))
      try terminal.type("1")
      try terminal.see(look("径送", "Nothing was saved"))
      try terminal.press("Escape")
      try terminal.see("F10")
      try terminal.press("F7")
      try terminal.type("22")
      try terminal.seeForm()
      try terminal.enterLead("窗口推诿，联系13800138000", type: "M24", look)
      try terminal.see("I17")
      try terminal.press("C-r")
      try terminal.seeNo("13800138000")
      try terminal.press("C-s")
      try terminal.see("654003-2021-0001")
      try terminal.seeLine("0001", "窗口推诿")
      try terminal.press("C-x")
      try terminal.see(look("投影模式", "MASKED"), "〇")
      try terminal.seeNo("窗口推诿")
      try terminal.press("C-x")
      try terminal.see("窗口推诿")
      try terminal.quit()
      #expect(try office.leads().count == 1)
      #expect(try office.leads().first?.text("title")?.contains("138001") == false)
    }
  }
}
