import Testing

/// Mechanism 13 on the screen: closed leads are drawn by a seed and looked at, one is followed up, and one that comes back
/// begins a new lead that points to the old one.
extension ScreenTests {
  struct FollowUpOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a closed lead is drawn, looked at, followed up and comes back`(look: ScreenLook) throws {
      let office = try ClockStoryTests.closed(1)
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.listing(look("办结抽查", "Spot checks"))
      try terminal.see(look("还没有抽查", "no spot check yet"))
      try terminal.press("F7")
      try terminal.seeForm()
      try terminal.type("2021-09-01")
      try terminal.press("Tab")
      try terminal.type("2021-09-13")
      try terminal.press("Tab")
      try terminal.type("1")
      try terminal.press("Tab")
      try terminal.type("11")
      try terminal.press("C-s")
      try terminal.seeLine("K0001", "2021-09-13")
      try terminal.press("Enter")
      try terminal.step(look("记抽查结果", "Record a result"))
      // The next that waits stands there.
      try terminal.see("654003-2021-0001")
      try terminal.press("1", "C-s")
      try terminal.seeLine(look("待查待补", "Waiting"), "0")
      try terminal.press("Escape", "Escape")
      try terminal.see("F10")

      try terminal.press("F8")
      try terminal.see("事项1没有办结")
      try terminal.press("Enter")
      try terminal.step(look("回访", "Follow up"))
      try terminal.press("2", "C-s")
      try terminal.see("F10")
      try terminal.press("Enter")
      try terminal.choose(look("再次发生", "Recurrence"))
      try terminal.see(look("先回答两个问题", "two questions first"))
      try terminal.type("22")
      try terminal.seeForm()
      try terminal.press("C-s")
      try terminal.see("654003-2021-0002")
      try terminal.quit()
      #expect(try office.object("show", "0002").text("recurrence_of") == "654003-2021-0001")
      let found = try office.object("lookback", "--period", "2021-09")
      #expect(found.number("followed_up") == 1 && found.number("recurrences") == 1)
    }
  }
}
