import Foundation
import Testing

/// Mechanism 4 on the screen: leaders' reception in turn, the green channel before all else, and a channel that fell silent.
extension ScreenTests {
  struct ChannelsOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a reception is planned and held, its lead comes first, and a silent channel is gone into`(
      look: ScreenLook
    ) throws {
      let office = try ScriptedOffice()
      for (title, channel, day) in [("电话反映推诿", "hotline_12388", "2021-07-05"), ("网站反映超期", "website", "2021-09-08")] {
        try office.object(
          "change", "register", "concerns_refused=false", "source=petition", "types=M24", "title=\(title)",
          "channel=\(channel)", "received_on=\(day)")
      }
      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try terminal.see("09-13")
      try terminal.listing(look("领导接访值班", "Reception duty"))
      try terminal.see(look("还没有接访安排", "no duty yet"))
      try terminal.press("F7")
      try terminal.seeForm()
      try terminal.type("2021-09-13")
      try terminal.press("Tab")
      try terminal.type("K-02")
      try terminal.press("Enter")
      try terminal.type("信访接待室")
      try terminal.press("C-s")
      try terminal.seeLine("D0001", "信访接待室", look("待接访", "Planned"))
      try terminal.press("Enter")
      try terminal.step(look("登记接访情况", "Record the reception"))
      try terminal.type("3")
      try terminal.press("C-s")
      try terminal.seeLine(look("状态", "State"), look("已接访", "Held"))
      try terminal.press("Escape", "Escape")
      try terminal.see("F10")

      // Received at the reception: by the green channel, before an older lead that is not late.
      try office.object(
        "change", "register", "concerns_refused=false", "source=petition", "types=M24", "title=接访反映超期",
        "duty=D0001")
      try terminal.press("F8")
      try terminal.see("接访反映超期")
      try terminal.command(look("排序", "Sort"))
      try terminal.choose(look("缓急", "Urgency"))
      try terminal.seeAll("the green channel before the web site") { screen in
        guard let first = screen.range(of: "接访反映超期"), let second = screen.range(of: "网站反映超期") else { return false }
        return first.lowerBound < second.lowerBound
      }
      try terminal.press("C-w")
      try terminal.seeLine("12388", look("70天没有收到", "70 days"))
      try terminal.press("End", "Enter")
      try terminal.see("12388", "电话反映推诿")
      try terminal.seeNo("网站反映超期")
      try terminal.quit()
      let lead = try #require(try office.leads("--sort", "received").first { $0.text("title") == "接访反映超期" })
      #expect(lead.text("priority") == "expedited")
      let duty = try #require(try office.object("list", "duty").objects("duty").first)
      #expect(duty.number("visits") == 3)
    }
  }
}
