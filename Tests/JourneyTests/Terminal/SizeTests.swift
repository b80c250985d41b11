import Foundation
import TerminalUI
import Testing

/// The window's size changes under a form, in bursts, down to one cell, and by another person's terminal.
extension ScreenTests {
  struct SizeOnScreen {
    @Test func `down to one cell and back, a form keeps what was typed`() throws {
      let office = try ScriptedOffice()
      let terminal = try ScreenLook.zh.start(home: office.home)
      try terminal.see("今日没有待办")
      try terminal.press("F7")
      try terminal.see("先回答两个问题")
      try terminal.press("2", "2")
      try terminal.press(Array(repeating: "Tab", count: 5))
      try terminal.type("窗口无办事指南")
      try terminal.see("窗口无办事指南")
      try terminal.resize(columns: 39, rows: 7)
      try terminal.see("窗口太小")
      try terminal.resize(columns: 1, rows: 1)
      try terminal.seeNo("窗口太小")
      try terminal.type("，")
      try terminal.resize(columns: 40, rows: 10)
      try terminal.see("窗口无办事指南，")
      try terminal.resize(columns: 120, rows: 40)
      try terminal.see("窗口无办事指南，", "配合单位")
      try terminal.press("Escape")
      try terminal.seeNo("配合单位")
      try terminal.quit()
    }

    /// Chinese that would reach over the edge is cut before it: no row drifts, at no width.
    @Test func `every row ends where the window does, at even and odd widths`() throws {
      let practice = try PracticeHome()
      let terminal = try ScreenLook.zh.start(
        home: practice.home, today: nil, arguments: ["--ledger", practice.ledger.path])
      try terminal.see("1 / ")
      for columns in [79, 67, 60, 53, 111, 120] {
        try terminal.resize(columns: columns, rows: 30)
        try terminal.seeAll("every box \(columns) wide") { screen in
          let edges = screen.split(separator: "\n").filter { "┓┃┛┐│┘".contains($0.last ?? " ") }
          return edges.count >= 20 && edges.allSatisfy { TextWidth.of(String($0)) == columns }
        }
      }
      try terminal.quit()
    }

    @Test func `a second person with a smaller terminal, and gone again`() throws {
      let practice = try PracticeHome()
      let terminal = try ScreenLook.en.start(
        home: practice.home, today: nil, arguments: ["--ledger", practice.ledger.path])
      try terminal.see("1 Counties & units", "5 Detail")
      let large = try terminal.attach(columns: 120, rows: 41)
      try large.see("Detail")
      let small = try terminal.attach(columns: 60, rows: 19)
      try small.see("Leads")
      let narrow = try terminal.seeNo("1 Counties & units")
      #expect(narrow.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 60 })
      // It leaves as tmux has it: the prefix, then d.
      try small.send("\u{2}d")
      #expect(try small.awaitEnd() == .code(0))
      #expect(small.isAsBefore)
      try large.send(Escape.down)
      try terminal.see("1 Counties & units", "5 Detail", "2 / ")
      try terminal.quit()
    }
  }
}

@Suite struct ResizeTests {
  @Test func `a burst of resizes ends at the last size, with few frames`() throws {
    let terminal = try PracticeHome().start()
    try terminal.see("问题线索")
    try terminal.idle()
    let before = terminal.output.count
    for step in 0..<200 { terminal.resize(columns: 40 + step % 100, rows: 10 + step % 40) }
    terminal.resize(columns: 90, rows: 28)
    try terminal.seeRow(28, from: before)
    try terminal.idle()
    let screen = String(decoding: try terminal.answer(to: "\u{C}"), as: UTF8.self)
    #expect(screen.contains("退出") && screen.contains(/\u{1B}\[28[;d]/) && !screen.contains(/\u{1B}\[29[;d]/))
    #expect(try terminal.quit() == .code(0))
    #expect(terminal.isAsBefore)
  }
}
