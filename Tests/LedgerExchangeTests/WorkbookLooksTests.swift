import Foundation
import Ledger
import LedgerExchange
import SheetFixtures
import Testing

/// What workbooks of ten years and ten hands look like inside: each spelling comes in as the same ledger.
@Suite struct WorkbookLooksTests {
  private let folder: TemporaryFolder
  private static let headers: [FixtureCell] = ["登记时间", "被反映单位", "反映主要问题"]

  init() throws { folder = try TemporaryFolder() }

  private func open(_ workbook: FixtureWorkbook, sheet: String? = nil) throws -> any SheetSource {
    try SheetFile.open(folder.write(workbook, to: "t.xlsx")).source(named: sheet)
  }

  /// A worksheet's XML as it stands, in a package that is otherwise sound.
  private func open(worksheet rows: String, sharedStrings: String? = nil) throws -> any SheetSource {
    var workbook = FixtureWorkbook(FixtureWorkbook.Sheet())
    workbook.replacements["xl/worksheets/sheet1.xml"] = Array(
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(rows)</worksheet>".utf8)
    workbook.replacements["xl/sharedStrings.xml"] = sharedStrings.map { Array($0.utf8) }
    return try open(workbook)
  }

  @Test(arguments: [
    ("2021-04-12", "2021-04-12"), ("2021-04-12T00:00:00", "2021-04-12"), ("2021-04-12T00:00:00.000Z", "2021-04-12"),
    ("2021-04-12T09:32:09Z", "2021-04-12 09:32:09"), ("T09:32:09", "T09:32:09"),
  ])
  func isoDays(_ written: String, _ read: String) throws {
    let texts = try open(worksheet: "<sheetData><row><c t=\"d\"><v>\(written)</v></c></row></sheetData>").texts()
    #expect(texts == [[read]])
  }

  @Test func builtInAndOwnFormats() {
    for id in [14, 22, 31, 58] { #expect(CellFormatsForTests.isDay(id: id), "\(id)") }
    #expect(CellFormatsForTests.isMonth(id: 57) && CellFormatsForTests.isMonth(code: "yyyy\"年\"m\"月\""))
    for code in ["yyyy/m/d;@", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "m\"月\"d\"日\"", "[红色]yyyy-mm-dd", "dd\\-mmm\\-yy"] {
      #expect(CellFormatsForTests.isDay(code: code), "\(code)")
    }
    for code in ["General", "G/通用格式", "0.00_);[Red]\\(0.00\\)", "\"第\"0\"号\"", "#,##0", "@", "\\d0", "[>100]0"] {
      #expect(CellFormatsForTests.isPlain(code: code), "\(code)")
    }
  }

  @Test func numbersKeepTheZerosThatTheirFormatShows() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, .number("7", style: .padded), .number("20210412", style: .padded), .number("-7", style: .padded))
    #expect(try open(FixtureWorkbook(sheet)).texts() == [["00007", "20210412", "-7"]])
  }

  @Test func strictPackages() throws {
    var sheet = FixtureWorkbook.Sheet(name: "沙雅县")
    sheet.row(1, cells: Self.headers)
    sheet.row(2, .raw("<c r=\"{r}\" t=\"d\"><v>2021-04-12</v></c>"), "住建局", .rich(["拖", "延"], phonetic: "tuo"))
    var workbook = FixtureWorkbook(sheet)
    workbook.isStrict = true
    #expect(try open(workbook).texts().last == ["2021-04-12", "住建局", "拖延"])
    #expect(try ImportedSheet(folder.write(workbook, to: "s.xlsx")).rows.map(\.unitName) == ["住建局"])
  }

  @Test(arguments: ["x:", "spreadsheet-ml:"])
  func prefixes(_ prefix: String) throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, "共享", .inline("内联"), .boolean(true))
    var workbook = FixtureWorkbook(sheet)
    workbook.prefix = prefix
    #expect(try open(workbook).texts() == [["共享", "内联", "TRUE"]])
  }

  @Test func characterData() throws {
    let rows = "<sheetData><row><c t=\"inlineStr\"><is><t><![CDATA[<反映> & _x000D_\n]]>后</t></is></c></row></sheetData>"
    #expect(try open(worksheet: rows).texts() == [["<反映> & \r\n后"]])
  }

  @Test func phoneticAidsAreNoText() throws {
    let si = "<si><rPh sb=\"0\" eb=\"1\"><t>读音</t></rPh><r><t>甲</t></r><phoneticPr fontId=\"1\"/><r><t>乙</t></r></si>"
    let inline = "<c t=\"inlineStr\"><is><t>丙</t><rPh sb=\"0\" eb=\"1\"><t>读音</t></rPh></is></c>"
    let source = try open(
      worksheet: "<sheetData><row><c t=\"s\"><v>0</v></c>\(inline)</row></sheetData>", sharedStrings: "<sst>\(si)</sst>"
    )
    #expect(try source.texts() == [["甲乙", "丙"]])
  }

  @Test func withoutSharedTextsWhereNoCellNeedsThem() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, .inline("登记时间"), .inline("被反映单位"), .number("3"))
    var workbook = FixtureWorkbook(sheet)
    workbook.missing = ["xl/sharedStrings.xml"]
    #expect(try open(workbook).texts() == [["登记时间", "被反映单位", "3"]])
  }

  @Test func aSharedTextThatIsNotThereStopsTheReading() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, "登记时间")
    var workbook = FixtureWorkbook(sheet)
    workbook.missing = ["xl/sharedStrings.xml"]
    let fault = SheetFault.damaged(path: folder.file("t.xlsx"), part: "xl/sharedStrings.xml")
    #expect(throws: fault) { try open(workbook).texts() }
    for index in ["9", "-1", "x", "99999999999999999999"] {
      let source = try open(
        worksheet: "<sheetData><row><c t=\"s\"><v>\(index)</v></c></row></sheetData>",
        sharedStrings: "<sst><si><t>甲</t></si></sst>")
      #expect(throws: fault) { try source.texts() }
    }
  }

  @Test func hiddenSheetsAreListedAndNotTaken() throws {
    var sheets = ["visible", "hidden", "veryHidden"].map { FixtureWorkbook.Sheet(name: $0) }
    for index in sheets.indices { sheets[index].row(1, .inline(sheets[index].name)) }
    sheets[1].isHidden = true
    sheets[2].isVeryHidden = true
    var workbook = FixtureWorkbook()
    workbook.sheets = [sheets[2], sheets[1], sheets[0]]
    #expect(try open(workbook).texts() == [["visible"]])
    #expect(try open(workbook, sheet: "veryHidden").texts() == [["veryHidden"]])
    #expect(try SheetFile.open(folder.file("t.xlsx")).sheets.map(\.isHidden) == [true, true, false])
  }

  @Test func hiddenRowsComeInAndAreCounted() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, cells: Self.headers)
    sheet.row(2, "2021-04-12", "住建局", "甲事")
    sheet.row(3, "2021-04-13", "发改委", "乙事")
    sheet.hiddenLines = [3]
    let imported = try ImportedSheet(folder.write(FixtureWorkbook(sheet), to: "t.xlsx"))
    #expect(imported.rows.map(\.title) == ["甲事", "乙事"] && imported.examination.hiddenRows == 1)
  }

  @Test func formulasGiveWhatTheyLastSaid() throws {
    let cells = """
      <c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>住建局</v></c><c t="b"><f>1=1</f><v>1</v></c>
      <c t="e"><f>1/0</f><v>#DIV/0!</v></c><c s="1"><f>TODAY()</f><v>44298</v></c><c t="s"><f>B1</f><v>0</v></c>
      """
    let source = try open(
      worksheet: "<sheetData><row>\(cells)</row></sheetData>", sharedStrings: "<sst><si><t>甲</t></si></sst>")
    #expect(try source.texts() == [["2", "住建局", "TRUE", "#DIV/0!", "2021-04-12", "甲"]])
  }

  @Test func rowsAndCellsWithoutTheirPlaceFollowOneAnother() throws {
    let source = try open(
      worksheet:
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
        + "<row><c><v>5</v></c></row></sheetData>")
    let rows = try source.allRows()
    #expect(rows.map(\.line) == [1, 5, 6])
    #expect(rows.map { $0.cells.map(\.text) } == [["1", "2"], ["", "", "3", "4"], ["5"]])
  }

  /// Rows and columns that were formatted to the sheet's end and never filled.
  @Test func ghostsAreNoLeads() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, cells: Self.headers)
    let ghost = "<c r=\"XFD2\" s=\"1\"/>"
    sheet.row(2, "2021-04-12", "住建局", "甲事", .raw(ghost))
    sheet.row(
      3,
      .raw(
        "</row>"
          + (4..<40_000).map { "<row r=\"\($0)\" s=\"1\" customFormat=\"1\"><c s=\"1\"/><c s=\"1\"/></row>" }.joined()
          + "<row r=\"40000\">"))
    sheet.row(40_001, "2021-04-13", "发改委", "乙事")
    let imported = try ImportedSheet(folder.write(FixtureWorkbook(sheet), to: "t.xlsx"))
    #expect(imported.examination.rows == 2 && imported.rows.map(\.line) == [2, 40_001])
  }

  @Test func cellsMergedDownAColumnAreOneLead() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, "线索编号", "登记时间", "被反映单位", "反映主要问题", "被反映人职级")
    sheet.row(2, "A-1", "2021-04-12", "住建局", "三人互相推诿", "股级")
    sheet.row(3, .blank, .blank, "发改委", .blank, "一般干部")
    sheet.row(4, .blank, .blank, "税务局", .blank, "一般干部")
    sheet.row(5, "A-2", "2021-04-13", "财政局", "乙事", "股级")
    sheet.merges = ["A2:A4", "B2:B4", "D2:D4"]
    let imported = try ImportedSheet(folder.write(FixtureWorkbook(sheet), to: "t.xlsx"))
    #expect(imported.rows.map(\.importedNo) == ["A-1", "A-2"])
    #expect(imported.rows.first?.unitName == "住建局" && imported.rows.first?.coUnitNames == ["发改委", "税务局"])
  }

  @Test func fullWidthAndUnseenCharacters() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, "登\u{3000}记\u{A0}时\u{200B}间", "\u{FEFF}被反映单位", "反映\n主要问题", "涉及金额（元）")
    sheet.row(2, "２０２１．４．１２", "\u{3000}住建局\u{200D}\u{A0}", "甲\u{202E}事\u{2060}", "３，５００")
    let row = try #require(try ImportedSheet(folder.write(FixtureWorkbook(sheet), to: "t.xlsx")).rows.first)
    #expect(row.receivedOn == FixtureOffice.day("2021-04-12") && row.unitName == "住建局" && row.title == "甲事")
    #expect(row.amountCharged == Money(fen: 350_000))
  }

  @Test func emptyAndDoubledHeaders() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, "登记时间", "备注", .blank, "备注", "反映主要问题")
    sheet.row(2, "2021-04-12", "一", "无名列", "二", "甲事")
    let imported = try ImportedSheet(folder.write(FixtureWorkbook(sheet), to: "t.xlsx"))
    #expect(imported.rows.first?.remark == "一")
    #expect(imported.rows.first?.extra == ["C列": "无名列", "备注#2": "二"])
  }

  /// Files that no program wrote in one go: the same numbers twice, or backwards.
  @Test func rowsInAnyOrder() throws {
    let rows = [3, 2, 2, 1].map {
      "<row r=\"\($0)\"><c r=\"B\($0)\"><v>\($0)</v></c><c r=\"A\($0)\"><v>9</v></c></row>"
    }
    #expect(
      try open(worksheet: "<sheetData>\(rows.joined())</sheetData>").texts() == [3, 2, 2, 1].map { ["9", "\($0)"] })
  }

  @Test func namesFromFilesSpeakToNoTerminal() throws {
    var sheet = FixtureWorkbook.Sheet(name: "\u{9B}31m沙\u{202E}雅\n县")
    sheet.row(1, .inline("登记时间"), .inline("被反映\u{9B}2J单位"), .inline("窗\u{202E}口"))
    sheet.row(2, "2021-04-12", "住建局", "\u{9D}0;题_x0007_")
    let path = try folder.write(FixtureWorkbook(sheet), to: "t.xlsx")
    let file = try SheetFile.open(path)
    #expect(file.sheets.map(\.name) == ["31m沙雅 县"])
    let header = try HeaderFinder().header(of: file.source(named: "31m沙雅 县"))
    #expect(header.columns.map(\.header) == ["登记时间", "被反映2J单位", "窗口"])
    let odd = SheetFault.notFound(path: "/tmp/\u{1B}[2J\u{9B}a\nb.xlsx").words
    #expect(odd.zh == "找不到文件 /tmp/[2Ja b.xlsx。" && odd.en == "There is no file /tmp/[2Ja b.xlsx.")
  }
}
