import Foundation
import SheetFixtures
import Testing

/// An office's next sheet in a real terminal: a column and two units that nobody knows, one difference; imported and
/// undone; and the sheet after it asks nothing of it.
extension ScreenTests {
  struct ImportStory {
    private func write(_ rows: [[String]], to office: ScriptedOffice, _ name: String) throws {
      try FixtureWorkbook(CountyLedger.sheet("线索", rows, extra: "督导情况")).write(
        to: office.home.appendingPathComponent(name).path)
    }

    private func openImport(_ terminal: TmuxTerminal, _ look: ScreenLook, _ file: String) throws {
      try terminal.see("09-13")
      try terminal.press("C-p")
      try terminal.type(look("导入台账", "Take in"))
      try terminal.press("Enter")
      try terminal.see(look("第1步 选择文件", "step 1, the file"), file)
      try terminal.type(file)
      try terminal.press("Enter")
      try terminal.see(look("第1步 核对各列", "step 1, its columns"))
    }

    @Test(arguments: ScreenLook.allCases)
    func `what is decided once is not asked again`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      let known = try office.file("map.yaml", "concerns_refused: false\nconstants: {division: \"654003\"}\n")
      try write([CountyLedger.row("KT-1", "住建局", "窗口推诿") + [""]], to: office, "first.xlsx")
      try office.object(
        "import", office.home.appendingPathComponent("first.xlsx").path, "--map", known, "--yes")
      let rows = [
        CountyLedger.row("KT-1", "住建局", "窗口推诿", handler: "K-04") + ["已督导"],
        CountyLedger.row("KT-2", "住房城乡建委", "施工许可超期") + [""], CountyLedger.row("KT-3", "园区专班", "水电迟迟不通") + [""],
      ]
      try write(rows, to: office, "second.xlsx")

      let terminal = try look.start(home: office.home, today: "2021-09-13")
      try openImport(terminal, look, "second")
      // The column that nobody knows becomes the progress of the matter.
      try terminal.press("End", "Enter")
      try terminal.type(look("办理进展", "Progress"))
      try terminal.press("Enter")
      try terminal.seeLine("督导情况", look("办理进展", "Progress"))
      try terminal.press("Tab")
      try terminal.press("C-s")
      try terminal.see(look("请先回答", "answer this first"))
      try terminal.press("2")
      try terminal.press("C-s")
      // One of the units is a known one under another name.
      try terminal.see(look("第2步 新出现的单位", "step 2, new units"), "住房城乡建委", "园区专班")
      try terminal.press("Space")
      try terminal.seeLine("住房城乡建委", "= 住建局")
      try terminal.press("C-s")
      try terminal.see(look("第2步 试导入", "step 2, dry run"))
      try terminal.press("Enter")
      try terminal.see(look("第2步 不一致之处", "step 2, differences"))
      try terminal.press("2")
      try terminal.see(look("1处取表中值", "value taken: 1"))
      try terminal.press("Escape")
      try terminal.see(look("取表中值1处", "1 taken from the sheet"))
      try terminal.press("C-s")
      try terminal.see(look("第3步 完成", "step 3, done"))
      #expect(try office.leads("--sort", "number").map { $0.text("unit") } == ["住建局", "住建局", "园区专班"])
      #expect(try office.object("show", "0001").text("handler") == "K-04")
      try terminal.press("C-z")
      try terminal.see("0001", look("撤销", "Undo"))
      #expect(try office.leads().count == 1)
      #expect(try office.object("show", "0001").text("handler") == "K-03")

      // Done again, and the sheet after it.
      let undo = try #require(try office.object("log").objects("entries").compactMap { $0.number("entry") }.max())
      try office.object("undo", String(undo))
      try write(
        [CountyLedger.row("KT-4", "住房城乡建委", "验收排队") + ["已督导"], CountyLedger.row("KT-5", "园区专班", "热力不足") + [""]],
        to: office, "third.xlsx")
      try openImport(terminal, look, "third")
      try terminal.seeLine("督导情况", look("办理进展", "Progress"))
      try terminal.press("C-s")
      try terminal.see(look("请先回答", "answer this first"))
      try terminal.press("2")
      try terminal.press("C-s")
      try terminal.see(look("第2步 试导入", "step 2, dry run"))
      try terminal.press("C-s")
      try terminal.see(look("第3步 完成", "step 3, done"))
      try terminal.press("Escape")
      try terminal.see("0001")
      try terminal.quit()
      #expect(try office.leads().count == 5)
      #expect(try office.object("units").objects("units").allSatisfy { $0.text("name") != "住房城乡建委" })
    }
  }
}
