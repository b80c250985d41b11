import Foundation
import Testing

/// An office's own settings: a file of theirs replaces the shipped one whole, and a wrong one is named with its line.
struct SettingsTests {
  @Test func `a wrong file is named with its line and what was expected`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    let path = try office.file(
      "config/duban/days_off.csv", "# ours\ndate,kind,name_zh\n2021-01-01,off,元旦\n2021-13-01,off,元旦\n")
    let answer = try office.run("due", "2021-04-12", "--days", "1")
    #expect(answer.status == 65)
    #expect(answer.error.contains("\(path) 第4行"))
    #expect(answer.error.contains("2021-13-01"))
  }

  @Test func `a wrong file stops nothing that does not write or count days`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    _ = try office.file("config/duban/limits.csv", "id,event_zh,amount,unit,version\nT01,处置意见,soon,month,1\n")
    let answer = try office.run("divisions", "--search", "kts")
    #expect(answer.status == 0)
    #expect(answer.output.contains("奎屯市"))
    #expect(answer.error.contains("limits.csv 第2行"))
    let report = try office.object("doctor", status: 65).objects("findings")
    #expect(report.contains { $0.text("message")?.contains("limits.csv") == true })
  }

  @Test func `the folder given first counts, and a file in it replaces the shipped one whole`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    _ = try office.file("config/duban/channels.csv", "code,name_zh\nx,一\n")
    _ = try office.file("given/divisions.csv", "code,name_zh,name_en,parent,level\n650000,新疆,Xinjiang,,region\n")
    let given = office.home.appendingPathComponent("given").path
    #expect(try office.object("divisions", "--config", given).objects("divisions").count == 1)
    let named = try office.run(["divisions", "--count"], environment: ["DUBAN_CONFIG": given])
    #expect(named.output == "1\n")
    #expect(try office.run("divisions", "--config", "/nowhere/at/all").status == 65)
  }

  @Test func `a checklist that slips is told by its line`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    _ = try office.file(
      "config/duban/checklists.yaml", "checklists:\n  - id: a\n    version: eins\n    title: 甲\n    items: []\n")
    let answer = try office.run("doctor")
    #expect(answer.output.contains("checklists.yaml 第3行"))
    _ = try office.file("config/duban/checklists.yaml", "checklists:\n  - id: a\n    titel: 甲\n")
    #expect(try office.run("doctor").output.contains("titel"))
  }

  @Test func `every shipped file is read`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    let settings = try office.object("doctor").objects("findings").filter { $0.text("subject") == "settings" }
    #expect(settings.count == 1)
    #expect(settings.first?["ok"] as? Bool == true)
  }
}
