import Testing

/// Mechanism 11 on the screen: a transfer that was pointed out is suggested and answered; a review stands beside the
/// decision, and what a new one would be is said while it is chosen.
extension ScreenTests {
  struct DecisionsOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a suggested transfer is answered by the unit`(look: ScreenLook) throws {
      let office = try DecisionStoryTests.office()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      // What the book points out leads to the lead and its steps.
      try terminal.press("C-w")
      try terminal.see(look("再次发现", "Found again"))
      try terminal.press("Enter")
      try terminal.seeLine("0002", "窗口态度生硬")
      try terminal.press("Enter")
      try terminal.step(look("建议调岗", "Suggest a transfer"))
      try terminal.press("C-s")
      try terminal.see(look("建议调岗 A0002", "A0002"))
      try terminal.press("4")
      try terminal.see(look("4追责问责 2", "4 Accountability 2"))
      try terminal.press("Home", "Enter")
      try terminal.step(look("记单位答复", "Record the unit's answer"))
      // The digit answers and goes on to the day on which the clerk was heard.
      try terminal.press("1", "Tab")
      try terminal.type("2021-09-12")
      try terminal.press("C-s")
      try terminal.seeLine(look("状态", "State"), look("已调岗", "Transferred"))
      try terminal.press("Escape")
      try terminal.see("F10")
      try terminal.quit()
      let rows = try office.object("accountability").objects("accountability")
      #expect(rows.contains { $0.text("transfer") == "adopted" })
    }

    @Test(arguments: ScreenLook.allCases)
    func `a review stands beside the decision, and the form offers what fits`(look: ScreenLook) throws {
      let office = try DecisionStoryTests.office()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("4")
      try terminal.see(look("4追责问责 1", "4 Accountability 1"), "#02")
      try terminal.press("Enter")
      try terminal.step(look("登记复审复核申诉", "File a review"))
      try terminal.press("3", "C-s")
      try terminal.seeLine(look("状态", "State"), "W0001")
      try terminal.press("Escape", "2", "F8")
      try terminal.seeLine("0002", "窗口态度生硬")
      try terminal.press("Enter")
      try terminal.step(look("记追责问责", "Record accountability"))
      // The subject is the lead's own, so its ladder stands there; organisational measures are not offered.
      try terminal.see(look("可建议调岗", "A transfer may be suggested"))
      try terminal.press("1")
      try terminal.reach(look("处理方式", "Measure"))
      try terminal.type(look("停职", "Suspension"))
      try terminal.see(look("没有找到", "nothing found"))
      try terminal.press("C-a")
      try terminal.type(look("政务警告", "government_warning"))
      try terminal.see("government_warning")
      try terminal.press("Enter")
      try terminal.see("2022-03-13")
      try terminal.press("Escape")
      try terminal.seeNo("2022-03-13")
      try terminal.quit()
      let reviews = try office.object("list", "reviews", "--open").objects("reviews")
      #expect(reviews.compactMap { $0.text("kind") } == ["appeal"])
    }
  }
}
