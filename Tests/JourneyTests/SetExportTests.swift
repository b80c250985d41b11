import Foundation
import LedgerExchange
import Testing

/// The six column sets by command, out of the practice ledger.
@Suite struct SetExportTests {
  private func practice() throws -> ScriptedOffice {
    let office = try ScriptedOffice(hasLedger: false)
    try office.object("practice", "--leads", "120", "--seed", "3")
    return office
  }

  private func export(_ office: ScriptedOffice, _ arguments: String...) throws -> [[String]] {
    let path = office.home.appendingPathComponent("out-\(UUID().uuidString).xlsx").path
    let ledger = office.home.appendingPathComponent("data/duban/practice.db").path
    let answer = try office.object(["export", "--ledger", ledger, "--output", path] + arguments)
    let source = try SheetFile.open(path).source()
    var rows: [[String]] = []
    try source.forEachRow { row in
      rows.append(row.cells.map(\.text))
      return .proceed
    }
    #expect(answer.number("rows") == rows.count - 3)
    #expect(rows[0][0].hasPrefix("奎屯市纪委监委") && rows[0][0].hasSuffix("（练习台账）"))
    return Array(rows.dropFirst(2))
  }

  private func refusal(_ office: ScriptedOffice, _ arguments: String...) throws -> String {
    let ledger = office.home.appendingPathComponent("data/duban/practice.db").path
    let path = office.home.appendingPathComponent("refused.xlsx").path
    let answer = try office.run(["export", "--ledger", ledger, "--output", path] + arguments)
    #expect(answer.status == 64, "\(arguments): \(answer.output) \(answer.error)")
    #expect(!FileManager.default.fileExists(atPath: path))
    return answer.error
  }

  @Test func `every set goes out, its rows those of the query`() throws {
    let office = try practice()
    let ledger = office.home.appendingPathComponent("data/duban/practice.db").path
    func count(_ list: String) throws -> Int? {
      try office.object([list, "--ledger", ledger, "--count"]).number("count")
    }
    let leads = try export(office)
    #expect(leads.count - 1 == (try count("leads")))
    let rectifications = try export(office, "--layout", "B")
    #expect(rectifications.count - 1 == (try count("rectifications")))
    #expect(rectifications[0].prefix(3) == ["序号", "问题来源", "存在问题"])
    let states = Set(rectifications.dropFirst().map { $0[11] })
    #expect(states.contains("已销号") && states.contains("整改中"))
    let observations = try export(office, "--layout", "C")
    #expect(observations.count > 1 && observations[0][1] == "检查日期")
    let decisions = try export(office, "--layout", "d")
    #expect(decisions.count > 1 && decisions[0][4] == "处理人数")
    let persons = decisions.dropFirst().compactMap { Int($0[4]) }.reduce(0, +)
    #expect(persons > 0)
    try office.object([
      "change", "register", "concerns_refused=false", "kind=request", "title=办理产权证", "source=enterprise", "types=M27",
      "enterprise_alias=某包装厂", "--ledger", ledger,
    ])
    let requests = try export(office, "--layout", "F")
    let asked = try office.object(["leads", "--ledger", ledger, "--kind", "request", "--count"]).number("count")
    #expect(requests.count - 1 == asked)
    func mine(_ rows: [[String]]) throws -> [String] { try #require(rows.first { $0.contains("办理产权证") }) }
    #expect(try mine(requests)[2] == "××包装厂" && mine(requests)[9] == "否")
    #expect(try mine(export(office, "--layout", "F", "--full-names"))[2] == "某包装厂")
    let reports = try office.object(["list", "measure", "--ledger", ledger, "--count"]).number("count")
    #expect(try export(office, "--layout", "E").count - 1 == reports)
    // Narrowed by what only a lead has, nothing comes that stands under no lead.
    let open = try export(office, "--layout", "B", "--open")
    #expect(open.count < rectifications.count)
  }

  @Test func `an option that cannot choose such rows is refused by name`() throws {
    let office = try practice()
    #expect(try refusal(office, "--layout", "B", "--sort", "due").contains("--sort 不能用来选问题整改台账的行"))
    #expect(try refusal(office, "--layout", "C", "--open", "--handler", "K-03").contains("--open --handler"))
    #expect(try refusal(office, "--layout", "E", "--search", "窗口").contains("--division --unit"))
    #expect(try refusal(office, "--layout", "F", "--kind", "clue").contains("企业诉求"))
    #expect(try refusal(office, "--limit", "5").contains("--limit"))
    #expect(try refusal(office, "--layout", "G").contains("A–F"))
    #expect(try refusal(office, "--layout", "imported.xlsx").contains("没有版式"))
    let json = office.home.appendingPathComponent("x.json").path
    #expect(try office.run("export", "--layout", "B", "--output", json).status != 0)
  }

  @Test func `the office's own columns go out; one that may not leave is told by its line`() throws {
    let office = try ScriptedOffice()
    let config = "config/duban/columns.csv"
    let head = "layout,field,header,aliases,required,width\n"
    _ = try office.file(config, head + "B,problem,问题清单,,yes,60\nB,action,对策,,yes,30\n")
    let path = office.home.appendingPathComponent("b.csv").path
    try office.object("export", "--layout", "B", "--output", path)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("问题清单,对策"))
    _ = try office.file(config, head + "A,real_name,是否实名,,,10\n")
    let refused = try office.run("export", "--layout", "B", "--output", path)
    #expect(refused.status == 65)
    #expect(refused.error.contains("第2行") && refused.error.contains("real_name"))
  }
}
