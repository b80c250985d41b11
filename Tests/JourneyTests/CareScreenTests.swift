import Testing

/// Mechanism 8 on the screen: a key enterprise that nobody visited for thirty days is pointed out, visited, and what was
/// found there becomes a request.
extension ScreenTests {
  struct CareOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `thirty days without a visit lead to one, and its problem to a request`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      try office.object(
        "change", "assign_care", "leader_post=市委副书记", "body=party", "kind=enterprise", "name=奎屯昆仑包装厂",
        "stage=landing", "published_on=2021-05-10", "--today", "2021-05-10")
      let terminal = try look.start(home: office.home, today: "2021-06-10")
      try terminal.see("06-10")
      try terminal.press("C-w")
      try terminal.see("奎屯昆仑包装厂")
      try terminal.press("Enter")
      try terminal.seeForm()
      try terminal.reach(look("发现问题", "Problem found"))
      try terminal.type("用电增容迟迟不批")
      try terminal.press("C-s")
      try terminal.seeNo("奎屯昆仑包装厂")
      try terminal.press("Escape")
      try terminal.listing(look("包联重点项目企业", "Key enterprises"))
      try terminal.see("P0001")
      try terminal.press("Enter")
      try terminal.choose(look("立为诉求", "Raise a request"))
      try terminal.see(look("先回答两个问题", "two questions first"))
      try terminal.type("22")
      try terminal.seeForm()
      try terminal.reach(look("反映类型", "Reported types"))
      try terminal.type("M28")
      try terminal.press("Enter")
      try terminal.reach(look("线索来源", "Source"))
      try terminal.type("enterprise")
      try terminal.press("Enter", "C-s")
      try terminal.see("654003-2021-0001")
      try terminal.press("Escape", "Escape")
      try terminal.see("F10")
      try terminal.quit()
      let shown = try office.object("show", "0001", "--today", "2021-06-10")
      #expect(shown.text("title") == "用电增容迟迟不批" && shown.text("kind") == "request")
    }
  }
}
