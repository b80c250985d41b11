import Foundation
import SheetFixtures
import Testing

/// A sheet with every oddity of domain 4.2, written by our own fixture writer, through the whole program: in, looked at,
/// out in its own layout, in again, and checked.
@Suite struct OddLedgerTests {
  private static let mapping = "concerns_refused: false\n"

  private struct Odd {
    let office: ScriptedOffice
    let file: String
    let map: String

    init() throws {
      office = try ScriptedOffice()
      let path = office.home.appendingPathComponent("台账.xlsx").path
      try FixtureWorkbook(OddLedger.sheet()).write(to: path)
      file = path
      map = try office.file("map.yaml", OddLedgerTests.mapping)
    }
  }

  @Test func `every oddity comes in as recorded, with its gaps, and goes out and in unchanged`() throws {
    let odd = try Odd()
    let first = try odd.office.object("import", odd.file, "--map", odd.map, "--yes")
    #expect(first.number("header_row") == 4 && first.number("rows") == 6 && first.number("new") == 4)
    #expect(first["dropped_columns"] as? [String] == ["信访人姓名", "联系电话"])
    #expect(first.number("masked") == 2)
    #expect(first.objects("rejected").map { $0.number("line") } == [12, 13])
    let leads = try odd.office.leads("--sort", "received")
    #expect(leads.map { $0.text("imported_no") } == ["SY-2021-001", "SY-2021-002", "SY-2021-003", nil])
    #expect(leads.map { $0.text("status") } == ["resolved", "talk_inquiry", "registered", "closed"])
    #expect(leads.map { $0.text("received_on") } == ["2021-04-12", "2021-05-20", "2021-06-01", "2021-07-01"])
    #expect(leads.map { $0.text("due_text") } == ["立行立改", "6月底前", nil, nil])
    #expect(leads.map { $0.text("due_on") } == [nil, nil, "2021-09-01", "2021-08-01"])
    #expect(leads.map { $0.text("unit") } == ["住建局", "税务局", "县发改委", nil])
    #expect(
      leads.map { $0["gaps"] as? [String] ?? [] } == [
        ["disposal_approval", "close_approval"], ["handler", "disposal_approval", "due_date"], [],
        ["unit", "disposal_approval", "close_approval", "closed_before_received"],
      ])
    #expect(leads.first?.text("narrative") == "反映窗口办理施工许可拖延。\n来信人［已隐去］称多次往返，电话［已隐去］。")

    let before = try odd.office.leads("--sort", "number").map(\.description)
    for name in ["out.xlsx", "out.csv"] {
      let path = odd.office.home.appendingPathComponent(name).path
      try odd.office.object("export", "--layout", "imported", "--output", path)
      let again = try odd.office.object("import", path, "--map", odd.map, "--yes")
      #expect(again.number("same") == 4, "\(name): \(again)")
      #expect(again.number("new") == 0 && again.number("changed") == 0)
    }
    #expect(try odd.office.leads("--sort", "number").map { $0.text("id") }.count == before.count)
    let files = try FileManager.default.subpathsOfDirectory(atPath: odd.office.home.path)
    for file in files where file.hasSuffix(".db") || file.hasSuffix(".log") || file.hasPrefix("out.") {
      let data = try Data(contentsOf: odd.office.home.appendingPathComponent(file))
      for secret in ["王小明", "13812345678"] {
        #expect(data.range(of: Data(secret.utf8)) == nil, "\(secret) in \(file)")
      }
    }
  }

  @Test func `the check says of each row exactly what is to be corrected`() throws {
    let odd = try Odd()
    let output = odd.office.home.appendingPathComponent("checked.xlsx").path
    let answer = try odd.office.object("check", odd.file, "--map", odd.map, "--output", output)
    let said = answer.objects("findings").map { ($0.number("line") ?? 0, $0["texts"] as? [String] ?? []) }
    let expected: [(Int, [String])] = [
      (5, ["含举报人信息", "正文含电话、证件号或举报人姓名", "无处置审批", "无办结审批"]),
      (6, ["无承办人", "无处置审批", "办理时限不是完整日期", "谈话函询未见情况报告，应于2021-07-16前（T09）"]),
      (7, ["超期12天未发督办函"]),
      (11, ["未注明单位", "无处置审批", "无办结审批", "办结早于受理"]),
      (12, ["被反映人职级“县处级”：涉及上级管辖对象或本机关负责人：请按规定径送，本台账不予录入"]),
      (13, ["登记时间“2021-02-30”：没有这一天：请核对"]),
    ]
    #expect(said.map(\.0) == expected.map(\.0))
    for (row, wanted) in zip(said, expected) { #expect(row.1 == wanted.1, "row \(row.0)") }
    #expect(try odd.office.leads().isEmpty)
  }
}
