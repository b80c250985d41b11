/// A prefecture's workbook as it is handed in: one sheet a county and one for the prefecture's own bodies, twelve layouts
/// by twelve hands (issue 3, acceptance 4). All of it is invented.
package enum TwelveCounties {
  package struct County: Sendable {
    /// The sheet's name, which says whose it is.
    package let sheet: String
    package let division: String
    package let cases: [CountyCase]
  }

  package static let owner = "654000"

  package static let counties: [County] = [
    ("伊宁市", "654002"), ("奎屯市", "654003"), ("霍尔果斯市", "654004"), ("伊宁县", "654021"), ("察布查尔县", "654022"),
    ("霍城县", "654023"), ("巩留县", "654024"), ("新源县", "654025"), ("昭苏县", "654026"), ("特克斯县", "654027"),
    ("尼勒克县", "654028"), ("州直", "654000"),
  ].enumerated().map { index, county in
    var cases = CountyCase.cases(of: county.0, index: index)
    // 特克斯县's 编号 only counts rows, which is no number (domain rule I14).
    if county.0 == "特克斯县" { for place in cases.indices { cases[place].number = nil } }
    return County(sheet: county.0, division: county.1, cases: cases)
  }

  package static func workbook(epoch1904: Bool) -> FixtureWorkbook {
    let drawn = [
      plain, grouped, reversed, deep, wide, merged, summed, yearless, ghostly, counted, repeating, led,
    ]
    var workbook = FixtureWorkbook()
    workbook.usesEpoch1904 = epoch1904
    workbook.sheets = zip(counties, drawn).map { county, draw in draw(county, epoch1904) }
    return workbook
  }

  // MARK: Twelve hands

  private static let usual: [(column: CountyLayout.Column, header: String)] = [
    (.serial, "序号"), (.number, "线索编号"), (.received, "登记时间"), (.source, "线索来源"), (.unit, "被反映单位"),
    (.type, "问题类型"), (.text, "反映主要问题"), (.department, "承办部门"), (.handler, "承办人"), (.due, "办理时限"),
    (.finding, "核查结果"), (.result, "处理结果"), (.isClosed, "是否办结"), (.closed, "办结时间"),
  ]

  private static func head(_ county: County) -> [[FixtureCell]] {
    [
      [.shared("\(county.sheet)营商环境问题线索台账")],
      [.shared("填报单位：\(county.sheet)纪委监委"), .blank, .blank, "填报时间：2021年9月10日", .blank, "单位：件"],
    ]
  }

  private static func serials(_ style: FixtureStyle, _ epoch1904: Bool) -> (CountyCase.Day) -> FixtureCell {
    { .day($0.serial(epoch1904: epoch1904), style) }
  }

  /// The usual columns, days as numbers with a date's look.
  private static func plain(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual)
    layout.above = head(county)
    layout.day = serials(.slashes, epoch1904)
    var sheet = layout.sheet(county.sheet, county.cases)
    sheet.merges.append("A1:N1")
    return sheet
  }

  /// Two header rows under groups, other names for everything, units by their long names.
  private static func grouped(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: [
      (.serial, "序号"), (.number, "编号"), (.received, "收到时间"), (.source, "来源"), (.unit, "涉及单位"), (.type, "问题类别"),
      (.text, "问题描述"), (.department, "承办单位"), (.handler, "经办人"), (.due, "办结时限"), (.finding, "是否属实"),
      (.result, "办理结果"), (.isClosed, "办结情况"), (.closed, "完成时间"),
    ])
    layout.groups = [(1, 3, "基本情况"), (4, 6, "反映内容"), (7, 13, "办理")]
    layout.above = head(county)
    layout.closedWords = ("已办结", "办理中")
    let longNames = ["住建局": "住房和城乡建设局", "发改委": "发展改革委员会", "市场监管局": "市场监督管理局"]
    layout.otherwise = { item, column, _ in column == .unit ? longNames[item.unit].map { .shared($0) } : nil }
    return layout.sheet(county.sheet, county.cases)
  }

  /// No title, the columns from right to left.
  private static func reversed(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual.reversed())
    layout.day = CountyLayout.spelled("", ".", ".", "")
    return layout.sheet(county.sheet, county.cases)
  }

  /// Blank rows before the title, days in words.
  private static func deep(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual)
    layout.above = [[], [], []] + head(county) + [[]]
    layout.day = CountyLayout.spelled("", "年", "月", "日")
    return layout.sheet(county.sheet, county.cases)
  }

  /// Full-width digits, U+3000, no-break and zero-width blanks, blanks inside the headers.
  private static func wide(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    func full(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { ("0"..."9").contains($0) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
    }
    var layout = CountyLayout(
      columns: usual.map { ($0.column, $0.header.map(String.init).joined(separator: "\u{3000}")) })
    layout.above = head(county)
    layout.day = { .shared(full("2021年\($0.month)月\($0.day)日")) }
    layout.text = { .shared("\u{3000}\($0)\u{A0}\u{200B}") }
    return layout.sheet(county.sheet, county.cases)
  }

  /// Source and department once for all rows, in merged cells.
  private static func merged(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual)
    layout.above = head(county)
    layout.otherwise = { _, column, index in
      index > 0 && (column == .source || column == .department) ? .blank : nil
    }
    var sheet = layout.sheet(county.sheet, county.cases)
    let lines = (layout.firstLine, layout.firstLine + county.cases.count - 1)
    sheet.merges += [3, 7].map {
      "\(FixtureWorkbook.reference($0, lines.0)):\(FixtureWorkbook.reference($0, lines.1))"
    }
    return sheet
  }

  /// A hidden row, sums within and below, what clerks write under a table.
  private static func summed(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual)
    layout.above = head(county)
    layout.day = serials(.custom, epoch1904)
    var sheet = layout.sheet(county.sheet, Array(county.cases.prefix(2)))
    var line = layout.firstLine + 2
    sheet.row(line, "小计", .blank, .number("2"))
    for (index, item) in county.cases.enumerated().dropFirst(2) {
      line += 1
      sheet.row(line, cells: layout.row(item, index))
    }
    sheet.hiddenLines = [line]
    sheet.row(line + 1, "合计", .blank, .number("\(county.cases.count)"))
    sheet.row(line + 2, "填表人：", "甲某", "", "审核人：", "乙某", "联系电话：", "0999-8000000")
    sheet.row(line + 3, "注：本表每月25日前报送", "X-1", "2021-01-01")
    return sheet
  }

  /// The year stands in the title alone.
  private static func yearless(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual)
    layout.above = [[.shared("\(county.sheet)2021年营商环境问题线索台账")]]
    layout.day = { .shared("\($0.month)月\($0.day)日") }
    return layout.sheet(county.sheet, county.cases)
  }

  /// Empty columns between the others, and ten thousand rows that hold nothing but a look.
  private static func ghostly(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual.flatMap { [$0, (.empty, "")] })
    layout.above = head(county)
    layout.day = { .shared("2021/\($0.month)/\($0.day)") }
    var sheet = layout.sheet(county.sheet, county.cases)
    let end = layout.firstLine + county.cases.count
    let look = FixtureCell.raw(#"<c r="{r}" s="1"/>"#)
    for line in end..<(end + 10_000) { sheet.row(line, look, look, look) }
    return sheet
  }

  /// 编号 that only counts the rows, the header again where a printed page begins, hours behind the days.
  private static func counted(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual.dropFirst().map { ($0.column, $0.column == .number ? "编号" : $0.header) })
    layout.above = head(county)
    layout.day = { .shared("2021/\($0.month)/\($0.day) 9:32:05") }
    layout.otherwise = { _, column, index in column == .number ? .number("\(index + 1)") : nil }
    var sheet = layout.sheet(county.sheet, Array(county.cases.prefix(3)))
    let line = layout.firstLine + 3
    sheet.row(line, cells: layout.columns.map { FixtureCell(stringLiteral: $0.header) })
    for (index, item) in county.cases.enumerated().dropFirst(3) {
      sheet.row(line + index - 2, cells: layout.row(item, index))
    }
    return sheet
  }

  /// 同上 and its signs, days as bare numbers, rich and inline texts, a formula's cached words.
  private static func repeating(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(columns: usual)
    layout.above = head(county)
    layout.day = { .number("2021\(CountyCase.Day.two($0.month))\(CountyCase.Day.two($0.day))") }
    layout.closedWords = ("√", "×")
    layout.otherwise = { item, column, index in
      switch column {
      case .source where index > 0: "同上"
      case .department where index > 0: "〃"
      case .text: .rich([String(item.text.prefix(4)), String(item.text.dropFirst(4))], phonetic: "qiye")
      case .unit: .inline(item.unit)
      case .handler: .textFormula("J\(index)", cached: item.handler)
      default: nil
      }
    }
    return layout.sheet(county.sheet, county.cases)
  }

  /// No title but 填报单位, headers with stars and line feeds, two columns of one name.
  private static func led(_ county: County, _ epoch1904: Bool) -> FixtureWorkbook.Sheet {
    var layout = CountyLayout(
      columns: usual.map { ($0.column, "*" + $0.header.prefix(2) + "\n" + $0.header.dropFirst(2)) }
        + [(.empty, "说明"), (.empty, "说明")])
    layout.above = [["填报单位：州纪委监委", .blank, "填报时间：2021年9月"]]
    layout.day = serials(.chineseLong, epoch1904)
    return layout.sheet(county.sheet, county.cases)
  }
}
