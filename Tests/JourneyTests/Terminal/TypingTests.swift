import Foundation
import Glibc
import Testing

/// Input methods, pastes and the mouse, seen in a real terminal.
extension ScreenTests {
  struct TypingOnScreen {
    private let practice: PracticeHome
    private let terminal: TmuxTerminal

    init() throws {
      practice = try PracticeHome()
      terminal = try ScreenLook.zh.start(
        home: practice.home, today: nil, arguments: ["--ledger", practice.ledger.path])
      try terminal.see("1 / ")
    }

    @Test func `an input method left on is no dead keyboard`() throws {
      // Full-width forms are their keys: 3 goes to the rectifications, 2 back, ？ opens the help.
      try terminal.type("３")
      try terminal.see("[3整改")
      try terminal.type("２")
      try terminal.see("[2问题线索")
      try terminal.type("？")
      try terminal.see("帮助")
      try terminal.press("Escape")
      try terminal.seeNo("┏━ 帮助")
      // Chinese in a list is something to look for, and the filter says what happened.
      try terminal.type("窗口")
      try terminal.see("输入法开着：字母键请切英文，或用方向键、回车、数字、F键")
      try terminal.press("Escape")
      try terminal.quit()
    }

    @Test func `a phrase is one insert and one undo step, and so is a paste`() throws {
      try terminal.press("F7")
      try terminal.see("先回答两个问题")
      try terminal.press("2", "2")
      try terminal.seeForm()
      try terminal.press(Array(repeating: "Tab", count: 5))
      try terminal.type("低保金")
      try terminal.see("低保金")
      try terminal.type("审批超期")
      try terminal.see("低保金审批超期")
      try terminal.paste("多次跑动\n四趟\n")
      try terminal.see("低保金审批超期多次跑动", "四趟")
      try terminal.press("C-z")
      try terminal.seeNo("四趟")
      try terminal.see("低保金审批超期")
      try terminal.press("C-z")
      try terminal.seeNo("审批超期")
      try terminal.see("低保金")
      try terminal.press("Escape")
    }

    @Test func `the caret stands after the text, and Backspace takes a letter with its marks`() throws {
      try terminal.press("F3")
      // The word stands among the keys already: what is new is the caret.
      let start = try terminal.caret()
      try terminal.type("低保a")
      try terminal.see("低保a")
      try awaitCursor(start.x + 5)
      // An e with an acute accent of its own: two scalars, one letter.
      try terminal.type("e\u{301}")
      try awaitCursor(start.x + 6)
      try terminal.press("BSpace")
      try awaitCursor(start.x + 5)
      try terminal.press("BSpace", "BSpace")
      try awaitCursor(start.x + 2)
      try terminal.press("Escape")
      try terminal.quit()
    }

    @Test func `a paste that holds the mark of its own end runs nothing`() throws {
      try terminal.type("\u{1B}[200~甲\u{1B}[201~q\u{1B}[21~乙\u{1B}[201~")
      try terminal.see("查找这段文字？", "甲")
      try terminal.press("Escape")
      try terminal.quit()
    }

    @Test func `a click selects, a second one opens, the wheel scrolls`() throws {
      let second = try row(5)
      try click(x: 20, y: 6)
      try terminal.seeLine(">", second)
      try terminal.type(report(64 + 1, x: 20, y: 6))
      try terminal.see("5 / ")
      try terminal.type(report(64, x: 20, y: 6))
      try terminal.see("2 / ")
      try click(x: 20, y: 7)
      try terminal.see("3 / ")
      try click(x: 20, y: 7)
      try terminal.see("办理", "数字或方向键")
      try terminal.press("Escape")
      try terminal.quit()
    }

    private func awaitCursor(_ x: Int) throws {
      let deadline = Date().addingTimeInterval(20)
      while Date() < deadline {
        if try terminal.cursor().x == x { return }
      }
      #expect(try terminal.cursor().x == x)
    }

    /// The number in a line of the screen, counted from 0.
    private func row(_ index: Int) throws -> String {
      let lines = try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)
      let words = try #require(lines.count > index ? lines[index] : nil).split(separator: " ")
      return String(try #require(words.first { $0.count == 4 && $0.allSatisfy(\.isNumber) }))
    }

    private func click(x: Int, y: Int) throws {
      try terminal.type(report(0, x: x, y: y) + report(3, x: x, y: y))
    }

    /// The old report, which ncurses speaks with tmux: a character for the button, the column and the row from 1.
    private func report(_ button: Int, x: Int, y: Int) -> String {
      "\u{1B}[M" + String(decoding: [button + 32, x + 32, y + 32].map { UInt8($0) }, as: UTF8.self)
    }
  }
}

@Suite struct PasteTests {
  @Test func `ten thousand pasted lines in a list run no key, they are asked about`() throws {
    let terminal = try PracticeHome().start()
    try terminal.see("问题线索")
    try terminal.idle()
    let lines = (1...10_000).map { "q\($0) 施工许可" }.joined(separator: "\n")
    let before = terminal.output.count
    try terminal.send(Escape.pasteStart + lines + Escape.pasteEnd)
    try terminal.see("查找这段文字？", from: before)
    try terminal.idle()
    #expect(terminal.end == nil)
    // Esc, and F10 at once: the question goes, and the program after it.
    try terminal.send("\u{1B}" + Escape.f10)
    #expect(try terminal.awaitEnd() == .code(0))
  }

  @Test func `a paste of more than 1 MiB is cut, and that is said`() throws {
    let typing = try TerminalEndTests.Typing()
    let line = "企业四次到窗口，每次告知的材料不同。\n"
    let text = String(repeating: line, count: (1 << 20) / line.utf8.count + 100)
    let before = typing.terminal.output.count
    try typing.terminal.send(Escape.pasteStart + text + Escape.pasteEnd)
    try typing.terminal.see("粘贴的文字超过1 MiB，多出的已截去", from: before)
    typing.terminal.signal(SIGTERM)
    #expect(try typing.terminal.awaitEnd() == .signal(SIGTERM))
  }
}
