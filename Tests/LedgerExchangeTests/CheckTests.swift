import Foundation
import Ledger
import LedgerExchange
import SheetFixtures
import Testing

@Suite struct CheckTests {
  private let folder: TemporaryFolder
  private let check = SheetCheck(FixtureOffice.context)

  init() throws { folder = try TemporaryFolder() }

  private func report(_ text: String) throws -> SheetCheckReport {
    try check.run(folder.write(Array(text.utf8), to: "t.csv"))
  }

  private func said(_ text: String) throws -> [String?] {
    let report = try report(text)
    return (2..<(2 + report.examination.rows)).map { report.text(line: $0, .zh) }
  }

  @Test func saysWhatASpotCheckWouldObjectTo() throws {
    let text = """
      编号,登记时间,来源,地区,被反映单位,问题类型,主要问题,承办人,办结时限,处置方式,是否属实,处理结果,是否办结,办结时间,销号时间,佐证材料,联系电话
      A1,2021-09-01,信访举报,沙雅县,住建局,慢作为,窗口办理拖延多日仍未办结,,,,,,,,,,
      A2,2021-04-12,信访举报,沙雅县,住建局,慢作为,办件超过承诺时限没有说明,K-01,2021-09-01,初核,,,否,,,,
      A3,2021-04-12,信访举报,沙雅县,税务局,慢作为,收费项目没有对外公示清楚,K-01,2021-05-01,初核,属实,已整改,是,2021-04-02,2021-04-30,,
      A4,2021-09-01,信访举报,沙雅县,住建局,慢作为,窗口办理拖延多日仍未办结,,,,,,,,,,13812345678
      A4,2021-06-01,信访举报,沙雅县,,,其他事情一件,,,,,,,,,,
      A6,2021-13-01,信访举报,沙雅县,住建局,慢作为,日期写错,,,,,,,,,,
      """
    #expect(
      try said(text) == [
        nil, "无处置审批；超期12天未发督办函",
        "无处置审批；无办结审批；办结早于受理；整改未见佐证即销号", "含举报人信息；疑似与第2行重复",
        "未注明问题类型；未注明单位；满2个月未处置，未发督办函；编号与第5行重复", "登记时间“2021-13-01”：没有这一天：请核对",
      ])
  }

  @Test func saysWhatTheLimitsWouldObjectTo() throws {
    let text = """
      登记时间,来源,被反映单位,问题类型,主要问题,承办人,分办时间,是否实名,处置方式,处置时间,审批人,审批文号,是否反馈,是否办结,办结时间,是否属实,处理结果,回访情况
      2021-09-01,信访举报,住建局,慢作为,收到多日没有人接手办理,,,,,,,,,,,,,
      2021-09-01,信访举报,住建局,慢作为,半个月才有人接手办理,K-01,2021-09-12,,,,,,,,,,,
      2021-08-02,信访举报,住建局,慢作为,实名反映窗口推诿扯皮,K-01,2021-08-03,实名,初核,2021-08-10,K-02,31号,否,,,,,
      2021-08-02,信访举报,税务局,慢作为,实名反映办件没有回音,K-01,2021-08-03,实名,了结,2021-08-04,K-02,31号,,是,2021-08-10,不实,查无,
      2021-07-05,信访举报,税务局,慢作为,函询发出以后没有下文,K-01,2021-07-06,,谈话函询,2021-08-16,K-02,31号,,,,,,
      2021-05-05,信访举报,税务局,慢作为,谈话以后一直没有报告,K-01,2021-05-06,,谈话函询,2021-05-10,K-02,31号,,,,,,
      2021-05-05,信访举报,税务局,慢作为,初核以后没有结论也没有期限,K-01,2021-05-06,,初核,2021-07-01,K-02,31号,,,,,,
      2021-01-05,信访举报,税务局,慢作为,暂存以后再也没有人看过,K-01,2021-01-06,,暂存待查,2021-02-01,K-02,31号,,,,,,
      """
    let report = try SheetCheck(Self.limited).run(folder.write(Array(text.utf8), to: "limits.csv"))
    let found = (2..<10).map { report.text(line: $0, .zh) ?? "" }
    #expect(found[0].contains("应于2021-09-08前分办或转送（T03）"))
    #expect(found[1].contains("分办超过2021-09-08（T03）"))
    #expect(found[2].contains("（T04）") && !found[2].contains("（T05）"))
    #expect(found[3].contains("（T05）") && found[3].contains("未见回访") && found[3].contains("（T27）"))
    #expect(found[4].contains("函询未见答复") && found[4].contains("（T08）"))
    #expect(found[5].contains("未见情况报告") && found[5].contains("（T09）"))
    #expect(found[6].contains("初步核实未见结论") && found[6].contains("（T10）"))
    #expect(found[7].contains("暂存待查未见复核，应于2021-08-02前（T28）"))
  }

  /// The fixture's office with the limits that a sheet can be held against.
  private static var limited: ChangeContext {
    let limits: [(String, Int, TimeUnit)] = [
      ("T03", 5, .workingDay), ("T04", 15, .workingDay), ("T05", 15, .workingDay), ("T08", 15, .workingDay),
      ("T09", 1, .month), ("T10", 30, .workingDay), ("T27", 30, .day), ("T28", 6, .month),
    ]
    let context = FixtureOffice.context
    var rulebook = context.rulebook
    rulebook.limits = LimitTable(
      limits.compactMap { id, amount, unit in
        TimeSpan(amount, unit).map { Limit(id: id, event: Words(id, id), span: $0, version: "1") }
      })
    return ChangeContext(
      today: context.today, officer: context.officer, owner: context.owner, rulebook: rulebook,
      campaign: context.campaign)
  }

  @Test func aLetterOnRecordIsNotMissed() throws {
    let text = "登记时间,被反映单位,主要问题,督办情况,办理时限,处置方式\n2021-04-12,甲,一件事,已发督办函,2021-09-01,\n"
    #expect(try said(text) == ["超期12天"])
  }

  @Test func columnsThatTheSheetLacksAreNamedOnce() throws {
    let report = try report("登记时间,被反映单位,主要问题\n2021-09-10,甲,一件事\n")
    #expect(report.missingColumns == [.source, .division, .types] && report.findings.isEmpty)
  }

  @Test func theSameWorkbookComesBack() throws {
    for prefix in ["", "x:"] {
      var workbook = FixtureWorkbook(FixtureWorkbook.Sheet(name: "封面"), OddLedger.sheet())
      workbook.prefix = prefix
      let input = try folder.write(workbook, to: "in.xlsx")
      let output = folder.file("out.xlsx")
      let report = try check.run(input, sheet: "沙雅县")
      try report.write(to: output, .zh)
      let before = try SheetFile.open(input).source(named: "沙雅县")
      let after = try SheetFile.open(output).source(named: "沙雅县")
      let column = 23
      #expect(after.merges == before.merges)
      #expect(after.columnWidths.filter { $0.key != column } == before.columnWidths)
      #expect(after.columnWidths[column] == 40)
      let rows = try after.allRows()
      for (old, new) in zip(try before.allRows(), rows) {
        #expect(new.line == old.line && (0..<column).allSatisfy { new[$0] == old[$0] })
      }
      #expect(rows.first { $0.line == 4 }?[column].text == "需补正")
      #expect(rows.first { $0.line == 5 }?[column].text == report.text(line: 5, .zh))
      #expect(report.text(line: 5, .zh)?.hasPrefix("含举报人信息；正文含电话") == true)
      #expect(report.text(line: 12, .zh)?.contains("径送") == true)
      #expect(rows.first { $0.line == 15 }?[column] == .empty)
      #expect(try SheetFile.open(output).sheets.map(\.name) == ["封面", "沙雅县"])
      #expect(folder.names == ["in.xlsx", "out.xlsx"])
    }
  }

  @Test func aCheckedWorkbookCanBeCheckedAgain() throws {
    let input = try folder.write(FixtureWorkbook(OddLedger.sheet()), to: "in.xlsx")
    let first = try check.run(input)
    try first.write(to: folder.file("once.xlsx"), .zh)
    let second = try check.run(folder.file("once.xlsx"))
    #expect(second.findings == first.findings)
    try second.write(to: folder.file("twice.xlsx"), .zh)
    #expect(
      try SheetFile.open(folder.file("twice.xlsx")).source().allRows()
        == SheetFile.open(folder.file("once.xlsx")).source().allRows())
  }

  @Test func widthsThatReachOverTheNewColumnAreParted() throws {
    var sheet = FixtureWorkbook.Sheet()
    sheet.row(1, "登记时间", "被反映单位", "主要问题")
    sheet.row(2, "2021-04-12", "甲", "一件事", .raw("<c r=\"D2\" s=\"1\"/>"), .raw("<c r=\"E2\" s=\"1\"></c>"))
    sheet.row(3, "2021-04-13", "乙", "又一件事")
    sheet.widths = [10, 10, 10, 9, 9]
    let input = try folder.write(FixtureWorkbook(sheet), to: "in.xlsx")
    try check.run(input).write(to: folder.file("out.xlsx"), .zh)
    let after = try SheetFile.open(folder.file("out.xlsx")).source()
    #expect(after.columnWidths == [0: 10, 1: 10, 2: 10, 3: 40, 4: 9])
    #expect(try after.texts().map { $0.count } == [4, 4, 4])
  }

  @Test(arguments: [TextEncoding.utf8WithMark, .gb18030, .utf16LittleEndian])
  func theSameTextComesBack(_ encoding: TextEncoding) throws {
    let outgoing = OutgoingSheet(
      name: "t", title: "台账", columns: ["登记时间", "被反映单位", "主要问题"].map { .init(header: $0) })
    let writer = try SeparatedTextWriter(path: folder.file("in.csv"), outgoing, encoding: encoding)
    try writer.write([.text("2021-04-12"), .text("甲,乙"), .text("一件\n事")])
    try writer.write([.text("2021-09-10"), .text("丙"), .text("=又一件")])
    _ = try writer.finish()
    try check.run(folder.file("in.csv")).write(to: folder.file("out.csv"), .en)
    let before = try SeparatedTextSource(path: folder.file("in.csv"))
    let after = try SeparatedTextSource(path: folder.file("out.csv"))
    #expect(after.textEncoding == encoding && after.lineEnd == "\r\n")
    let rows = try after.texts()
    #expect(rows.map { Array($0.prefix(3)) } == (try before.texts()))
    #expect(rows[1][3] == "To correct" && !rows[2][3].isEmpty && rows[3].count == 3)
  }
}
