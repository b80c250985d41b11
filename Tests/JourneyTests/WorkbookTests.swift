import Foundation
import SheetFixtures
import Testing

/// A workbook with one sheet a county comes in as one batch, by command.
@Suite struct WorkbookTests {
  private static let answers = "concerns_refused: false\n"

  private func counties() throws -> (office: ScriptedOffice, file: String, map: String) {
    let office = try ScriptedOffice()
    let file = office.home.appendingPathComponent("县市台账.xlsx").path
    try CountyLedger.workbook.write(to: file)
    return (office, file, try office.file("map.yaml", Self.answers))
  }

  @Test func `every sheet in sight with a header comes in, as one batch and one undo`() throws {
    let (office, file, map) = try counties()
    let answer = try office.object("import", file, "--map", map, "--yes")
    #expect(answer.number("rows") == 5 && answer.number("new") == 5)
    #expect(answer.text("sheet") == "巩留县、奎屯")
    let sheets = answer.objects("sheets")
    #expect(sheets.map { $0.text("sheet") } == ["巩留县", "奎屯"])
    #expect(sheets.map { $0.number("new") } == [2, 3])
    #expect(answer.objects("left_out").map { $0.text("sheet") } == ["填表说明", "去年"])
    #expect(answer.objects("left_out").map { $0.text("reason") } == ["no_header", "hidden"])
    // The sheet's name is the division, and each county's 住建局 is its own.
    let leads = try office.leads("--sort", "received")
    #expect(leads.filter { $0.text("division") == "654024" }.count == 2)
    #expect(leads.filter { $0.text("division") == "654003" }.count == 3)
    let units = try office.object("units").objects("units").filter { $0.text("short_name") == "住建局" }
    #expect(Set(units.compactMap { $0.text("division") }).isSuperset(of: ["654003", "654024"]))

    let again = try office.object("import", file, "--map", map, "--yes")
    #expect(again.number("same") == 5 && again["batch"] is NSNull)
    try office.object("undo", String(try #require(answer.number("batch"))))
    #expect(try office.leads().isEmpty)
  }

  @Test func `sheets are taken by name, several of them too`() throws {
    let (office, file, map) = try counties()
    let one = try office.object("import", file, "--map", map, "--sheet", "奎屯")
    #expect(one.text("sheet") == "奎屯" && one.number("new") == 3 && one["sheets"] == nil)
    #expect(one.objects("left_out").count == 3)
    let two = try office.object("import", file, "--map", map, "--sheet", "去年", "--sheet", "奎屯", "--division", "654024")
    #expect(two.objects("sheets").map { $0.text("sheet") } == ["奎屯", "去年"])
    let none = try office.run("import", file, "--map", map, "--sheet", "沙雅县")
    #expect(none.status == 65)
    #expect(none.error.contains("没有名为“沙雅县”的工作表"))
  }

  @Test func `a division of the file is for rows whose sheet names none`() throws {
    let (office, file, map) = try counties()
    try office.object(
      "import", file, "--map", map, "--division", "654003", "--sheet", "巩留县", "--sheet", "去年", "--yes")
    let leads = try office.leads("--sort", "received")
    #expect(leads.map { $0.text("division") } == ["654003", "654024", "654024"])
  }

  @Test func `what every sheet would ask is asked once`() throws {
    let (office, file, _) = try counties()
    let answer = try office.run("import", file)
    #expect(answer.status == 65)
    #expect(answer.error.contains("工作表“巩留县”") && answer.error.contains("工作表“奎屯”"))
  }

  @Test func `a number that stands on two sheets is none, and the same sheet alone is known again`() throws {
    let office = try ScriptedOffice()
    let file = office.home.appendingPathComponent("县市台账.xlsx").path
    try FixtureWorkbook(
      CountyLedger.sheet("巩留县", [CountyLedger.row("2021-01", "财政局", "甲事项拖延")]),
      CountyLedger.sheet("奎屯", [CountyLedger.row("2021-01", "财政局", "乙事项拖延")])
    ).write(to: file)
    let map = try office.file("map.yaml", Self.answers)
    #expect(try office.object("import", file, "--map", map, "--yes").number("new") == 2)
    let alone = try office.object("import", file, "--map", map, "--sheet", "奎屯", "--yes")
    #expect(alone.number("same") == 1 && alone.number("new") == 0)
  }
}
