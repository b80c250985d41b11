import Testing

@testable import TerminalUI

@Suite struct FrameTests {
  @Test("screens.md 1.3: writing over either half of a wide cell blanks the other")
  func overwriteHalf() {
    for x in 0..<4 {
      var frame = row("低保", width: 4)
      frame.put("a", x: x, y: 0)
      #expect(frame.fault == nil)
      #expect(frame.lines == [["a 保", " a保", "低a ", "低 a"][x]])
    }
  }

  @Test("A wide character over two halves blanks both outer ones")
  func overwriteBetween() {
    var frame = row("低保金", width: 6)
    frame.put("中", x: 1, y: 0)
    #expect(frame.fault == nil)
    #expect(frame.lines == [" 中 金"])
  }

  @Test("screens.md 1.3: a wide character in the last column becomes a space")
  func wideInLastColumn() {
    var frame = Frame(width: 3, height: 1)
    frame.set(Cell("中", width: 2), x: 2, y: 0)
    #expect(frame.fault == nil)
    #expect(frame.lines == ["   "])
  }

  @Test(
    "screens.md 1.3: clipped text ends with ~, the wide character before it becomes a space",
    arguments: [(8, "施工许可"), (7, "施工许~"), (6, "施工 ~"), (5, "施工~"), (3, "施~"), (2, " ~"), (1, "~")])
  func clip(width: Int, expected: String) {
    let frame = row("施工许可", width: width)
    #expect(frame.fault == nil)
    #expect(frame.lines == [expected])
  }

  @Test("Text left of the frame is cut where it enters")
  func cutAtLeft() {
    var frame = Frame(width: 4, height: 1)
    frame.put("低保ab", x: -1, y: 0)
    #expect(frame.fault == nil)
    #expect(frame.lines == [" 保~"])
  }

  @Test("A box with focus is heavy, without it light, in ASCII too; bottom label before the corner")
  func boxes() {
    var frame = Frame(width: 30, height: 6)
    frame.box(Rect(x: 0, y: 0, width: 30, height: 3), title: "2 线索", label: "1 / 24", focused: true)
    frame.box(Rect(x: 0, y: 3, width: 30, height: 3), title: "3 整改", label: "x")
    expectPicture(
      frame,
      """
      ┏━ 2 线索 ━━━━━━━━━━━━━━━━━━━┓
      ┃                            ┃
      ┗━━━━━━━━━━━━━━━━━━━ 1 / 24 ━┛
      ┌─ 3 整改 ───────────────────┐
      │                            │
      └──────────────────────── x ─┘
      """)
    #expect(frame.roles[0].hasPrefix("BB.tttttt.BBB"))
    var ascii = Frame(width: 12, height: 6, context: DrawingContext(glyphs: .ascii))
    ascii.box(Rect(x: 0, y: 0, width: 12, height: 3), title: "a", focused: true)
    ascii.box(Rect(x: 0, y: 3, width: 12, height: 3), title: "a")
    expectPicture(ascii, "#= a ======#\n#          #\n#==========#\n+- a ------+\n|          |\n+----------+")
  }

  @Test("A long title is clipped inside the top line, at every width")
  func boxWidths() {
    for width in 1...30 {
      var frame = Frame(width: width, height: 3)
      frame.box(frame.bounds, title: "施工许可超期，企业跑四趟", label: "超期12天", focused: true)
      #expect(frame.fault == nil)
    }
    var frame = Frame(width: 14, height: 2)
    frame.box(frame.bounds, title: "施工许可超期")
    #expect(frame.lines[0] == "┌─ 施工许 ~ ─┐")
  }

  @Test("Rectangles never turn inside out")
  func rectangles() {
    let rect = Rect(x: 2, y: 3, width: 1, height: 1)
    #expect(rect.insideBox.isEmpty)
    #expect(rect.droppingLeft(9).isEmpty)
    #expect(rect.bottom(-4).isEmpty)
    #expect(rect.row(7).isEmpty)
    #expect(
      Rect(x: 0, y: 0, width: 80, height: 24).centred(width: 40, height: 10) == Rect(x: 20, y: 7, width: 40, height: 10)
    )
    #expect(rect.centred(width: 40, height: 10) == rect)
  }
}
