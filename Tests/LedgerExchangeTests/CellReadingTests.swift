import Ledger
import LedgerExchange
import Testing

@Suite struct DateReaderTests {
  private let april = CivilDate(year: 2021, month: 4, day: 12)

  @Test(arguments: [
    "2021-04-12", "2021/4/12", "2021.4.12", "20210412", "2021年4月12日", "２０２１年４月１２日", "２０２１．４．１２", "2021-4-12 ",
    "\u{3000}2021/04/12\u{200B}", "44298", "４４２９８", "2021年 4月 12日", "2021年4月12号", "2021年4月12日前", "2021.4.12前",
    "2021年4月12日（星期一）", "2021年04月12日以前",
  ])
  func fullForms(_ text: String) {
    #expect(DateReader().read(text) == april.map { .day($0, secondOfDay: nil) })
  }

  @Test(arguments: ["4月12日", "4.12", "4/12", "4-12", "04月12日", "4月12日前", "４月１２日"])
  func formsWithoutAYear(_ text: String) {
    #expect(DateReader(year: 2021).read(text).day == april)
    #expect(DateReader().read(text) == .half(HalfDate(text, month: 4, day: 12)))
  }

  @Test(arguments: [
    ("2019/4/25 9:32:09", 34_329), ("2019-04-25T09:32", 34_320), ("2019年4月25日 9时32分", 34_320),
    ("2019年4月25日下午3点", 54_000), ("2019-04-25 09:32:09.500", 34_329), ("43580.39732638889", 34_329),
  ])
  func timesOfDay(_ text: String, _ second: Int) {
    let day = CivilDate(year: 2019, month: 4, day: 25)
    #expect(DateReader().read(text) == day.map { .day($0, secondOfDay: second) })
  }

  @Test(
    arguments: [
      ("2021.04", 2021, 4), ("2021年4月", 2021, 4), ("2021-04", 2021, 4), ("2021年6月底前", 2021, 6), ("6月底前", 2021, 6),
      ("6月底", 2021, 6), ("2021年", 2021, nil), ("2021", 2021, nil), ("月底前", nil, nil), ("年底前", nil, nil),
      ("第三季度", nil, nil),
      ("2021年4月中旬", 2021, 4), ("2021年底前", 2021, nil),
    ] as [(String, Int?, Int?)])
  func halfDates(_ text: String, _ year: Int?, _ month: Int?) {
    #expect(DateReader(year: 2021).read(text) == .half(HalfDate(text, year: year, month: month)))
  }

  @Test(arguments: [
    ("立行立改", DueKind.immediate), ("长期坚持", .standing), ("已完成", .done), ("长期坚持。", .standing), (" 立行立改 ", .immediate),
  ])
  func kinds(_ text: String, _ kind: DueKind) {
    #expect(DateReader().read(text) == .kind(kind))
  }

  @Test(arguments: ["", "无", "／", "——", "/", " ", "-", "暂无"])
  func nothing(_ text: String) {
    #expect(DateReader().read(text) == .empty)
  }

  @Test(arguments: [
    "2021/4/12至2021/5/1", "4/12/2021", "尽快", "2021-04-12 25:00", "12345", "13.5", "2021-04/12", "88888",
    "2021.4.12.5", "20210", "65400301",
  ])
  func unreadable(_ text: String) {
    #expect(DateReader(year: 2021).read(text) == .unreadable(text))
  }

  @Test(arguments: ["2021-02-30", "2021-13-01", "20211301", "2.30", "2021年4月31日"])
  func impossible(_ text: String) {
    #expect(DateReader(year: 2021).read(text) == .impossible(text))
  }

  @Test func numbersLoseTheirTrailingZero() {
    let reader = DateReader(year: 2021)
    #expect(reader.read(.number(4.12)).day == april)
    #expect(reader.read(.number(4.1)) == .half(HalfDate("4.1", year: 2021, month: 4)))
    #expect(reader.read("4.1").day == CivilDate(year: 2021, month: 4, day: 1))
    #expect(reader.read(.number(20_210_412)).day == april)
    #expect(reader.read(.number(44_298)).day == april)
  }

  @Test func aMonthFormatWithTheFirstOfTheMonthIsHalf() throws {
    let first = SheetMoment(day: try #require(CivilDate(year: 2021, month: 4, day: 1)), showsDay: false)
    #expect(DateReader().read(.moment(first)) == .half(HalfDate("2021年4月", year: 2021, month: 4)))
    let twelfth = SheetMoment(day: try #require(april), showsDay: false)
    #expect(DateReader().read(.moment(twelfth)).day == april)
  }

  @Test func serialsOf1900() {
    func day(_ serial: Double) -> String? { SheetMoment(serial: serial, epoch1904: false)?.description }
    #expect(day(1) == "1900-01-01")
    #expect(day(59) == "1900-02-28")
    #expect(day(60) == nil)
    #expect(day(61) == "1900-03-01")
    #expect(day(44298.999999999) == "2021-04-13")
    #expect(day(-1) == nil)
    #expect(day(.infinity) == nil)
    #expect(SheetMoment(serial: 0, epoch1904: true)?.description == "1904-01-01")
  }
}

@Suite struct CellTextTests {
  @Test func cleans() {
    #expect(CellText.cleaned("\u{3000}\u{A0} 沙雅县\u{200B}住建局\u{FEFF}\t") == "沙雅县住建局")
    #expect(CellText.cleaned("一\r\n二\r三\u{2028}四") == "一\n二\n三\n四")
    #expect(CellText.cleaned("甲\u{3000}乙\u{202E}丙\u{7}") == "甲 乙丙")
    #expect(CellText.cleaned("，。“问题”——２０２１") == "，。“问题”——２０２１")
    #expect(CellText.halfWidth("２０２１－０４（一）") == "2021-04(一)")
    #expect(CellText.squeezed("涉 及\n金额（万元）") == "涉及金额(万元)")
  }

  @Test func marks() {
    #expect(["无", "／", "——", "/", "", "暂无", "－"].allSatisfy { CellText.meansNothing($0) })
    #expect(["无证经营", "0", "否"].allSatisfy { !CellText.meansNothing($0) })
    #expect(["同上", "〃", "″"].allSatisfy { CellText.meansSameAsAbove($0) })
    #expect(!CellText.meansSameAsAbove("同上级沟通"))
  }

  @Test func formulaGuardIsItsOwnInverse() {
    for text in ["=1+1", "+86", "-5", "@x", "'=x", "''@", "'a", "a=b", "", "'", "\t=1", "普通"] {
      #expect(FormulaGuard.undefused(FormulaGuard.defused(text)) == text)
    }
    #expect(FormulaGuard.defused("=1+1") == "'=1+1")
    #expect(FormulaGuard.defused("普通") == "普通")
    #expect(FormulaGuard.undefused("'引文'") == "'引文'")
  }

  @Test func amounts() {
    func fen(_ text: String, _ unit: AmountUnit = .yuan) -> AmountReading { AmountReader.read(.text(text), unit: unit) }
    #expect(fen("3.5", .tenThousandYuan) == .fen(3_500_000))
    #expect(fen("３，５００元", .tenThousandYuan) == .fen(350_000))
    #expect(fen("￥1,200.50") == .fen(120_050))
    #expect(fen("2.6万元") == .fen(2_600_000))
    #expect(fen("0.29") == .fen(29))
    #expect(fen("1.005") == .fen(101))
    #expect(fen("无") == .empty)
    #expect(fen("约三万") == .unreadable("约三万"))
    #expect(AmountReader.read(.number(0.1 + 0.2), unit: .yuan) == .fen(30))
    #expect(AmountUnit(header: "涉及金额(万元)") == .tenThousandYuan)
  }

  @Test func places() {
    #expect(CellPlace("C5") == CellPlace(line: 5, column: 2))
    #expect(CellPlace("$AB$12") == CellPlace(line: 12, column: 27))
    #expect(CellPlace("5C") == nil && CellPlace("C") == nil && CellPlace("") == nil && CellPlace("XFE1") == nil)
    #expect(
      CellPlace(line: 7, column: 701).description == "ZZ7" && CellPlace(line: 7, column: 702).description == "AAA7")
  }
}
