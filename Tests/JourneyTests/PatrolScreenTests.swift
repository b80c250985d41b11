import Testing

/// Mechanism 7 on the screen: a patrol's list is taken in, its lead hangs under it, the list is finished, and the mix says
/// by which way of supervision things came.
extension ScreenTests {
  struct PatrolOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a hand-over list to its last lead, and the mix`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.listing(look("巡察移交清单", "Patrol hand-over lists"))
      try terminal.see(look("还没有", "no list yet"))
      try terminal.press("F7")
      try terminal.seeForm()
      try terminal.type("第三轮")
      try terminal.press("Tab")
      try terminal.type("市委巡察办")
      try terminal.press("Tab", "Tab")
      try terminal.type("1")
      try terminal.press("C-s")
      try terminal.seeLine("第三轮", "市委巡察办")
      try office.object(
        "change", "register", "concerns_refused=false", "source=patrol_in", "types=M10", "title=项目审批中权钱交易",
        "mode=patrol", "round=第三轮", "hand_over=H0001", "received_on=2021-09-13")
      try terminal.press("F5", "Enter")
      try terminal.step(look("移交登记完毕", "Finish the list"))
      try terminal.press("C-s")
      try terminal.seeLine(look("状态", "State"), look("已登记完毕", "Finished"))
      try terminal.press("Escape", "Escape")
      try terminal.see("F10")
      // A grave type suggests a preliminary check.
      try terminal.press("F8")
      try terminal.see("项目审批中权钱交易")
      try terminal.press("C-e")
      try terminal.see(look("类型表建议：初步核实", "the list of types suggests: preliminary check"))
      try terminal.press("Escape")
      try terminal.command(look("监督方式构成", "Mix of supervision"))
      try terminal.seeLine(look("巡察监督", "Patrol"), "1", "100.0%")
      try terminal.press("Escape")
      try terminal.see("F10")
      try terminal.quit()
      let list = try #require(try office.object("list", "hand_over").objects("hand_over").first)
      #expect(list.text("status") == "finished")
    }
  }
}
