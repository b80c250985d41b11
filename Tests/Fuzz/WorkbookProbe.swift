import SheetFixtures

/// A workbook: the bytes as the file itself, or as one part of a package that is otherwise sound, so that what lies
/// behind the unpacking is reached too. The input's first byte says which.
enum WorkbookProbe {
  private static let parts: [Character: String] = [
    "w": "xl/worksheets/sheet1.xml", "s": "xl/sharedStrings.xml", "f": "xl/styles.xml", "b": "xl/workbook.xml",
    "r": "xl/_rels/workbook.xml.rels", "p": "_rels/.rels",
  ]

  static func run(_ input: [UInt8]) {
    guard let first = input.first, let part = parts[Character(Unicode.Scalar(first))] else {
      return SheetProbe.run(input, "t.xlsx")
    }
    var workbook = sound
    workbook.replacements[part] = Array(input.dropFirst())
    SheetProbe.run(workbook.bytes(), "t.xlsx")
  }

  private static let sound: FixtureWorkbook = {
    var sheet = FixtureWorkbook.Sheet(name: "沙雅县")
    sheet.row(1, "序号", "登记时间", "线索来源", "被反映单位", "反映主要问题")
    sheet.row(2, .number("1"), .day(44298), "信访举报", "住建局", "施工许可久拖不办")
    sheet.row(3, .number("2"), "2021.4.12", "同上", "发改委", .rich(["备案", "收费"], phonetic: "beian"))
    sheet.merges = ["A2:A3"]
    return FixtureWorkbook(sheet)
  }()
}
