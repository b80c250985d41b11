import Foundation
import Ledger
import LedgerExchange
import SheetFixtures
import Testing

@Suite struct WorkbookReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ workbook: FixtureWorkbook, sheet: String? = nil) throws -> any SheetSource {
    try SheetFile.open(folder.write(workbook, to: "t.xlsx")).source(named: sheet)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test func readsEverySpellingOfText() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(
      1, "共享", .inline("内联 & <字>"), .rich(["富", "文本"], phonetic: "fuwenben"), .textFormula("A1&\"x\"", cached: "公式"),
      .inline("一行_x000D_\n二行 _x005F_x000D_"))
    sheet.row(
      3, .blank, .raw("<c r=\"{r}\" t=\"inlineStr\"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>"), .boolean(true),
      .fault("#N/A"))
    let rows = try open(FixtureWorkbook(sheet)).allRows()
    #expect(rows.map(\.line) == [1, 3])
    #expect(rows[0].cells.map(\.text) == ["共享", "内联 & <字>", "富文本", "公式", "一行\r\n二行 _x000D_"])
    #expect(rows[1].cells == [.empty, .text("甲乙"), .boolean(true), .fault("#N/A")])
  }

  @Test func readsNumbersAndDays() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(
      1, .day(44298), .day(44298, .chineseLong), .day(44298, .monthDay), .day(44298, .custom), .day(44287, .yearMonth),
      .day(44298, .customMonth), .number("43580.39732638889", style: .dateTime), .number("0.3958333333", style: .clock))
    sheet.row(
      2, .number("44298"), .number("0.15", style: .percent), .number("0.07", style: .percent), .number("1.50215E+12"),
      .number("0.30000000000000004"), .formula("SUM(A1:A2)", cached: "12.5"), .number("27.5", style: .elapsed))
    let rows = try open(FixtureWorkbook(sheet)).allRows()
    let april = try day(2021, 4, 12)
    #expect(rows[0].cells[0] == .moment(SheetMoment(day: april)))
    #expect(rows[0].cells[1...3].allSatisfy { $0 == .moment(SheetMoment(day: april)) })
    #expect(rows[0].cells[4] == .moment(SheetMoment(day: try day(2021, 4, 1), showsDay: false)))
    #expect(rows[0].cells[5] == .moment(SheetMoment(day: april, showsDay: false)))
    #expect(rows[0].cells[6].text == "2019-04-25 09:32:09")
    #expect(rows[0].cells[7] == .time(secondOfDay: 34_200))
    #expect(rows[1].cells.map(\.text).prefix(6) == ["44298", "15%", "7%", "1502150000000", "0.3", "12.5"])
  }

  @Test func countsFrom1904WhereTheBookSaysSo() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, .day(42836), .number("42836"))
    var workbook = FixtureWorkbook(sheet)
    workbook.usesEpoch1904 = true
    let source = try open(workbook)
    #expect(try source.texts() == [["2021-04-12", "42836"]])
    #expect(source.usesEpoch1904)
    #expect(DateReader(epoch1904: true).read(.number(42836)).day == (try day(2021, 4, 12)))
  }

  @Test func knowsMergesWidthsAndHiddenRows() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, "标题")
    sheet.row(2, "甲")
    sheet.merges = ["A1:T1", "$B$4:$B$6"]
    sheet.widths = [8.5, 20]
    sheet.hiddenLines = [2]
    for prefix in ["", "x:"] {
      var workbook = FixtureWorkbook(sheet)
      workbook.prefix = prefix
      let source = try open(workbook)
      #expect(source.merges == [MergedRange(lines: 1...1, columns: 0...19), MergedRange(lines: 4...6, columns: 1...1)])
      #expect(source.columnWidths == [0: 8.5, 1: 20])
      #expect(try source.allRows().map(\.isHidden) == [false, true])
    }
  }

  @Test func findsSheetsByName() throws {
    var first = FixtureWorkbook.Sheet(name: "隐藏", isHidden: true)
    first.row(1, "藏")
    var second = FixtureWorkbook.Sheet(name: "沙雅县")
    second.row(1, "沙")
    var third = FixtureWorkbook.Sheet(name: "库车市")
    third.row(1, "库")
    let workbook = FixtureWorkbook(first, second, third)
    #expect(try open(workbook).texts() == [["沙"]])
    #expect(try open(workbook, sheet: "库车市").texts() == [["库"]])
    #expect(try open(workbook, sheet: "隐藏").texts() == [["藏"]])
    #expect(throws: SheetFault.noSuchSheet(name: "无", available: ["隐藏", "沙雅县", "库车市"])) {
      try open(workbook, sheet: "无")
    }
    let file = try SheetFile.open(folder.file("t.xlsx"))
    #expect(file.sheets.map(\.isHidden) == [true, false, false])
  }

  @Test func refusesEntities() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, .raw("<c r=\"{r}\" t=\"inlineStr\"><is><t>&bomb;</t></is></c>"))
    let declarations = [
      "<!DOCTYPE w [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY bomb \"&a;&a;&a;\">]>",
      "<!DOCTYPE w [<!ENTITY bomb SYSTEM \"file:///etc/hostname\">]>",
    ]
    for declaration in declarations {
      var workbook = FixtureWorkbook(sheet)
      workbook.sheetProlog = declaration
      #expect(throws: SheetFault.damaged(path: folder.file("t.xlsx"), part: "xl/worksheets/sheet1.xml")) {
        try open(workbook).texts()
      }
    }
  }

  @Test func stopsAtItsLimits() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, .raw("<c r=\"XFD1\"><v>1</v></c>"))
    #expect(throws: SheetFault.tooLarge(path: folder.file("t.xlsx"), what: .columns(line: 1, limit: 1_024))) {
      try open(FixtureWorkbook(sheet)).texts()
    }
    var long = FixtureWorkbook.Sheet()
    long.row(1, .inline(String(repeating: "长", count: 100_000)))
    #expect(throws: SheetFault.tooLarge(path: folder.file("t.xlsx"), what: .cellBytes(line: 1, limit: 256 << 10))) {
      try open(FixtureWorkbook(long)).texts()
    }
    var limits = SheetLimits()
    limits.partBytes = 100_000
    let path = try folder.write(FixtureWorkbook(long), to: "t.xlsx")
    #expect(
      throws: SheetFault.tooLarge(
        path: path, what: .partBytes(part: "xl/worksheets/sheet1.xml", limit: 100_000))
    ) { try SheetFile.open(path, limits: limits).source(named: nil) }
  }

  @Test func aTornSheetIsDamaged() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, .raw("<c r=\"{r}\"><v>1</c>"))
    #expect(throws: SheetFault.damaged(path: folder.file("t.xlsx"), part: "xl/worksheets/sheet1.xml")) {
      try open(FixtureWorkbook(sheet)).texts()
    }
  }
}
