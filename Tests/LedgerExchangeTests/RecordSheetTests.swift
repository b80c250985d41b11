import Foundation
import Ledger
import LedgerExchange
import Testing

/// Column sets B to F on their way out: what each cell says, and what no cell may say.
@Suite struct RecordSheetTests {
  private let folder: TemporaryFolder
  private static let rulebook = RecordRows.rulebook
  private static let today = FixtureOffice.context.today

  init() throws { folder = try TemporaryFolder() }

  private func sheet<Cells>(
    _ type: LedgerSheet<Cells>.Type, isPractice: Bool = false
  ) -> LedgerSheet<Cells> {
    .set(
      organ: "沙雅县纪委监委", isPractice: isPractice, columns: FixtureOffice.columns, rulebook: Self.rulebook,
      today: Self.today)
  }

  /// A row by its headers, blank cells left out.
  private func cells<Cells>(_ type: LedgerSheet<Cells>.Type, _ record: Cells.Record) -> [String: OutgoingCell] {
    let sheet = sheet(type)
    let named = zip(sheet.outgoing.columns.map(\.header), sheet.row(record, serial: 7)).filter { $0.1 != .blank }
    return Dictionary(uniqueKeysWithValues: named)
  }

  // MARK: Headers

  @Test func headersAndWidthsAreThoseOfTheSettings() {
    #expect(
      sheet(RectificationSheet.self).outgoing.columns.map(\.header) == [
        "序号", "问题来源", "存在问题", "原因", "整改措施", "整改类型", "牵头单位", "配合单位", "责任领导", "整改时限", "整改进展", "完成状态", "佐证材料",
        "申请销号时间", "验收意见", "是否销号", "销号时间", "备注",
      ])
    #expect(sheet(ObservationSheet.self).outgoing.columns.count == 20)
    #expect(sheet(AccountabilitySheet.self).outgoing.columns.count == 14)
    #expect(sheet(MeasureSheet.self).outgoing.columns.count == 12)
    #expect(sheet(RequestSheet.self).outgoing.columns.count == 13)
    #expect(sheet(LeadSheet.self).outgoing.columns.count == 26)
    #expect(sheet(RectificationSheet.self).outgoing.columns[2].width == 40)
    let office = ColumnTable([.rectifications: [.init(field: .problem, header: "问题清单", width: 60)]])
    let own = RectificationSheet.set(organ: "甲", columns: office, rulebook: Self.rulebook, today: Self.today)
    #expect(own.outgoing.columns == [.init(header: "问题清单", width: 60, kind: .longText)])
  }

  @Test func titleAndLineSayWhoseLedgerItIsAndWhetherItIsForPractice() {
    let outgoing = sheet(AccountabilitySheet.self, isPractice: true).outgoing
    #expect(outgoing.title == "沙雅县纪委监委营商环境问责处理情况表（练习台账）")
    #expect(outgoing.preamble == ["填报单位：沙雅县纪委监委    填报时间：2021年9月13日    单位：件、人"])
    #expect(sheet(MeasureSheet.self).outgoing.title == "沙雅县纪委监委优化营商环境举措任务清单")
  }

  // MARK: Cells

  @Test func aRectificationSaysItsStateAndNeverItsLead() {
    let said = cells(RectificationSheet.self, RecordRows.rectification)
    #expect(
      said == [
        "序号": .whole(7), "问题来源": .text("问题线索"), "存在问题": .text("施工许可超期"), "原因": .text("未一次性告知"),
        "整改措施": .text("重做办事指南"), "整改类型": .text("限期整改"), "牵头单位": .text("住建局"), "配合单位": .text("财政局、商务局"),
        "责任领导": .text("分管副局长"), "整改时限": .day(FixtureOffice.day("2021-10-08")), "整改进展": .text("指南已公示"),
        "完成状态": .text("申请销号"), "佐证材料": .text("指南照片\n签收单"), "申请销号时间": .day(FixtureOffice.day("2021-09-08")),
        "是否销号": .text("否"),
      ])
    var standing = RecordRows.rectification.rectification
    standing.rectKind = .standing
    standing.dueOn = nil
    standing.lead = nil
    standing.observation = RecordID("o-1")
    let other = cells(
      RectificationSheet.self, RectificationSheetRow(rectification: standing, unitName: "住建局", coUnitNames: []))
    #expect(other["整改时限"] == .text("长期坚持") && other["问题来源"] == .text("监督检查"))
  }

  @Test func aVisitSaysWhatWasAnsweredByWhomAndShownWhen() {
    let said = cells(ObservationSheet.self, RecordRows.observation)
    #expect(said["检查日期"] == .day(FixtureOffice.day("2021-09-01")) && said["检查时间"] == .text("10:05"))
    #expect(said["检查方式"] == .text("体验式监督") && said["检查地点"] == .text("行政服务中心") && said["窗口"] == .text("3号窗口"))
    #expect(said["清单第1项"] == .text("符合") && said["清单第2项"] == .text("不符合：无专人") && said["清单第3项"] == .text("不适用"))
    #expect(said["清单第4项"] == nil && said["当场整改"] == .text("是"))
    #expect(said["检查人"] == .text("K-03、K-05") && said["被检查单位签收"] == .day(FixtureOffice.day("2021-09-02")))
  }

  @Test func `I17: a decision counts persons and calls them by post and serial`() {
    let said = cells(AccountabilitySheet.self, RecordRows.decision)
    #expect(
      said == [
        "序号": .whole(7), "线索编号": .text("SY-2021-001"), "单位": .text("住建局"),
        "对象类别": .text("领导干部：负责人 #01、负责人 #02"), "处理人数": .whole(2), "第几种形态": .text("第二种形态"),
        "处理方式": .text("问责（领导干部）：诫勉"), "党纪处分": .text("党内警告"), "决定时间": .day(FixtureOffice.day("2021-08-03")),
        "依据": .text("问责条例"), "是否通报曝光": .text("内部通报"),
      ])
  }

  @Test func aMeasureReportGoesOutAsItWasWritten() {
    let said = cells(MeasureSheet.self, RecordRows.measure)
    #expect(
      said == [
        "序号": .whole(7), "类别": .text("一、政务环境"), "举措": .text("一网通办"), "具体任务": .text("梳理清单"),
        "责任单位": .text("行政服务中心"), "配合单位": .text("财政局"), "目标/时限": .text("长期"), "本期进展": .text("已梳理12项"),
        "完成情况": .text("基本完成"), "存在困难": .text("系统未联通"), "下步打算": .text("对接州平台"),
      ])
  }

  @Test func aRequestSaysHowLongItTookAndWhetherTheFirmIsContent() {
    let said = cells(RequestSheet.self, RecordRows.request)
    #expect(said["诉求时间"] == .day(FixtureOffice.day("2021-05-20")) && said["企业"] == .text("某包装厂"))
    #expect(said["企业类型"] == .text("中小微") && said["是否办结"] == .text("是") && said["办结天数"] == .whole(3))
    #expect(said["满意度"] == .text("满意") && said["诉求内容"] == .text("办理不动产权证"))
  }

  // MARK: What no cell may say

  @Test func `I17, I18, I29: no set can have a column for what must not leave`() {
    for kind in SheetKind.allCases {
      #expect(kind.outgoingFields.isDisjoint(with: [.realName, .concernsRefused]))
      let columns = [SheetField.realName, .concernsRefused, .remark].map {
        ColumnTable.Column(field: $0, header: $0.rawValue, width: 10)
      }
      let table = ColumnTable([kind: columns])
      let sheet = LeadSheet.set(organ: "甲", columns: table, rulebook: Self.rulebook, today: Self.today)
      #expect(kind != .leads || sheet.outgoing.columns.map(\.header) == ["remark"])
    }
    #expect(!SheetKind.rectifications.outgoingFields.contains(.lead))
    #expect(!SheetKind.leads.outgoingFields.contains(.enterpriseAlias))
  }

  @Test func `I18: whatever a row holds, a rectification ledger does not say whose lead it was`() throws {
    for format in [SheetFormat.workbook, .separatedText(.utf8WithMark)] {
      let path = folder.file(format == .workbook ? "b.xlsx" : "b.csv")
      _ = try sheet(RectificationSheet.self).write(to: path, as: format) { try $0(RecordRows.rectification) }
      let text = try SheetFile.open(path).source().texts().joined().joined(separator: " ")
      for secret in ["l-1", "SY-2021-001", "K-03", "K-02"] { #expect(!text.contains(secret)) }
    }
  }

  // MARK: Files

  @Test(arguments: [SheetFormat.workbook, .separatedText(.utf8WithMark), .separatedText(.gb18030)])
  func everySetIsAFileOfItsOwn(_ format: SheetFormat) throws {
    func written<Cells>(_ type: LedgerSheet<Cells>.Type, _ record: Cells.Record) throws -> [[String]] {
      let path = folder.file("\(Cells.kind.letter)\(format == .workbook ? ".xlsx" : ".csv")")
      let sheet = sheet(type, isPractice: true)
      let receipt = try sheet.write(to: path, as: format) { body in for _ in 0..<3 { try body(record) } }
      #expect(receipt.rows == 3 && receipt.outsideCount == 0)
      let source = try SheetFile.open(path).source()
      let rows = try source.allRows()
      #expect(rows[0].cells[0].text.hasSuffix("（练习台账）") && rows[1].cells[0].text.hasPrefix("填报单位"))
      #expect(rows[2].cells.map(\.text) == sheet.outgoing.columns.map(\.header))
      #expect(rows.dropFirst(3).map { $0.cells[0].text } == ["1", "2", "3"])
      if format == .workbook {
        for (index, column) in sheet.outgoing.columns.enumerated() {
          #expect(abs((source.columnWidths[index] ?? 0) - (column.width ?? 0)) < 1)
        }
      }
      return rows.map { $0.cells.map(\.text) }
    }
    let formula = "=HYPERLINK(\"http://x\")"
    var dangerous = RecordRows.rectification.rectification
    dangerous.action = formula
    let rows = try written(
      RectificationSheet.self, RectificationSheetRow(rectification: dangerous, unitName: "@SUM", coUnitNames: []))
    #expect(rows[3][4] == "'" + formula && rows[3][6] == "'@SUM")
    _ = try written(ObservationSheet.self, RecordRows.observation)
    _ = try written(AccountabilitySheet.self, RecordRows.decision)
    _ = try written(MeasureSheet.self, RecordRows.measure)
    _ = try written(RequestSheet.self, RecordRows.request)
  }

  @Test func charactersOutsideTheCodePageAreNamedInEverySet() throws {
    var rectification = RecordRows.rectification.rectification
    rectification.problem = "ئۇ"
    let row = RectificationSheetRow(rectification: rectification, unitName: "住建局", coUnitNames: [])
    let receipt = try sheet(RectificationSheet.self)
      .write(to: folder.file("b.csv"), as: .separatedText(.gb18030)) { try $0(row) }
    #expect(receipt.outsideCount == 2 && receipt.outside.first?.place == CellPlace(line: 4, column: 2))
  }

  @Test func theLayoutOfAnotherKindOfSheetGoesOutAgain() {
    let layout = SheetLayout(
      id: RecordID("y"), owner: FixtureOffice.owner, sheetKind: .rectifications, name: "整改.xlsx", sheetName: "整改",
      title: "整改情况", preamble: [],
      columns: [
        .init(header: "问题", field: "problem"), .init(header: "牵头", field: "unit", width: 30),
        .init(header: "内部意见", field: nil), .init(header: "举报人", field: nil, isReporter: true),
      ])
    let sheet = RectificationSheet.layout(layout, rulebook: Self.rulebook, today: Self.today)
    var row = RecordRows.rectification.rectification
    row.sheet = SheetOrigin(key: "k", layout: layout.id, extra: ["内部意见": "已阅", "举报人": "甲某"])
    let cells = sheet.row(
      RectificationSheetRow(rectification: row, unitName: "住建局", coUnitNames: ["财政局"]), serial: 1)
    #expect(cells == [.text("施工许可超期"), .text("住建局、财政局"), .text("已阅"), .blank])
    #expect(sheet.outgoing.columns[1].width == 30)
  }
}
