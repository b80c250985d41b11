import Foundation
import Testing

/// What the doctor asks of the terminal itself: in tmux, which answers, and on a terminal that never does.
extension ScreenTests {
  @Suite struct DoctorOnTerminal {
    @Test(arguments: [("zh", "汉字和全角标点占2列", "等占1列"), ("en", "Chinese takes 2 columns", "take 1 column")])
    func `tmux answers: widths, colours, keys and size are measured`(
      language: String, chinese: String, ambiguous: String
    ) throws {
      let terminal = try TmuxTerminal(["doctor", "--lang", language], columns: 100, rows: 110)
      let screen = try terminal.see(chinese, ambiguous, "ended with 0", "terminal as before")
      #expect(screen.contains("100×110"))
      #expect(screen.contains("┌─┐") && screen.contains("黄 yellow"))
      #expect(!screen.contains("6n") && !screen.contains("[?"))
    }

    @Test func `a narrow window breaks no word over its edge`() throws {
      let terminal = try TmuxTerminal(["doctor"], columns: 60, rows: 150)
      let screen = try terminal.see("ended with 0", "terminal as before", "60×150")
      #expect(screen.contains("放大到至少80×24"))
    }

    @Test func `keys are shown as they arrive, and Esc twice ends it`() throws {
      let terminal = try TmuxTerminal(["doctor", "--keys"], columns: 100, rows: 40)
      try terminal.see("连按两次Esc结束")
      try terminal.press("F7")
      try terminal.seeLine("F7", "Esc [ 1 8 ~", "登记线索")
      try terminal.press("C-s")
      try terminal.seeLine("Ctrl-S", "^S", "表单：保存")
      try terminal.press("BSpace")
      try terminal.seeLine("Backspace", "^?")
      try terminal.type("施工许可")
      try terminal.seeLine("施工许可", "输入法开着")
      try terminal.type("ｏ")
      try terminal.seeLine("ｏ", "全角", "记监督")
      try terminal.press("Escape")
      try terminal.seeLine("Esc", "列表：取消")
      try terminal.press("Escape")
      try terminal.see("到达的键：F7 Ctrl-S Backspace", "ended with 0", "terminal as before")
    }

    @Test func `a terminal that never answers costs a moment and is left as it was`() throws {
      let terminal = try doctor()
      #expect(try terminal.awaitEnd() == .code(0))
      #expect(terminal.text.contains("终端没有回答光标位置"))
      #expect(terminal.isAsBefore)
    }

    @Test(arguments: [("\u{3}", SIGINT), (nil, SIGTERM), (nil, SIGHUP), (nil, SIGQUIT)])
    func `broken off while it measures, the terminal is left as it was`(key: String?, signal: Int32) throws {
      let terminal = try doctor()
      try terminal.wait(for: "raw mode") { !terminal.isAsBefore }
      if let key { try terminal.send(key) } else { terminal.signal(signal) }
      #expect(try terminal.awaitEnd() == .signal(signal))
      #expect(terminal.isAsBefore)
    }

    @Test func `a terminal with wide ambiguous characters is told the switch`() throws {
      let terminal = try doctor()
      #expect(try terminal.awaitEnd(answering: { $0.value < 0x80 ? 1 : $0.value == 0x301 ? 0 : 2 }) == .code(69))
      #expect(terminal.text.contains("--ambiwidth wide") && terminal.text.contains("─ 2列"))
      #expect(terminal.isAsBefore)
      let told = try doctor(["DUBAN_AMBIWIDTH": "2"])
      #expect(try told.awaitEnd(answering: { $0.value < 0x80 ? 1 : $0.value == 0x301 ? 0 : 2 }) == .code(0))
    }

    @Test func `a terminal that takes UTF-8 for Latin-1 is told to change its character set`() throws {
      let terminal = try doctor()
      #expect(try terminal.awaitEnd(answering: { UTF8.width($0) }) == .code(69))
      #expect(terminal.text.contains("字符集改成UTF-8"))
    }

    @Test(arguments: [("dumb", 69), ("nonsense-terminal", 0), ("linux", 0)])
    func `terminals that can't or hardly do are told apart`(name: String, status: Int32) throws {
      let terminal = try doctor(["TERM": name])
      let ended =
        name == "dumb"
        ? try terminal.awaitEnd()
        : try terminal.awaitEnd(answering: { $0.value < 0x80 ? 1 : $0.value == 0x301 ? 0 : 1 })
      #expect(terminal.text.contains("TERM=\(name)"))
      #expect(
        name == "dumb" ? ended == .code(status) && !terminal.text.contains("\u{1B}") : ended == .code(69))
    }

    private func doctor(_ environment: [String: String?] = [:]) throws -> PseudoTerminal {
      try PseudoTerminal(["doctor"], columns: 100, rows: 40, home: TemporaryHome.make(), environment: environment)
    }
  }
}
