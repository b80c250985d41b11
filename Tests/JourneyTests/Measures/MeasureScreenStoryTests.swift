import Foundation
import Testing

/// Mechanism 10 in a real terminal: the matrix, a cell that is late, its report returned and accepted.
extension ScreenTests {
  struct MeasureOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `a late cell is reported, returned, reported again and accepted`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      _ = try office.file("config/duban/measures.yaml", Self.program)
      let terminal = try look.start(home: office.home, today: "2021-10-12")
      try terminal.see("10-12")
      try terminal.press("C-d")
      try terminal.see(look("2021年第4季度", "Q4 2021"))
      try terminal.press("Left")
      try terminal.see(look("2021年第3季度", "Q3 2021"), look("[超期]", "[Late]"))
      try terminal.press("Enter")
      try terminal.seeForm()
      try terminal.see("2021-Q3", look("住建局", "住建局"))
      // The value comes first of what is missing; evidence, then who handed it in.
      try terminal.type(look("是", "yes"))
      try terminal.press("Tab", "Tab", "Tab")
      try terminal.type(look("汇总报告一份", "the summary"))
      try terminal.press("Tab", "Tab", "Tab")
      try terminal.type(look("住建局办公室", "the bureau's office"))
      try terminal.press("C-s")
      try terminal.see(look("[已报]", "[In]"))
      try terminal.press("Enter")
      try terminal.see("E0001")
      try terminal.choose(look("退回报送", "Return the report"))
      try terminal.seeForm()
      try terminal.type(look("缺附表", "an annex is missing"))
      try terminal.press("C-s")
      try terminal.see(look("缺附表", "an annex is missing"), look("已退回", "Returned"))
      try terminal.choose(look("重新报送", "Hand in again"))
      try terminal.seeForm()
      try terminal.type(look("是", "yes"))
      try terminal.press("Tab", "Tab", "Tab")
      try terminal.type(look("汇总报告和附表", "summary and annex"))
      try terminal.press("Tab", "Tab", "Tab")
      try terminal.type(look("住建局办公室", "the bureau's office"))
      try terminal.press("C-s")
      try terminal.see(look("已报", "Submitted"))
      try terminal.choose(look("认可报送", "Accept the report"))
      try terminal.seeForm()
      try terminal.press("C-s")
      try terminal.see(look("已认定", "Accepted"))
      try terminal.press("Escape")
      try terminal.see(look("[认可]", "[OK]"))
      try terminal.press("Escape")
      try terminal.quit()
      let report = try #require(try office.object("list", "measure").objects("measure").first)
      #expect(report.text("status") == "accepted")
    }

    private static let program = """
      programs:
        - id: kuytun
          code: K
          title: 本市举措
          title_en: Measures of the city
          measures:
            - number: 1
              title: 监测评价
              title_en: Monitoring
              cadence: quarter
              lead_units: ["住建局"]
              values:
                - {id: summary, zh: 监测汇总, en: Summary, kind: yes_no, target: "yes"}

      """
  }
}
