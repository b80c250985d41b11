import Foundation
import Ledger
import LedgerExchange
import SheetFixtures
import Testing

/// Text from files is hostile: whatever a file holds, it is read or refused with a sentence, and nothing falls over.
@Suite struct HostileFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Reads, imports and checks; only our own faults may come out.
  private func tryEverything(_ bytes: [UInt8], _ name: String) throws {
    let path = try folder.write(bytes, to: name)
    do {
      _ = try SheetFile.open(path).source().allRows()
      _ = try ImportedSheet(path)
      try SheetCheck(FixtureOffice.context).run(path).write(to: folder.file("out-" + name), .zh)
    } catch is SheetFault {
      return
    }
  }

  /// A small generator of the same numbers every time.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  @Test func damagedWorkbooks() throws {
    let whole = FixtureWorkbook(OddLedger.sheet()).bytes()
    var dice = Dice(state: 20_210_412)
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0...dice.roll(8) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
      if dice.roll(4) == 0 { bytes.removeLast(dice.roll(bytes.count)) }
      try tryEverything(bytes, "d.xlsx")
    }
  }

  /// Damage inside the parts, behind a package that is whole.
  @Test(arguments: [
    "<row r=\"9223372036854775807\"><c><v>1</v></c></row><row><c><v>1</v></c></row>",
    "<row r=\"-1\"><c r=\"ZZZZZZ1\" s=\"99999999999\" t=\"s\"><v>-5</v></c></row>",
    "<row r=\"2\"><c r=\"C2\"><v>1e999</v></c><c r=\"A2\" s=\"1\"><v>nan</v></c><c t=\"s\"><v>999999</v></c></row>",
    "<row r=\"3\"/><row r=\"2\"><c t=\"d\"><v>x</v></c></row><row r=\"2\"></row>",
  ])
  func oddRows(_ rows: String) throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, "登记时间", "被反映单位", "主要问题")
    sheet.row(2, .raw("</row>\(rows)<row r=\"9\">"))
    sheet.merges = ["A1:XFD1048576", "B9:A1", "A2:A3", "A2:A9", "ZZZ9:A1"]
    var bytes = FixtureWorkbook(sheet)
    bytes.prefix = ""
    try tryEverything(bytes.bytes(), "o.xlsx")
  }

  @Test func damagedText() throws {
    let whole = Array("登记时间,被反映单位,主要问题\r\n2021-04-12,\"甲,\"\"乙\"\"\",事\r\n同上,,\r\n合计,1\r\n".utf8)
    var dice = Dice(state: 7)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0...dice.roll(6) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
      try tryEverything(bytes, "d.csv")
    }
  }
}
