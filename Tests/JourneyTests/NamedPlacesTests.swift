import Foundation
import Testing

/// The places and bodies that the two sources name are in the shipped tables (A74–A82, B20–B49).
struct NamedPlacesTests {
  @Test func `the places of source A with level, code and parent`() throws {
    let office = try ScriptedOffice()
    let divisions = try office.object("divisions").objects("divisions")
    let named: [(String, String, String, String?)] = [
      ("650000", "新疆维吾尔自治区", "region", nil), ("653100", "喀什地区", "prefecture", "650000"),
      ("Z-653100-1", "喀什经济开发区", "zone", "653100"), ("654000", "伊犁哈萨克自治州", "prefecture", "650000"),
      ("654003", "奎屯市", "county", "654000"), ("654024", "巩留县", "county", "654000"),
      ("654004", "霍尔果斯市", "county", "654000"), ("652924", "沙雅县", "county", "652900"),
      ("650400", "吐鲁番市", "prefecture", "650000"),
    ]
    for (code, name, level, parent) in named {
      let found = try #require(divisions.first { $0.text("code") == code }, "\(code)")
      #expect(found.text("name") == name || found.text("name_zh") == name, "\(found)")
      #expect(found.text("level") == level, "\(code)")
      #expect(found.text("parent") == parent, "\(code)")
    }
  }

  /// Each organ that source A names begins its ledger for itself and stands in it as a unit.
  @Test(arguments: [
    ("650000", "新疆维吾尔自治区纪委监委"), ("653100", "喀什地区纪委监委"), ("Z-653100-1", "喀什经济开发区纪工委"),
    ("654000", "伊犁州纪委监委"), ("654003", "奎屯市纪委监委"), ("654024", "巩留县纪委监委"), ("654004", "霍尔果斯市纪委监委"),
    ("652924", "沙雅县纪委监委"), ("650400", "吐鲁番市纪委监委"), ("652800", "州纪委监委"),
  ])
  func `each organ of the sources keeps a ledger`(division: String, organ: String) throws {
    let office = try ScriptedOffice(hasLedger: false)
    try #require(try office.run("init", "--division", division, "--officer", "K-03").status == 0)
    let units = try office.object("units").objects("units")
    let own = try #require(units.first { $0.text("division") == division && $0.text("kind") == "organ" })
    #expect(own.text("name") == organ)
    try office.object(
      "change", "register", "concerns_refused=false", "title=久拖未办", "source=petition", "types=M24")
    #expect(try office.object("show", "0001").text("no") == "\(division)-2021-0001")
    // An organ is nobody's responsible unit, and is not among what is to be visited.
    #expect(try !office.object("coverage").objects("gaps").contains { $0.text("unit") == own.text("short_name") })
  }

  @Test func `the bodies of source B are units, each found by the name that it is quoted with`() throws {
    let office = try ScriptedOffice(hasLedger: false)
    try #require(try office.run("init", "--division", "652800", "--officer", "K-03").status == 0)
    let units = try office.object("units").objects("units")
    let quoted = [
      "州人民政府办公室", "州行政服务中心", "各县市行政服务中心", "州住建局", "州发改委", "文旅局", "州商务局", "州纪委监委",
      "州政务服务和公共资源交易中心", "州工商联", "州财政局", "银保监局巴音郭楞监管分局", "州农业农村局", "州自然资源局", "州司法局",
      "州市场监督管理局", "各县市人民政府", "州直各部门", "各县市、各部门党委（党组）", "库尔勒经济技术开发区管委会",
      "各园区（开发区）管委会", "人大", "政协", "党委", "第三方评估公司", "营商环境评估团队", "商会、协会", "中小企业服务中心",
      "深化“放管服”改革协调领导小组", "营商环境联席会议",
    ]
    #expect(quoted.count == 30)
    for name in quoted {
      #expect(
        units.contains { unit in
          [unit.text("name"), unit.text("short_name")].contains(name) || unit.texts("aliases").contains(name)
        }, "\(name)")
    }
    // B24 is written in two ways.
    #expect(units.contains { $0.text("short_name") == "州发改委" && $0.texts("aliases").contains("州发展改革委") })
  }
}
