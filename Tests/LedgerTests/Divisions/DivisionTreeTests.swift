import Testing

@testable import Ledger

@Suite("Divisions (domain 0.11, 6)")
struct DivisionTreeTests {
  let tree = DivisionTree(
    [
      division("650000", "新疆维吾尔自治区", "新疆", nil, .region, "xjwwezzq"),
      division("653100", "喀什地区", "喀什地区", "650000", .prefecture, "ksdq"),
      division("653101", "喀什市", "喀什市", "653100", .county, "kss"),
      division("Z-653100-1", "喀什经济开发区", "喀什经开区", "653100", .zone, "ksjjkfq"),
      division("654000", "伊犁哈萨克自治州", "伊犁州", "650000", .prefecture, "ylhskzzz"),
      division("654003", "奎屯市", "奎屯市", "654000", .county, "kts"),
      division("654024", "巩留县", "巩留县", "654000", .county, "glx"),
      division("654200", "塔城地区", "塔城地区", "650000", .prefecture, "tcdq", administeredBy: "654000"),
      division("654203", "沙湾市", "沙湾市", "654200", .county, "sws"),
      division("654300", "阿勒泰地区", "阿勒泰地区", "650000", .prefecture, "altdq", administeredBy: "654000"),
      division("652723", "温泉县", "温泉县", "650000", .county, "wqx"),
      division("653024", "乌恰县", "乌恰县", "650000", .county, "wqx"),
    ],
    changes: [
      DivisionChange(oldCode: "654223", oldName: "沙湾县", newCode: "654203", year: 2021),
      DivisionChange(oldCode: "", oldName: "", newCode: "654203", year: 2021),
    ])

  static func division(
    _ code: String, _ name: String, _ short: String, _ parent: String?, _ level: DivisionLevel, _ initials: String,
    administeredBy: String? = nil
  ) -> Division {
    Division(
      code: code, name: Words(name, "\(code) City"), shortName: Words(short, code), parent: parent,
      administeredBy: administeredBy, level: level, initials: initials)
  }

  @Test("州直 leaves out the two prefectures, 全州 takes them in")
  func iliSwitch() {
    #expect(tree.allBelow("654000", ili: .direct).map(\.code) == ["654003", "654024"])
    #expect(tree.allBelow("654000", ili: .whole).map(\.code) == ["654003", "654024", "654200", "654203", "654300"])
    #expect(tree.displayName("654000", ili: .direct).zh == "伊犁州（州直）")
    #expect(tree.displayName("654000", ili: .whole).zh == "伊犁州（全州）")
    #expect(tree.displayName("654003").zh == "奎屯市")
  }

  @Test("the region holds each division once, under either switch", arguments: IliScope.allCases)
  func region(scope: IliScope) {
    let below = tree.allBelow("650000", ili: scope).map(\.code)
    #expect(below.count == tree.divisions.count - 1)
    #expect(Set(below).count == below.count)
    #expect(tree.within("650000", ili: scope).first?.code == "650000")
  }

  @Test("ancestors follow the switch")
  func ancestors() {
    #expect(tree.ancestors(of: "654203", ili: .direct).map(\.code) == ["654200", "650000"])
    #expect(tree.ancestors(of: "654203", ili: .whole).map(\.code) == ["654200", "654000", "650000"])
    #expect(tree.ancestors(of: "Z-653100-1").map(\.code) == ["653100", "650000"])
  }

  @Test(
    "called by name, short name, path, code and old code",
    arguments: [
      ("奎屯市", ["654003"]), ("奎屯", ["654003"]), ("伊犁州奎屯市", ["654003"]), ("新疆伊犁哈萨克自治州奎屯", ["654003"]),
      ("伊犁州塔城地区沙湾市", ["654203"]), ("伊犁", ["654000"]), ("喀什", ["653100", "653101"]), ("654223", ["654203"]),
      ("沙湾县", ["654203"]), ("喀什经开区", ["Z-653100-1"]), (" 巩留 县", ["654024"]), ("喀什奎屯市", []), ("某某县", []), ("", []),
    ])
  func named(text: String, codes: [String]) {
    #expect(tree.named(text).map(\.code) == codes)
  }

  @Test("a person may say the name where only one has it")
  func meant() {
    #expect(tree.meant(by: "奎屯市")?.code == "654003")
    #expect(tree.meant(by: "654223")?.code == "654203")
    #expect(tree.meant(by: "喀什") == nil)
    #expect(tree.meant(by: "某某县") == nil)
  }

  @Test("initials that clash show all; codes by their beginning")
  func initials() {
    #expect(tree.search("wqx").map(\.code) == ["652723", "653024"])
    #expect(tree.search("KTS").map(\.code) == ["654003"])
    #expect(tree.search("6542").map(\.code) == ["654200", "654203"])
  }

  @Test("a part of a name is found while typing")
  func typing() {
    #expect(tree.search("哈萨克").map(\.code) == ["654000"])
    #expect(tree.search("喀什").map(\.code) == ["653100", "653101", "Z-653100-1"])
    #expect(tree.search(" ").isEmpty)
  }

  @Test("a wrong table is named, and hangs nothing")
  func faults() {
    let wrong = DivisionTree([
      Self.division("1", "甲县", "甲县", "2", .county, "jx"), Self.division("2", "乙县", "乙县", "1", .county, "yx"),
      Self.division("2", "丙县", "丙县", "9", .county, "bx"),
    ])
    #expect(wrong.faults.map(\.words.zh) == ["代码 2 重复", "上级 9 不在表中"])
    #expect(wrong.ancestors(of: "1").map(\.code) == ["2"])
    #expect(wrong.allBelow("1").map(\.code) == ["2"])
    #expect(tree.faults.isEmpty)
  }
}
