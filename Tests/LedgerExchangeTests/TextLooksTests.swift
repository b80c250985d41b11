import Foundation
import Ledger
import LedgerExchange
import Testing

/// What separated text looks like as offices save it: each spelling comes in as the same ledger.
@Suite struct TextLooksTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ bytes: [UInt8]) throws -> any SheetSource {
    try SheetFile.open(folder.write(bytes, to: "t.csv")).source()
  }

  private func open(_ text: String) throws -> any SheetSource { try open(Array(text.utf8)) }

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  /// Row 上 has a line feed for one of its bytes in UTF-16.
  @Test(arguments: [true, false], ["\t", ","])
  func utf16WithAndWithoutMark(_ isLittle: Bool, _ separator: String) throws {
    let text = "登记时间,被反映单位,反映主要问题\r\n2021-04-12,上户镇,上报不及时\r\n".replacing(",", with: separator)
    let bytes = Self.utf16(text, isLittle: isLittle)
    let mark: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for bytes in [bytes, mark + bytes] {
      let source = try open(bytes)
      #expect(source.encoding == (isLittle ? "utf-16le" : "utf-16be"))
      #expect(try source.texts() == [["登记时间", "被反映单位", "反映主要问题"], ["2021-04-12", "上户镇", "上报不及时"]])
    }
  }

  /// 㐀 is one of the characters that GB18030 spells with four bytes.
  @Test func gb18030WithFourBytes() throws {
    let bytes: [UInt8] = [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0x41, 0x0A, 0x81, 0x39, 0xEE, 0x39, 0x2C, 0x42, 0x0A]
    let source = try open(bytes)
    #expect(source.encoding == "gb18030")
    #expect(try source.texts() == [["单位", "A"], ["\u{3400}", "B"]])
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func lineEnds(_ end: String) throws {
    let rows = try open(["编号,单位", "1,甲", "", "2,\"乙\(end)丙\""].joined(separator: end)).allRows()
    #expect(rows.map(\.line) == [1, 2, 3, 4])
    #expect(rows.map { $0.cells.map(\.text) } == [["编号", "单位"], ["1", "甲"], [], ["2", "乙\(end)丙"]])
  }

  /// A line end that was made twice is a blank record after every row, in Excel's count too.
  @Test(arguments: ["\r\r\n", "\n\n", "\r\n\r\n", "\n,,\n"])
  func blankRecordsAfterEveryRow(_ end: String) throws {
    let text = [
      "沙雅县问题线索台账", "序号,登记时间,处置,,反映主要问题", ",,方式,时间,", "1,2021-04-12,初核,2021-04-20,甲事", "2,2021-04-13,,,乙事", "",
    ]
    .joined(separator: end)
    let imported = try ImportedSheet(folder.write(Array(text.utf8), to: "t.csv"))
    #expect(imported.rows.map(\.title) == ["甲事", "乙事"])
    #expect(imported.rows.map(\.line) == [7, 9] && imported.rows.first?.disposalMode == .check)
  }

  @Test func raggedRows() throws {
    let text = "登记时间,被反映单位,反映主要问题,备注\n2021-04-12,住建局,甲事\n2021-04-13,发改委,乙事,一,二,三\n2021-04-14\n"
    let imported = try ImportedSheet(folder.write(Array(text.utf8), to: "t.csv"))
    #expect(imported.rows.map(\.remark) == [nil, "一"])
    #expect(imported.rejected.map(\.line) == [4])
  }

  @Test func separatorsWithoutEndAreNoColumns() throws {
    let tail = String(repeating: ",", count: 16_380)
    #expect(try open("登记时间,反映主要问题\(tail)\n2021-04-12,甲事\(tail)\n").allRows().map { $0[1].text } == ["反映主要问题", "甲事"])
    #expect(throws: SheetFault.tooLarge(path: folder.file("t.csv"), what: .columns(line: 1, limit: 1_024))) {
      try open("登记时间\(tail)x\n").texts()
    }
  }

  @Test(arguments: [
    "登记时间,反映主要问题\n2021-04-12,\"甲事\n2021-04-13,乙事\n",
    "登记时间,反映主要问题\n2021-04-12,\"甲事\n2021-04-13,\"乙事\"\n2021-04-14,丙事\n",
    "登记时间,反映主要问题\n2021-04-12,\"甲事\n2021-04-13,5\"屏\n",
  ])
  func anUnbalancedQuoteNamesItsRowAndSwallowsNone(_ text: String) throws {
    #expect(throws: SheetFault.openQuote(line: 2)) { try open(text).texts() }
    #expect(throws: SheetFault.openQuote(line: 2)) { try ImportedSheet(folder.file("t.csv")) }
  }

  @Test func quotesInsideCells() throws {
    #expect(try open("a,5\"屏,\"\"\"乙\"\"\",\"丙\"丁,\"\"\n").texts() == [["a", "5\"屏", "\"乙\"", "丙丁", ""]])
  }

  @Test func leadingZerosStay() throws {
    let text = "线索编号,登记时间,反映主要问题,窗口号\n007,2021-04-12,甲事,03\n"
    let row = try #require(try ImportedSheet(folder.write(Array(text.utf8), to: "t.csv")).rows.first)
    #expect(row.importedNo == "007" && row.extra["窗口号"] == "03")
  }

  @Test func emptyAndDoubledHeaders() throws {
    let text = "登记时间,,备注,备注,反映主要问题,\n2021-04-12,甲,一,二,丙事,丁\n"
    let row = try #require(try ImportedSheet(folder.write(Array(text.utf8), to: "t.csv")).rows.first)
    #expect(row.remark == "一" && row.extra == ["B列": "甲", "备注#2": "二", "F列": "丁"])
  }

  /// A file that another program cut from memory: NUL bytes are dropped like every control character.
  @Test func nulBytesAndControlCharacters() throws {
    let text =
      "登记时间,反映主要问题\n2021-04-12,窗口\u{0}人员\u{1B}[2J推诿\u{1A}\n" + String(repeating: "2021-04-13,又一事项\n", count: 20)
    let imported = try ImportedSheet(folder.write(Array(text.utf8), to: "t.csv"))
    #expect(imported.rows.count == 21 && imported.rows.first?.title == "窗口人员[2J推诿")
  }

  @Test func theLastLineNeedsNoEnd() throws {
    #expect(try open("a,b\n1,2").texts() == [["a", "b"], ["1", "2"]])
    #expect(try open("a,b\n1,").texts() == [["a", "b"], ["1", ""]])
  }

  /// Read as it is meant where nothing else can be meant; else the row is named and four digits are asked for.
  @Test func yearsOfTwoDigits() {
    func read(_ text: String, _ year: Int? = 2021) -> CivilDate? { DateReader(year: year).read(text).day }
    let april = FixtureOffice.day("2021-04-12")
    for text in ["21.4.12", "21-04-12", "21/4/12", "21年4月12日", "２１．４．１２", "21.4.12前"] {
      #expect(read(text) == april && read(text, nil) == april, "\(text)")
    }
    #expect(read("20.12.31") == FixtureOffice.day("2020-12-31") && read("22.1.1") == FixtureOffice.day("2022-01-01"))
    for text in ["12.4.21", "45.4.12", "4.12.21", "21.4", "21.4.2012"] { #expect(read(text) == nil, "\(text)") }
    #expect(DateReader().read("12.4.21") == .unreadable("12.4.21"))
    #expect(DateReader(year: 2021).read("21.2.30") == .impossible("21.2.30"))
  }

  /// One chunk or many: where the file is cut makes no difference.
  @Test func cuttingAnywhereReadsTheSame() throws {
    let bytes = Array("a,\"b\r\n\"\"c\"\"\",\r\r\n\"d\"e,5\"\n\n,\"\",\"f\n\"\r".utf8)
    let whole = try RecordsForTests.read(bytes, pieces: bytes.count)
    for size in 1..<bytes.count { #expect(try RecordsForTests.read(bytes, pieces: size) == whole, "\(size)") }
  }
}
