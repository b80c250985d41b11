import Foundation
import Ledger
import LedgerExchange
import SheetFixtures
import Testing

@Suite struct HeaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func header(_ text: String, _ mapping: SheetMapping = SheetMapping()) throws -> SheetHeader {
    let path = try folder.write(Array(text.utf8), to: "台账2021.csv")
    return try HeaderFinder(mapping: mapping).header(of: SeparatedTextSource(path: path))
  }

  private func roles(_ header: SheetHeader) -> [SheetHeader.Role] { header.columns.map(\.role) }

  @Test func oneRowBelowTitleAndLines() throws {
    let header = try header(
      """
      奎屯市营商环境问题线索台账,,,
      填报单位：奎屯市纪委监委,,填报时间：2021年9月,
      ,,,
      序号,编 号,收到时间*,"涉及金额
      （万元）"
      1,a,2021-01-01,3
      """)
    #expect(header.lines == 4...4)
    #expect(roles(header) == [.field(.serial), .field(.importedNo), .field(.receivedOn), .field(.amountCharged)])
    #expect(header.columns[3].amountUnit == .tenThousandYuan)
    #expect(header.preamble.title == "奎屯市营商环境问题线索台账")
    #expect(header.preamble.reportingUnit == "奎屯市纪委监委")
    #expect(header.preamble.year == 2021)
    #expect(header.preamble.lines == ["填报单位：奎屯市纪委监委    填报时间：2021年9月"])
  }

  @Test func twoRowsWithMergedGroups() throws {
    let path = try folder.write(FixtureWorkbook(OddLedger.sheet()), to: "t.xlsx")
    let header = try HeaderFinder().header(of: SheetFile.open(path).source())
    #expect(header.lines == 3...4)
    #expect(header.column(.disposalMode)?.index == 15)
    #expect(header.column(.disposedOn)?.index == 16)
    #expect(header.columns[16].group == "处置" && header.columns[16].key == "处置/时间")
    #expect(header.column(.unit)?.header == "被反映\n单位")
    #expect(header.droppedColumns == ["信访人姓名", "联系电话"])
    #expect(header.unmappedColumns == ["窗口号"])
  }

  @Test func twoRowsInText() throws {
    let header = try header("序号,登记时间,处置,,备注\n,,方式,时间,\n1,2021-01-01,初核,2021-02-01,\n")
    #expect(header.lines == 1...2)
    #expect(roles(header).dropFirst(2) == [.field(.disposalMode), .field(.disposedOn), .field(.remark)])
  }

  @Test func mappingGoesBeforeAliases() throws {
    let mapping = SheetMapping(
      columns: ["project_id": "imported_no", "approve_date": "received_on", "备注": "", "内部": "-"],
      reporterColumns: ["company"])
    let header = try header("project_id,approve_date,company,备注,内部\n1,2,3,4,5\n", mapping)
    #expect(roles(header) == [.field(.importedNo), .field(.receivedOn), .reporter, .unmapped, .leftOut])
  }

  @Test func unknownHeadersAreOfferedForMapping() throws {
    let header = try header("标准表,,\ncolumn_a,column_b,column_c\n1,2,3\n")
    #expect(header.lines == 2...2 && !header.isRecognised)
    #expect(throws: SheetFault.self) { try self.header("1\n2\n") }
  }

  @Test(arguments: ["信访人姓名", "举报人联系电话", "反映人", "联系电话", "手机", "身份证号", "家庭住址", "留言用户", "姓名", "投 诉 人"])
  func reporterColumns(_ name: String) { #expect(ReporterColumns.isReporter(name)) }

  @Test(arguments: ["被反映人职级", "被举报人单位", "承办人", "审核人", "被反映单位", "问题类型"])
  func noReporterColumns(_ name: String) { #expect(!ReporterColumns.isReporter(name)) }

  @Test func aSecondColumnOfTheSameMeaningIsCarriedAlong() throws {
    let header = try header("编号,登记时间,备注,备注\n")
    #expect(roles(header).suffix(2) == [.field(.remark), .unmapped])
    #expect(header.columns.map(\.key) == ["编号", "登记时间", "备注", "备注#2"])
  }

  @Test func footersSumsAndRepeatedHeaders() throws {
    let text = """
      序号,登记时间,被反映单位,备注
      1,2021-01-01,甲,
      小计,,2,
      序号,登记时间,被反映单位,备注
      2,2021-01-02,乙,
      合计,,3,
      ,余下的话,,
      注：本表一式两份,,,
      3,2021-01-03,丙,
      """
    let source = try SeparatedTextSource(path: folder.write(Array(text.utf8), to: "t.csv"))
    var lines: [Int] = []
    try SheetTable(source, HeaderFinder().header(of: source)).forEachRow { row in
      lines.append(row.line)
      return .proceed
    }
    #expect(lines == [2, 5])
  }
}
