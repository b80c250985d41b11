import Foundation
import LedgerExchange
import Testing

/// Each of the six column sets out of the practice ledger and in again: into the same ledger, where every row is known,
/// and into an empty one, where the same content comes to be.
@Suite struct RoundTripTests {
  struct ColumnSet: Sendable, CustomTestStringConvertible {
    let letter: String
    let kind: String
    /// What of the ledger it takes: requests are a set of their own.
    var query: [String] = []

    var testDescription: String { letter }
  }

  static let sets = [
    ColumnSet(letter: "A", kind: "leads", query: ["--kind", "clue", "--sort", "number"]),
    // B, C, D and E have no column for the county (domain 4.1): a sheet of theirs is one county's.
    ColumnSet(letter: "B", kind: "rectifications", query: ["--division", "654003"]),
    ColumnSet(letter: "C", kind: "observations", query: ["--division", "654003"]),
    ColumnSet(letter: "D", kind: "accountability", query: ["--division", "654003"]),
    ColumnSet(letter: "E", kind: "measures", query: ["--division", "654003"]),
    ColumnSet(letter: "F", kind: "requests", query: ["--sort", "number", "--full-names"]),
  ]

  /// Reports on two measures, and two requests: those of the practice ledger are not this owner's, or few.
  private static let measures = """
    奎屯市优化营商环境举措任务清单
    序号,类别,举措,具体任务,责任单位,配合单位,目标/时限,本期进展,完成情况,存在困难,下步打算
    1,一、政务环境,推行政务服务“一网通办”,梳理清单,行政服务中心,住建局、发改委,2021-12-31,已梳理12项,正在推进,系统未联通,对接州平台
    2,,加快推进“综合窗口”建设,集中受理,行政服务中心,,长期坚持,,,,
    """

  private static let requests = """
    企业诉求办理台账
    序号,诉求时间,企业,企业类型,诉求内容,责任单位,交办时间,办结时限,办理情况,是否办结,办结天数,满意度,备注
    1,2021-05-20,某包装厂,民营,办理厂房不动产权证,住建局,2021-05-21,2021-06-20,已协调办结,是,3,满意,
    2,2021-08-02,某物流公司,中小微,协调用电报装,发改委,2021-08-03,2021-10-08,正在办理,否,,,已现场查看
    """

  private struct Practice {
    let office: ScriptedOffice
    let ledger: String
    let map: String

    init() throws {
      office = try ScriptedOffice(hasLedger: false)
      try office.object("practice", "--leads", "150", "--seed", "5")
      ledger = office.home.appendingPathComponent("data/duban/practice.db").path
      map = try office.file("map.yaml", "concerns_refused: false\n")
      try take(office.file("举措.csv", RoundTripTests.measures), "measures", into: ledger)
      try take(office.file("诉求.csv", RoundTripTests.requests), "requests", into: ledger)
      // One more that was entered here.
      try office.object([
        "change", "register", "concerns_refused=false", "kind=request", "title=办理用地手续", "source=enterprise",
        "types=M27", "enterprise_alias=某合作社", "enterprise_type=individual", "unit=住建局", "--ledger", ledger,
      ])
    }

    @discardableResult
    func take(_ path: String, _ kind: String, into ledger: String) throws -> [String: Any] {
      try office.object([
        "import", path, "--as-kind", kind, "--map", map, "--ledger", ledger, "--as", "K-03", "--yes",
      ])
    }

    func export(_ set: ColumnSet, from ledger: String, ending: String = "xlsx") throws -> String {
      let path = office.home.appendingPathComponent("\(set.letter)-\(UUID().uuidString).\(ending)").path
      try office.object(["export", "--ledger", ledger, "--layout", set.letter, "--output", path] + set.query)
      return path
    }

    /// The rows under the header without 序号, in an order of their own.
    func rows(_ path: String) throws -> [[String]] {
      var rows: [[String]] = []
      try SheetFile.open(path).source().forEachRow { row in
        // Units are known by their names without blanks.
        if row.line > 3 { rows.append(row.cells.dropFirst().map { $0.text.replacing(" ", with: "") }) }
        return .proceed
      }
      return rows.sorted { $0.joined(separator: "\u{1F}") < $1.joined(separator: "\u{1F}") }
    }
  }

  @Test(arguments: sets) func `into the same ledger every row is the same`(_ set: ColumnSet) throws {
    let practice = try Practice()
    for ending in ["xlsx", "csv"] {
      let path = try practice.export(set, from: practice.ledger, ending: ending)
      let answer = try practice.take(path, set.kind, into: practice.ledger)
      #expect(answer.number("rows") ?? 0 > 0 && answer.number("same") == answer.number("rows"), "\(ending): \(answer)")
      #expect(answer.number("new") == 0 && answer.number("changed") == 0 && answer.objects("conflicts").isEmpty)
      #expect(answer.objects("rejected").isEmpty && answer.number("masked") == 0)
    }
  }

  @Test func `into an empty ledger the same content comes to be`() throws {
    let practice = try Practice()
    let empty = practice.office.home.appendingPathComponent("empty.db").path
    try practice.office.object(["init", "--ledger", empty, "--division", "654003", "--officer", "K-03"])
    for set in Self.sets {
      let path = try practice.export(set, from: practice.ledger)
      let answer = try practice.take(path, set.kind, into: empty)
      #expect(answer.number("new") == answer.number("rows"), "\(set.letter): \(answer)")
      #expect(answer.objects("rejected").isEmpty, "\(set.letter)")
      let before = try practice.rows(path)
      let after = try practice.rows(practice.export(set, from: empty))
      #expect(before.count == after.count, "\(set.letter)")
      for (old, new) in zip(before, after) where old != new {
        Issue.record("\(set.letter): \(zip(old, new).filter { $0 != $1 }) in \(old)")
      }
    }
  }
}
