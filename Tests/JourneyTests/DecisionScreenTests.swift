import Testing

/// The main steps of due process in a real terminal: a transfer is suggested and answered; a review on the decision's page.
extension ScreenTests {
  struct DecisionStory {
    @Test(arguments: ScreenLook.allCases)
    func `suggested transfer, answered by the unit`(look: ScreenLook) throws {
      let office = try DecisionStoryTests.office()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      // What the book points out leads to the lead and its steps.
      try terminal.press("C-w")
      try terminal.see(look("再次发现", "Found again"))
      try terminal.press("Enter")
      try terminal.seeLine("0002", look("窗口态度生硬", "窗口态度生硬"))
      try terminal.press("Enter")
      try terminal.see(look("补充进展", "Note progress"))
      try terminal.press("9")
      try terminal.choose(look("建议调岗", "Suggest a transfer"))
      try terminal.seeForm()
      try terminal.press("C-s")
      try terminal.see("A0002")
      try terminal.press("4")
      try terminal.see(look("窗口人员 #02", "窗口人员 #02"))
      try terminal.press("Home", "Enter")
      try terminal.see(look("记单位答复", "Record the unit's answer"))
      try terminal.choose(look("记单位答复", "Record the unit's answer"))
      try terminal.seeForm()
      try terminal.press("1", "Tab")
      try terminal.type("2021-09-12")
      try terminal.press("C-s")
      try terminal.seeLine(look("状态", "State"), look("已调岗", "Transferred"))
      try terminal.press("Escape")
      try terminal.quit()
      let rows = try office.object("accountability").objects("accountability")
      #expect(rows.contains { $0.text("transfer") == "adopted" })
    }

    @Test(arguments: ScreenLook.allCases)
    func `the form offers what fits, and a review shows beside the decision`(look: ScreenLook) throws {
      let office = try DecisionStoryTests.office()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("4")
      try terminal.press("Enter")
      try terminal.choose(look("登记复审复核申诉", "File a review"))
      try terminal.seeForm()
      try terminal.press("3", "C-s")
      try terminal.seeLine(look("状态", "State"), "W0001")
      try terminal.press("Escape")
      try terminal.press("2", "F8")
      try terminal.seeLine("0002", "窗口态度生硬")
      try terminal.press("Enter")
      try terminal.choose(look("记追责问责", "Record accountability"))
      try terminal.seeForm()
      // The subject is the lead's own, so its ladder stands there; organisational measures are not offered.
      try terminal.see(look("可建议调岗", "A transfer may be suggested"))
      try terminal.press("1", "Tab", "Tab", "Tab", "Tab", "Tab")
      try terminal.type(look("停职", "Suspension"))
      try terminal.see(look("没有", "othing"))
      try terminal.press("C-u")
      try terminal.type(look("政务警告", "government_warning"))
      try terminal.press("Enter")
      try terminal.see("2022-03-13")
      try terminal.press("Escape")
      try terminal.quit()
    }
  }
}
