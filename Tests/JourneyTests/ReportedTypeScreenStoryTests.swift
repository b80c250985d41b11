import Testing

/// Mechanism 5 on the screen: a type's suggested first step stands above the disposal; the open type wants its note.
extension ScreenTests {
  struct ReportedTypesOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a first step is suggested, and the open type is taken only with a note`(look: ScreenLook) throws {
      let office = try ReportedTypeStoryTests.office()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("F8")
      try terminal.see("窗口吃拿卡要", look("未核实", "not verified"))
      try terminal.press("Enter")
      try terminal.step(look("处置", "Dispose"))
      try terminal.see(look("类型表建议", "the list of types"))
      try terminal.seeLine(look("处置方式", "Disposal"), look("初步核实>", "Preliminary check>"))
      try terminal.press("Escape")
      try terminal.see("F10")

      try terminal.press("F7")
      try terminal.type("22")
      try terminal.seeForm()
      try terminal.enterLead("要求陪同参观", type: "M99", look)
      try terminal.see(look("须填类型说明", "needs a note of what is reported"))
      try terminal.reach(look("类型说明", "Type note"))
      try terminal.type("要求企业陪同参观")
      try terminal.press("C-s")
      try terminal.see("654000-2021-0002")
      try terminal.press("F8", "F8")
      try terminal.see("要求陪同参观")
      try terminal.quit()
      #expect(try office.leads("--type", "M99").compactMap { $0.text("title") } == ["要求陪同参观"])
    }
  }
}
