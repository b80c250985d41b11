import Foundation
import Ledger
import LedgerExchange
import SheetFixtures
import Testing

@Suite struct ImportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func imported(_ text: String, _ mapping: SheetMapping = FixtureOffice.answered) throws -> ImportedSheet {
    try ImportedSheet(folder.write(Array(text.utf8), to: "t.csv"), mapping: mapping)
  }

  private func day(_ iso: String) -> CivilDate { FixtureOffice.day(iso) }

  @Test func theOddLedgerComesInAsRecorded() throws {
    let sheet = try ImportedSheet(folder.write(FixtureWorkbook(OddLedger.sheet()), to: "t.xlsx"))
    #expect(sheet.examination.questions.isEmpty)
    #expect(sheet.examination.rows == 6)
    #expect(sheet.rows.map(\.line) == [5, 6, 7, 11])
    #expect(sheet.rejected.map(\.line) == [12, 13])

    let first = try #require(sheet.rows.first)
    #expect(first.importedNo == "SY-2021-001" && first.receivedOn == day("2021-04-12"))
    #expect(first.source == "petition" && first.division == "652924" && first.types == ["M01"])
    #expect(first.unitName == "住建局" && first.coUnitNames == ["财政局"])
    #expect(first.title == "反映窗口办理施工许可拖延" && first.narrative.contains("\n"))
    #expect(!first.narrative.contains("王小明") && !first.narrative.contains("13812345678"))
    #expect(first.masked == 2)
    #expect(first.amountCharged == Money(fen: 2_600_000) && first.subjectLevel == .section)
    #expect(first.dueOn == nil && first.dueText == "立行立改")
    #expect(first.disposalMode == .check && first.disposedOn == day("2021-04-24"))
    #expect(first.finding == .partly && first.extra["核查结果"] == "经核查，反映问题部分属实")
    #expect(first.isClosed == true && first.closedOn == day("2021-06-03") && first.status == .resolved)
    #expect(first.extra["窗口号"] == "3号窗口")
    #expect(first.extra["信访人姓名"] == nil && first.extra["联系电话"] == nil)

    let second = sheet.rows[1]
    #expect(second.receivedOn == day("2021-05-20") && second.source == "petition" && second.division == "652924")
    #expect(second.unitName == "税务局" && second.subjectLevel == nil && second.handler == nil)
    #expect(second.title == "收取不应收取的费用一事" && second.amountCharged == Money(fen: 350_000))
    #expect(second.types == ["M17"] && second.extra["问题类型"] == "乱收费、其他问题")
    #expect(second.dueOn == nil && second.dueText == "6月底前" && second.disposedOn == day("2021-05-25"))
    #expect(second.status == .talkInquiry)

    let third = sheet.rows[2]
    #expect(third.division == "652902" && third.types == ["M01"])
    #expect(third.unitName == "县发改委" && third.coUnitNames == ["县商务局", "县财政局"])

    let fourth = sheet.rows[3]
    #expect(fourth.importedNo == nil && fourth.receivedOn == day("2021-07-01"))
    #expect(fourth.division == FixtureOffice.owner && fourth.unitName == nil)
    #expect(fourth.title == "=HYPERLINK(\"x\")这一行以等号开头" && fourth.status == .closed)
    #expect(fourth.gaps(FixtureOffice.context).contains(.closedBeforeReceived))
  }

  @Test func whatI16ForbidsIsNotTakenIn() throws {
    let sheet = try ImportedSheet(folder.write(FixtureWorkbook(OddLedger.sheet()), to: "t.xlsx"))
    #expect(sheet.rejected[0].column == "被反映人职级" && sheet.rejected[0].reason.zh.contains("径送"))
    #expect(sheet.rejected[1].column == "登记时间" && sheet.rejected[1].value == "2021-02-30")
    let text = "登记时间,主要问题,是否上级管辖\n2021-01-01,甲事,是\n2021-01-02,乙事,否\n"
    #expect(try imported(text).rows.map(\.title) == ["乙事"])
    var all = FixtureOffice.answered
    all.concernsRefusedSubject = true
    #expect(try imported("登记时间,主要问题\n2021-01-01,甲事\n", all).rows.isEmpty)
  }

  @Test func theSameSheetIsTheSameInEveryFormat() throws {
    let workbook = try ImportedSheet(folder.write(FixtureWorkbook(OddLedger.sheet()), to: "t.xlsx"))
    var prefixed = FixtureWorkbook(OddLedger.sheet())
    prefixed.prefix = "x:"
    #expect(try ImportedSheet(folder.write(prefixed, to: "p.xlsx")).rows == workbook.rows)
  }

  @Test func i14NumbersThatAreNone() throws {
    let text = """
      编号,登记时间,主要问题
      A-1,2021-01-01,一
      A-1,2021-01-02,二
      无,2021-01-03,三
      A-2,2021-01-04,四
      """
    let rows = try imported(text).rows
    #expect(rows.map(\.importedNo) == [nil, nil, nil, "A-2"])
    #expect(rows[0].extra["编号"] == "A-1")
    let counted = try imported("编号,登记时间,主要问题\n1,2021-01-01,一\n2,2021-01-02,二\n").rows
    #expect(counted.map(\.importedNo) == [nil, nil])
  }

  @Test func i17ReporterWordsAreMaskedInTheWholeRow() throws {
    let text = """
      留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间
      7,UU00812,停车收费,2019/4/25 9:32:09,收费不公示,网友“ＵＵ00812”您好！来电0997－8312345已悉,2019/5/10 14:56:53
      """
    let mapping = SheetMapping(
      columns: [
        "留言编号": "imported_no", "留言主题": "title", "留言时间": "received_on", "留言详情": "narrative", "答复意见": "result",
        "答复时间": "closed_on",
      ],
      reporterColumns: ["留言用户"], constants: ["source": "网民留言", "division": "沙雅县", "types": "慢作为"],
      concernsRefusedSubject: false)
    let sheet = try imported(text, mapping)
    let row = try #require(sheet.rows.first)
    #expect(sheet.examination.droppedColumns == ["留言用户"])
    #expect(row.result?.contains("00812") == false && row.result?.contains("8312345") == false)
    #expect(row.masked == 2 && row.status == .resolved && row.source == "网民留言" && row.importedNo == "7")
    #expect(sheet.examination.samples[0][1] == "" && !sheet.examination.samples[0][5].contains("00812"))
  }

  @Test func i13NothingButDueDatesLiesAhead() throws {
    let text = "登记时间,主要问题,办理时限\n2022-04-12,甲,\n2021-04-12,乙,2022-01-01\n"
    let sheet = try imported(text)
    #expect(sheet.rejected.map(\.line) == [2])
    #expect(sheet.rows.first?.dueOn == day("2022-01-01"))
  }

  @Test func asksForWhatIsMissing() throws {
    let text = "线索编号,登记时间,主要问题\nA,2021.04,一\nB,4月12日,二\n"
    #expect(
      try imported(text, SheetMapping()).examination.questions == [
        .field(.source, .leads), .field(.division, .leads), .field(.types, .leads), .concernsRefused, .year(example: "4月12日"),
        .halfDates(count: 1, example: "2021.04"),
      ])
    var answered = FixtureOffice.answered
    #expect(try imported(text, answered).rejected.map(\.value) == ["2021.04", "4月12日"])
    answered.year = 2021
    answered.constants["half_dates"] = "last"
    let sheet = try imported(text, answered)
    #expect(sheet.examination.questions.isEmpty)
    #expect(sheet.rows.map(\.receivedOn) == [day("2021-04-30"), day("2021-04-12")])
  }

  @Test func mappingsAreChecked() throws {
    #expect(throws: MappingFault.unknownField("recieved", column: "甲", .leads)) {
      try imported("甲,乙\n", SheetMapping(columns: ["甲": "recieved"]))
    }
    #expect(throws: MappingFault.unknownConstant("colours", .leads)) {
      try imported("甲,乙\n", SheetMapping(constants: ["colours": "red"]))
    }
  }

  @Test func aLearnedMappingSaysTheSame() throws {
    let path = try folder.write(FixtureWorkbook(OddLedger.sheet()), to: "t.xlsx")
    let first = try ImportedSheet(path)
    let learned = first.examination.learnedMapping
    #expect(learned.columns["处置/方式"] == "disposal_mode" && learned.columns["窗口号"] == "")
    #expect(learned.reporterColumns == ["信访人姓名", "联系电话"] && learned.concernsRefusedSubject == nil)
    let again = try ImportedSheet(path, mapping: learned)
    #expect(again.rows == first.rows && again.examination.header == first.examination.header)
    #expect(again.examination.header.headerKey == first.examination.header.headerKey)
  }

  @Test func titlesAndNarrativesShareOneCell() {
    let long = String(repeating: "长", count: 100)
    let cases = [
      ("短句。", ("短句。", "")), ("一事。二事详述" + long, ("一事", "一事。二事详述" + long)),
      ("【自拟标题】内容", ("自拟标题", "内容")), ("【", ("【", "")), ("第一行\n第二行", ("第一行", "第一行\n第二行")),
      (long, (String(repeating: "长", count: 79) + "…", long)),
    ]
    for (text, expected) in cases {
      let split = LeadText.split(text)
      #expect(split.title == expected.0 && split.narrative == expected.1)
      #expect(LeadText.joined(title: split.title, narrative: split.narrative) == text)
    }
    for (title, narrative) in [("题", "文"), ("题。", "题。文"), ("题", "【别题】文"), ("题", "短"), ("同", "同")] {
      let split = LeadText.split(LeadText.joined(title: title, narrative: narrative))
      #expect(split.title == title && (split.narrative == narrative || narrative == title))
    }
  }

  @Test(arguments: [
    ("州发改委、州财政局", ["州发改委", "州财政局"]), ("牵头：州发改委；配合：州财政局,州住建局", ["州发改委", "州财政局", "州住建局"]),
    ("住建局\n城管局（牵头）", ["城管局", "住建局"]), ("配合单位:甲;牵头单位:乙", ["乙", "甲"]), ("责任中心", ["责任中心"]), ("无", []), ("未注明", []),
    ("住建局、不详", ["住建局"]),
  ])
  func unitsAreParted(_ text: String, _ units: [String]) {
    #expect(WrittenWordsForTests.units(text) == units)
  }
}
