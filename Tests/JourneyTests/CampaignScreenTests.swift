import Testing

/// Mechanism 1 on the screen: where the campaign stands, what was received outside it, and an office's own dates.
extension ScreenTests {
  struct CampaignOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `the campaign's clock and the office's own dates`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      try office.object(
        "change", "register", "concerns_refused=false", "source=petition", "types=M24", "title=三月的来信",
        "received_on=2021-03-30")
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("三月的来信", look("专项期外", "outside campaign"))
      try terminal.command(look("专项治理", "Campaign:"))
      try terminal.seeForm()
      try terminal.see(look("专项治理 第6月/9 剩109天", "campaign month 6/9, 109 d left"), "2021-12-31")
      try terminal.reach(look("开始", "Starts on"))
      try terminal.press("C-a")
      try terminal.type("2021-03-01")
      try terminal.press("C-s")
      try terminal.seeNo("2021-12-31")
      try terminal.seeNo(look("专项期外", "outside campaign"))
      // Campaign to date is the period that the figures begin with.
      try terminal.command(look("监督方式构成", "Mix of supervision"))
      try terminal.see(look("专项治理以来（2021-03-01 至 2021-09-13）", "campaign to date (2021-03-01 to 2021-09-13)"))
      try terminal.press("Escape")
      try terminal.see("三月的来信")
      try terminal.quit()
      #expect(try office.run("--lang", "zh").output.contains("专项治理 第7月/10 剩109天"))
      #expect(try office.leads("--outside-campaign").isEmpty)
    }
  }
}
