import Testing

@testable import TerminalUI

@Suite struct TextFieldTests {
  private func drawn(_ field: TextField, width: Int, focused: Bool = true) -> Frame {
    var frame = Frame(width: width, height: 1)
    field.draw(into: &frame, in: frame.bounds, focused: focused)
    return frame
  }

  @Test("The caret stands in column 5 after 低保a")
  func caretColumn() {
    var field = TextField()
    _ = field.handle(.text("低保a"))
    #expect(field.caretColumn == 5)
    #expect(drawn(field, width: 20).caret == Position(x: 6, y: 0))
    _ = field.handle(.left)
    _ = field.handle(.left)
    #expect(field.caretColumn == 2)
  }

  @Test("Backspace and Delete take a character with its marks")
  func combining() {
    var field = TextField("ae\u{301}b")
    _ = field.handle(.left)
    _ = field.handle(.backspace)
    #expect(field.text == "ab")
    field = TextField("e\u{301}b")
    _ = field.handle(.home)
    _ = field.handle(.delete)
    #expect(field.text == "b")
    field = TextField("e")
    _ = field.handle(.character("\u{301}"))
    #expect(field.text == "e\u{301}" && field.caret == 1)
  }

  @Test("A burst and a paste are one step to undo; typed letters join")
  func undo() {
    var field = TextField()
    for letter in "abc" { _ = field.handle(.character(letter)) }
    _ = field.handle(.text("低保"))
    _ = field.handle(.paste("第一行\n第二行"))
    #expect(field.text == "abc低保第一行 第二行")
    #expect(field.handle(.ctrl("z")) == .changed)
    #expect(field.text == "abc低保")
    _ = field.handle(.ctrl("z"))
    #expect(field.text == "abc")
    _ = field.handle(.ctrl("z"))
    #expect(field.text == "" && field.handle(.ctrl("z")) == .moved)
    _ = field.handle(.ctrl("y"))
    _ = field.handle(.ctrl("y"))
    #expect(field.text == "abc低保")
  }

  @Test("Cut, copy and paste go through the clipboard they are given")
  func clipboard() {
    var clipboard = Clipboard()
    var field = TextField("住建局 窗口")
    _ = field.handle(.home, clipboard: &clipboard)
    for _ in 0..<3 { _ = field.handle(.shiftRight, clipboard: &clipboard) }
    _ = field.handle(.ctrl("x"), clipboard: &clipboard)
    #expect(clipboard.text == "住建局" && field.text == " 窗口")
    var other = TextField()
    _ = other.handle(.ctrl("v"), clipboard: &clipboard)
    #expect(other.text == "住建局")
    _ = other.handle(.ctrl("a"), clipboard: &clipboard)
    _ = other.handle(.character("x"), clipboard: &clipboard)
    #expect(other.text == "x")
    _ = other.handle(.ctrl("c"), clipboard: &clipboard)
    #expect(clipboard.text == "x")
  }

  @Test("Keys that are not text are left to the screen")
  func notTaken() {
    var field = TextField("a")
    for key: Key in [.enter, .escape, .tab, .up, .down, .function(1), .ctrl("s"), .ctrl("e"), .ctrl("k"), .pageUp] {
      #expect(field.handle(key) == nil, "\(key)")
    }
    #expect(field.text == "a")
  }

  @Test("Filters fold what an input method makes full-width")
  func filters() {
    var date = TextField(filter: .date)
    _ = date.handle(.text("２０２１－０９－１３"))
    #expect(date.text == "2021-09-13")
    var digits = TextField(maxLength: 3, filter: .digits)
    _ = digits.handle(.text("1a２低3４"))
    #expect(digits.text == "123")
    #expect(digits.handle(.character("9")) == .moved)
  }

  @Test("No control character gets in")
  func controls() {
    var field = TextField()
    _ = field.handle(.paste("a\u{1B}[201~b\u{7}\r\nc\td"))
    #expect(field.text == "a[201~b c d")
  }

  @Test("Long text scrolls by whole characters and keeps the caret in sight")
  func scrolling() {
    var field = TextField("企业四次到窗口每次告知的材料不同")
    expectPicture(drawn(field, width: 14), "[材料不同    ]")
    _ = field.handle(.home)
    expectPicture(drawn(field, width: 14), "[企业四次到 ~]")
    expectPicture(drawn(field, width: 14, focused: false), "[企业四次到 ~]")
    for width in 1...20 {
      for _ in 0..<17 {
        let frame = drawn(field, width: width)
        #expect(frame.fault == nil && frame.caret != nil)
        _ = field.handle(.right)
      }
      _ = field.handle(.home)
    }
  }
}

@Suite struct TextAreaTests {
  private func drawn(_ area: TextArea, width: Int, height: Int) -> Frame {
    var frame = Frame(width: width, height: height)
    area.draw(into: &frame, in: frame.bounds, focused: true)
    return frame
  }

  @Test("Up and Down go by the rows that are seen, and leave the area at its ends")
  func vertical() {
    var area = TextArea("企业四次到窗口")
    var clipboard = Clipboard()
    expectPicture(drawn(area, width: 10, height: 2), "[企业四次]\n[到窗口  ]")
    #expect(area.handle(.down, width: 10, clipboard: &clipboard) == nil)
    #expect(area.handle(.up, width: 10, clipboard: &clipboard) == .moved)
    #expect(drawn(area, width: 10, height: 2).caret == Position(x: 7, y: 0))
    #expect(area.handle(.up, width: 10, clipboard: &clipboard) == nil)
    #expect(area.handle(.enter, width: 10, clipboard: &clipboard) == .changed)
    #expect(area.text == "企业四\n次到窗口")
    #expect(area.handle(.end, width: 10, clipboard: &clipboard) == .moved)
    #expect(drawn(area, width: 10, height: 2).caret == Position(x: 8, y: 1))
  }

  @Test("The rows around the caret are the ones shown")
  func scrolling() {
    var area = TextArea((1...9).map { "行\($0)" }.joined(separator: "\n"))
    expectPicture(drawn(area, width: 8, height: 3), "[行7   ]\n[行8   ]\n[行9   ]")
    var clipboard = Clipboard()
    for _ in 0..<20 { _ = area.handle(.up, width: 8, clipboard: &clipboard) }
    expectPicture(drawn(area, width: 8, height: 3), "[行1   ]\n[行2   ]\n[行3  ~]")
    #expect(area.text.hasSuffix("行9"))
  }

  @Test("A last newline gives an empty row for the caret")
  func lastNewline() {
    let area = TextArea("a\n")
    #expect(drawn(area, width: 6, height: 2).caret == Position(x: 1, y: 1))
  }
}
