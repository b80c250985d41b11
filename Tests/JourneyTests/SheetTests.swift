import Foundation
import Testing

/// Sheets in and out by command; where nobody can be asked, a dry run, and a missing answer is exit 65.
struct SheetTests {
  static let sheet = """
    奎屯市营商环境问题线索台账,,,,,,
    填报单位：奎屯市纪委监委 填报时间：2021年9月,,,,,,
    序号,线索编号,登记时间,举报人,被反映单位,问题类型,反映主要问题,承办人,是否办结,办结时间
    1,2021-1,2021.4.12,热心市民,住建局,不作为,热心市民反映施工许可久拖不办,K-03,否,
    2,2021-2,2021年5月6日,过路人,发改委,乱收费,备案收取资料费 电话13812345678,K-04,是,2021/6/30
    3,2021-3,2021-13-40,过路人,税务局,不作为,日期写错的一行,,,
    合计,3,,,,,
    """
  static let mapping = """
    reporter: [举报人]
    constants:
      source: petition
      division: "654003"
    concerns_refused: false
    """

  @Test func `without a terminal and without --yes nothing is written`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("台账.csv", Self.sheet)
    let map = try office.file("map.yaml", Self.mapping)
    let answer = try office.object("import", file, "--map", map)
    for field in [
      "file", "sheet", "encoding", "header_row", "rows", "new", "changed", "same", "conflicts", "rejected",
      "dropped_columns", "masked", "unmapped_columns", "batch",
    ] { #expect(answer[field] != nil, "\(field)") }
    #expect(answer.number("new") == 2)
    #expect(answer.number("header_row") == 3)
    #expect(answer.texts("dropped_columns") == ["举报人"])
    let rejected = try #require(answer.objects("rejected").first)
    #expect(rejected.number("line") == 6)
    #expect(rejected.text("value") == "2021-13-40")
    #expect(answer["batch"] is NSNull)
    #expect(try office.leads().isEmpty)
  }

  @Test func `a missing answer is told and nothing is asked`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("台账.csv", Self.sheet)
    let answer = try office.run("import", file, "--yes")
    #expect(answer.status == 65)
    #expect(answer.error.contains("concerns_refused"))
    #expect(answer.error.contains("source"))
    #expect(try office.leads().isEmpty)
  }

  @Test func `where no unit is known, 未注明 makes none of that name`() throws {
    let office = try ScriptedOffice()
    let sheet = "序号,登记时间,问题类型,反映主要问题\n1,2021-04-12,不作为,施工许可久拖不办\n"
    let mapping = Self.mapping.replacingOccurrences(of: "  source:", with: "  unit: 未注明\n  source:")
    let answer = try office.object(
      "import", office.file("表.csv", sheet), "--map", office.file("map.yaml", mapping), "--yes")
    #expect(answer.number("new") == 1)
    let lead = try #require(try office.leads().first)
    #expect(lead["unit"] is NSNull)
    #expect(lead.texts("gaps").contains("unit"))
    #expect(try office.object("units", "--search", "未注明", "--count").number("count") == 0)
  }

  @Test func `a sheet is told by what is in it, not by its name`() throws {
    let office = try ScriptedOffice()
    let sheet = "序号,登记时间,被反映单位,问题类型,反映主要问题\n1,2021-04-12,住建局,不作为,施工许可久拖不办\n"
    #expect(try office.run("check", office.file("台账.md", sheet)).status == 0)
    let prose = try office.run("check", office.file("说明.md", "# 说明\n\n这里没有表格，只有文字。\n"))
    #expect(prose.status == 65)
    #expect(prose.error.contains("说明.md") || prose.error.contains("表头"))
  }

  @Test func `a mapping with a slip is told by its line`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("台账.csv", Self.sheet)
    let answer = try office.run(
      "import", file, "--map", office.file("map.yaml", "constants:\n  source: a\nyeer: 2021\n"))
    #expect(answer.status == 65)
    #expect(answer.error.contains("第3行"))
    let unknown = try office.run("import", file, "--map", office.file("other.yaml", "columns:\n  序号: nonsense\n"))
    #expect(unknown.status == 65)
  }

  @Test func `written, written again, undone, done again`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("台账.csv", Self.sheet)
    let map = try office.file("map.yaml", Self.mapping)
    let first = try office.object("import", file, "--map", map, "--yes")
    let batch = try #require(first.number("batch"))
    let leads = try office.leads("--sort", "number")
    #expect(leads.map { $0.text("imported_no") } == ["2021-1", "2021-2"])
    #expect(leads.map { $0.text("origin") } == ["imported", "imported"])
    #expect(leads.allSatisfy { $0.text("narrative")?.contains("热心市民") == false })
    #expect(leads.last?.text("status") == "resolved")
    // The mapping was kept, so that it need not be given again; only I16 is asked anew of each file.
    #expect(try office.run("import", file, "--yes").status == 65)
    let answer = try office.file("answer.yaml", "concerns_refused: false\n")
    let again = try office.object("import", file, "--map", answer, "--yes")
    #expect(again.number("same") == 2)
    #expect(again.number("new") == 0)
    let undo = try #require(try office.object("undo", String(batch)).number("entry"))
    #expect(try office.leads().isEmpty)
    try office.object("undo", String(undo))
    #expect(try office.leads("--sort", "number").map { $0.text("no") } == leads.map { $0.text("no") })
  }

  @Test func `what goes out comes in again as the same`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("台账.csv", Self.sheet)
    let map = try office.file("map.yaml", Self.mapping)
    try office.object("import", file, "--map", map, "--yes")
    for name in ["out.xlsx", "out.csv"] {
      let path = office.home.appendingPathComponent(name).path
      let answer = try office.object("export", "--layout", "imported", "--output", path)
      #expect(answer.number("rows") == 2)
      let back = try office.object("import", path, "--map", map, "--yes")
      #expect(back.number("same") == 2, "\(name): \(back)")
      #expect(back.number("new") == 0)
    }
    let gb = office.home.appendingPathComponent("gb.csv").path
    try office.object("export", "--output", gb, "--encoding", "gb18030")
    #expect(try office.object("import", gb, "--map", map).text("encoding") == "gb18030")
  }

  @Test func `leads go out as JSON too`() throws {
    let office = try ScriptedOffice()
    try office.object("change", "register", "concerns_refused=false", "title=甲", "source=routine", "types=M24")
    let path = office.home.appendingPathComponent("leads.json").path
    try office.object("export", "--output", path)
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object.objects("leads").first?.text("title") == "甲")
    #expect(object["practice"] as? Bool == false)
    #expect(try office.run("export", "--output", office.ledger.path).status == 64)
  }

  @Test func `a check gives the sheet back with one more column and leaves the book alone`() throws {
    let office = try ScriptedOffice()
    let file = try office.file("台账.csv", Self.sheet)
    let map = try office.file("map.yaml", Self.mapping)
    let output = office.home.appendingPathComponent("checked.csv").path
    let answer = try office.object("check", file, "--map", map, "--output", output)
    #expect(answer.text("output") == output)
    #expect(answer.objects("findings").contains { $0.number("line") == 5 })
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(text.contains("需补正"))
    #expect(try office.leads().isEmpty)
    #expect(try office.run("check", file, "--output", file).status == 64)
    let bare = try ScriptedOffice(hasLedger: false)
    let alone = try bare.run("check", bare.file("表.csv", Self.sheet), "--division", "654003")
    #expect(alone.status == 0, "\(alone.error)")
  }

  @Test func `the same seed makes the same practice ledger, marked as one`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    var titles: [[String?]] = []
    for name in ["one.db", "two.db"] {
      let path = office.home.appendingPathComponent(name).path
      try office.object("practice", "--ledger", path, "--leads", "40", "--seed", "7")
      let leads = try office.object(["leads", "--ledger", path, "--sort", "number", "--limit", "100"]).objects("leads")
      titles.append(leads.map { $0.text("title") })
      let today = try office.run(["--ledger", path], environment: ["DUBAN_TODAY": ""])
      #expect(today.output.contains("2021-09-13") && today.output.contains("练习"))
      #expect(try office.run("practice", "--ledger", path).status == 64)
    }
    #expect(titles[0] == titles[1])
    #expect(titles[0].count >= 36)
  }
}
