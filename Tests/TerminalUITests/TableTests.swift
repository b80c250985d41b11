import Testing

@testable import TerminalUI

@Suite struct TableTests {
  private let columns = [
    Column("colour", "色", least: 2),
    Column("number", "编号", least: 4, isNumber: true),
    Column("unit", "单位", least: 8, most: 13, weight: 1, dropOrder: 3),
    Column("title", "线索", least: 10, weight: 2),
    Column("state", "状态", least: 12, dropOrder: 4),
    Column("handler", "承办", least: 8, dropOrder: 1),
    Column("due", "期限", least: 12),
  ]

  private let rows = [
    TableRow(["红", "0017", "住建局", "施工许可超期，企业跑四趟", "初步核实", "K-03", "超期12天"].map { Span($0) }),
    TableRow(["黄", "0031", "行政服务中心", "窗口服务态度差，教育后再次发现", "整改中", "K-03", "剩2个工作日"].map { Span($0) }),
  ]

  private func drawn(_ width: Int, _ height: Int = 6, _ change: (inout TableView) -> Void = { _ in }) -> Frame {
    var frame = Frame(width: width, height: height)
    var table = TableView(
      columns: columns, rows: rows, cursor: 0, position: 1, total: .exact(24), sort: .init("due", ascending: true))
    change(&table)
    table.drawBoxed(into: &frame, in: frame.bounds, title: "2 问题线索", focused: true)
    return frame
  }

  @Test("Columns share the width by weight; text clips, the cursor row is marked and reversed")
  func wide() {
    let frame = drawn(86)
    expectPicture(
      frame,
      """
      ┏━ 2 问题线索 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
      ┃ 色 编号 单位          线索                       状态         承办     期限^       ┃
      ┃>红 0017 住建局        施工许可超期，企业跑四趟   初步核实     K-03     超期12天    ┃
      ┃ 黄 0031 行政服务中心  窗口服务态度差，教育后再 ~ 整改中       K-03     剩2个工作日 ┃
      ┃                                                                                    ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 / 24 ━┛
      """)
    #expect(frame.rest == Position(x: 1, y: 2))
    #expect(frame.roles[2] == "B" + String(repeating: "S", count: 84) + "B")
  }

  @Test("screens.md 2.1: columns go in their drop order: handler, unit, state")
  func dropping() {
    let headers = stride(from: 80, through: 30, by: -5).map { drawn($0).lines[1] }
    #expect(headers[0].contains("承办"))
    for header in headers where header.contains("承办") { #expect(header.contains("单位")) }
    for header in headers where header.contains("单位") { #expect(header.contains("状态")) }
    #expect(headers.allSatisfy { $0.contains("编号") && $0.contains("线索") })
    #expect(headers.contains { !$0.contains("单位") && $0.contains("状态") })
    #expect(headers.contains { !$0.contains("状态") })
  }

  @Test("screens.md 2.1: numbers never clip, their column goes")
  func numbers() {
    let columns = [
      Column("title", "线索", least: 6, weight: 1), Column("sum", "金额", least: 4, alignment: .trailing, isNumber: true),
    ]
    let rows = [TableRow(["收费", Span("1,234,567.00")])]
    for width in 1...40 {
      var frame = Frame(width: width, height: 2)
      TableView(columns: columns, rows: rows).draw(into: &frame, in: frame.bounds, focused: false)
      #expect(frame.fault == nil)
      let seen = frame.lines[1]
      #expect(seen.contains("1,234,567.00") || !seen.contains { $0.isNumber }, "\(width): \(seen)")
    }
  }

  @Test("The position says .. until it is counted, and groups thousands")
  func position() {
    #expect(drawn(60) { $0.total = .unknown }.lines[5].hasSuffix(" 1 / .. ━┛"))
    #expect(drawn(60) { $0.total = .atLeast(1_000) }.lines[5].hasSuffix(" 1 / 1,000+ ━┛"))
    #expect(
      drawn(60) {
        $0.position = 12_345; $0.total = .exact(1_234_567)
      }.lines[5].hasSuffix(" 12,345 / 1,234,567 ━┛"))
  }

  @Test("An empty list says why; a stale one is dimmed; marks have their column")
  func states() {
    let empty = drawn(40) {
      $0.rows = []
      $0.position = 0
      $0.total = .exact(0)
      $0.empty = ["没有超期的线索", "Esc 看全部"]
    }
    #expect(empty.lines[3].contains("没有超期的线索") && empty.lines[4].contains("Esc 看全部"))
    let stale = drawn(60) { $0.isStale = true }
    #expect(stale.roles[3].contains("ddd"))
    let marked = drawn(60) {
      $0.showsMarks = true
      $0.rows[1].isMarked = true
    }
    #expect(marked.lines[3].hasPrefix("┃ *黄 0031"))
  }

  @Test("Motions keep inside the list")
  func motion() {
    #expect(ListMotion(.down, page: 10)?.moved(from: 4, count: 5) == 4)
    #expect(ListMotion(.character("k"), page: 10)?.moved(from: 0, count: 5) == 0)
    #expect(ListMotion(.pageDown, page: 10)?.moved(from: 0, count: 50) == 9)
    #expect(ListMotion(.end, page: 10)?.moved(from: 0, count: 50) == 49)
    #expect(ListMotion(.end, page: 10)?.moved(from: 0, count: 0) == 0)
    #expect(ListMotion(.character("x"), page: 10) == nil)
  }

  @Test("The tree of the picture in screens.md 2.2")
  func tree() {
    var frame = Frame(width: 34, height: 7)
    frame.box(frame.bounds, title: "1 县市单位")
    TreeView(
      title: "县市单位", countTitles: ["在办", "红", "黄"],
      rows: [
        .init(level: 0, fold: .open, label: "伊犁州（州直）", counts: ["212", "31", "22"]),
        .init(level: 1, fold: .open, label: "奎屯市", counts: ["88", "12", "7"]),
        .init(level: 2, fold: .leaf, label: "住建局", counts: ["14", "3", "1"]),
        .init(level: 1, fold: .closed, label: "巩留县", counts: ["41", "6", "5"]),
      ], cursor: 2
    ).draw(into: &frame, in: frame.bounds.insideBox, focused: false)
    expectPicture(
      frame,
      """
      ┌─ 1 县市单位 ───────────────────┐
      │ 县市单位          在办  红  黄 │
      │v 伊犁州（州直）    212  31  22 │
      │ v 奎屯市            88  12   7 │
      │   >住建局           14   3   1 │
      │ > 巩留县            41   6   5 │
      └────────────────────────────────┘
      """)
  }

  @Test("The list keeps its cursor in the middle, takes held keys, and gives the row chosen")
  func list() {
    var list = ListView((1...20).map { StyledLine("行\($0)") })
    #expect(list.handle(.text("jjjjjjjjj"), page: 5) == .moved)
    #expect(list.handle(.enter, page: 5) == .chosen(9))
    var frame = Frame(width: 8, height: 3)
    list.draw(into: &frame, in: frame.bounds, focused: true)
    expectPicture(frame, " 行9\n>行10\n 行11")
    list.rows = ["行1"]
    #expect(list.cursor == 0)
    list.rows = []
    #expect(list.handle(.enter, page: 5) == nil)
  }

  @Test("screens.md 2.3: a paste never runs keys in a list, however long")
  func paste() {
    var list = ListView((1...20).map { StyledLine("行\($0)") })
    #expect(list.handle(.paste(String(repeating: "jq\n", count: 10_000)), page: 5) == nil)
    #expect(list.cursor == 0)
  }
}
