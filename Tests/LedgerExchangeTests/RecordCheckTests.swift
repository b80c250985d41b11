import Ledger
import LedgerExchange
import Testing

/// What `duban check` says of sheets of rectifications, visits, measures and requests, as far as their columns tell (domain
/// rules I04, I05, I13 and I21); the book's day is 2021-09-13.
@Suite struct RecordCheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func said(_ kind: SheetKind, _ header: String, _ rows: String...) throws -> [String] {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    let report = try SheetCheck(FixtureOffice.context).run(folder.write(Array(text.utf8), to: "t.csv"))
    #expect(report.examination.kind == kind && report.examination.rows == rows.count)
    return rows.indices.map { report.text(line: $0 + 2, .zh) ?? "" }
  }

  private static let rectification = "存在问题,整改措施,牵头单位,责任领导,整改时限,整改进展,完成状态,佐证材料,申请销号时间,验收意见,是否销号,销号时间"

  @Test func i05AClearingNeedsEvidenceAndAnApplicationBeforeIt() throws {
    let found = try said(
      .rectifications, Self.rectification,
      "没有办事指南,编印上墙,住建局,局长,2021-08-31,已上墙,已完成,,,,是,2021-08-30",
      "没有值班安排,排定轮值,住建局,局长,2021-08-31,已公示,已完成,照片一张,2021-08-25,整改到位,是,2021-08-20",
      "收费未公示,公示,住建局,局长,2021-08-31,已公示,已完成,照片一张,2021-08-25,整改到位,是,2021-08-28")
    #expect(found[0].contains("整改未见佐证即销号（I05）") && found[0].contains("销号前未见申请（I05）"))
    #expect(found[0].contains("销号未见验收意见（I04）"))
    #expect(found[1] == "销号早于申请（I05）")
    #expect(found[2].isEmpty)
  }

  @Test func whatIsLateAndWhoAnswersForIt() throws {
    let found = try said(
      .rectifications, Self.rectification,
      "没有办事指南,编印上墙,住建局,,2021-08-31,,正在整改,,,,否,",
      "没有值班安排,排定轮值,住建局,局长,2021-08-31,已公示,已完成,照片一张,2021-09-01,整改到位,是,2021-09-03",
      "窗口排队,增开窗口,住建局,局长,2021-10-31,已增开,已完成,照片一张,2021-09-10,整改到位,是,2021-12-01")
    #expect(found[0] == "无责任人；超期13天未申请销号")
    #expect(found[1] == "超期3天销号")
    #expect(found[2].contains("日期晚于今天"))
  }

  @Test func i21AChecklistIsAnsweredWhollyOrNotAtAll() throws {
    let header = "检查日期,检查地点,窗口,清单第1项,清单第2项,清单第3项,发现问题,当场整改,整改建议,检查人,被检查单位签收"
    let found = try said(
      .observations, header, "2021-09-02,政务大厅,3号窗口,是,,否,没有办事指南,否,,K-01,2021-09-01",
      "2021-09-02,政务大厅,3号窗口,是,是,否,没有办事指南,否,编印上墙,K-01,2021-09-03",
      "2021-09-02,政务大厅,3号窗口,,,,群众排队,是,,,")
    #expect(found[0].contains("有问题，未写整改建议") && found[0].contains("签收早于检查（I13）"))
    #expect(found[0].contains("清单第2项未填（I21）"))
    #expect(found[1].isEmpty)
    #expect(found[2] == "无检查人；未见被检查单位签收")
  }

  @Test func aMeasureIsReportedWhenItIsDueAndOnce() throws {
    let header = "举措,具体任务,责任单位,目标/时限,本期进展,完成情况,存在困难,下步打算"
    let found = try said(
      .measures, header, "推行一网通办,梳理清单,行政服务中心,2021-06-30,,,,",
      "推行一网通办,公布清单,行政服务中心,2021-12-31,,正在推进,系统未联通,",
      "推行一网通办,汇编清单,行政服务中心,2021-12-31,已汇编,正在推进,,",
      "推行一网通办,汇编清单,行政服务中心,2021-12-31,已汇编,正在推进,,")
    #expect(found[0].contains("时限2021-06-30已过，未报进展"))
    #expect(found[1].contains("写了完成情况，未写本期进展") && found[1].contains("有困难，未写下步打算"))
    #expect(!found[2].contains("重复") && found[3].contains("与第4行重复"))
  }

  @Test func aRequestThatIsDoneWasAskedAbout() throws {
    let header = "诉求时间,企业,诉求内容,责任单位,交办时间,办结时限,办理情况,是否办结,办结时间,办结天数,满意度"
    let found = try said(
      .requests, header, "2021-08-02,某包装厂,办理厂房不动产权证,住建局,2021-08-03,2021-08-20,已办证,是,2021-08-05,9,",
      "2021-08-02,某物流公司,协调用电报装,发改委,2021-08-03,2021-08-20,已通电,是,2021-08-05,3,满意")
    #expect(found[0].contains("办结后未见满意度") && found[0].contains("办结天数9与日期不符（3）"))
    #expect(!found[1].contains("满意度") && !found[1].contains("办结天数"))
  }
}
