import Testing

/// Mechanism 14 on the screen: a lead like the one being typed is shown while it is typed, merged into, and counted.
extension ScreenTests {
  struct DoublesOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a double is seen while typing and merged once it is saved`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      try office.object(
        "change", "register", "concerns_refused=false", "source=petition", "types=M24", "title=施工许可超期，企业跑四趟",
        "unit=住建局", "received_on=2021-09-01")
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.press("F7")
      try terminal.type("22")
      try terminal.seeForm()
      try terminal.type("住建局")
      try terminal.press("Enter")
      try terminal.type("M24")
      try terminal.press("Enter")
      try terminal.seeLine("0001", look("90天内相似 1 件", "1 alike in 90 days"), look("同单位同类型", "same unit and type"))
      try terminal.press("F8")
      try terminal.choose("0001")
      try terminal.seeLine(look("保存后并入", "Merged after saving into"), "0001")
      try terminal.reach(look("标题", "Title"))
      try terminal.type("施工许可又超期")
      try terminal.reach(look("线索来源", "Source"))
      try terminal.type("petition")
      try terminal.press("Enter", "C-s")
      try terminal.see(look("并案 0002", "Merge 0002"))
      try terminal.press("C-s")
      try terminal.seeNo("Ctrl-S")
      try terminal.press("F8")
      try terminal.seeLine("0001", "施工许可超期")
      try terminal.quit()
      let repeated = try #require(try office.leads("--repeated").first)
      #expect(repeated.text("no") == "654003-2021-0001" && repeated.number("repeats") == 1)
      #expect(try office.object("show", "0002").text("status") == "merged")
    }
  }
}
