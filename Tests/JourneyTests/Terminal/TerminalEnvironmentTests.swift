import Foundation
import Testing

/// Whatever the locale, TERM and the other variables say: the dashboard starts and speaks the right language in UTF-8,
/// or says in one sentence why it can't, and gives the terminal back as it was.
@Suite struct TerminalEnvironmentTests {
  struct Locale: CustomTestStringConvertible {
    let variables: [String: String?]
    let isChinese: Bool
    var testDescription: String { variables.map { "\($0.key)=\($0.value ?? "-")" }.sorted().joined(separator: " ") }

    init(_ variables: [String: String?], chinese: Bool) {
      self.variables = variables
      isChinese = chinese
    }
  }

  /// None of the named ones is installed on a bare Debian.
  static let locales = [
    Locale(["LANG": nil], chinese: true), Locale(["LANG": "C"], chinese: true),
    Locale(["LANG": "POSIX"], chinese: true), Locale(["LANG": "zh_CN.UTF-8"], chinese: true),
    Locale(["LANG": "zh_CN.GBK"], chinese: true), Locale(["LANG": "zh_CN"], chinese: true),
    Locale(["LANG": "en_US.ISO-8859-1"], chinese: false), Locale(["LANG": "en_US.UTF-8"], chinese: false),
    Locale(["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"], chinese: true),
    Locale(["LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"], chinese: false),
    Locale(["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], chinese: false),
    Locale(["LANG": "en_US.UTF-8", "DUBAN_LANG": "zh"], chinese: true),
  ]

  @Test(arguments: locales)
  func `every locale shows Chinese in UTF-8 and the language it asks for`(locale: Locale) throws {
    let terminal = try PracticeHome().start([], environment: locale.variables)
    try terminal.see(locale.isChinese ? "问题线索" : "Leads")
    try terminal.idle()
    #expect(terminal.text.contains("住建局"), "a unit's name")
    #expect(!terminal.text.contains("\u{FFFD}"), "a character that is no UTF-8")
    #expect(try terminal.quit() == .code(0))
    #expect(terminal.isAsBefore)
  }

  struct Name: CustomTestStringConvertible {
    let term: String?
    var isColoured = true
    var extra: [String: String] = [:]
    var testDescription: String { (term ?? "unset") + extra.map { " \($0.key)=\($0.value)" }.joined() }
  }

  /// Names whose description isn't installed fall back to xterm's.
  static let names = [
    Name(term: nil), Name(term: ""), Name(term: "no-such-terminal"), Name(term: "putty"), Name(term: "putty-256color"),
    Name(term: "xterm"), Name(term: "xterm-256color"), Name(term: "xterm-16color"), Name(term: "screen-256color"),
    Name(term: "tmux-256color"), Name(term: "rxvt"), Name(term: "rxvt-unicode"), Name(term: "linux"),
    Name(term: "vt100", isColoured: false), Name(term: "vt220", isColoured: false),
    Name(term: "xterm-mono", isColoured: false),
    Name(term: "xterm-256color", isColoured: false, extra: ["NO_COLOR": "1"]),
    Name(term: "xterm-256color", extra: ["NO_COLOR": ""]),
  ]

  @Test(arguments: names) func `every terminal's name starts, with colours where there are any`(name: Name) throws {
    var variables: [String: String?] = name.extra
    variables["TERM"] = .some(name.term)
    let terminal = try PracticeHome().start([], environment: variables)
    try terminal.see(name.term == "linux" ? "Leads" : "问题线索")
    try terminal.idle()
    #expect(terminal.hasColour == name.isColoured)
    #expect(try terminal.quit() == .code(0))
    #expect(terminal.isAsBefore)
  }

  @Test func `a dumb terminal is refused in one sentence, and not one control sequence is sent`() throws {
    let terminal = try PracticeHome().start(environment: ["TERM": "dumb"])
    #expect(try terminal.awaitEnd() == .code(69))
    #expect(terminal.text.contains("用不了这个终端（TERM=dumb）"))
    #expect(!terminal.output.contains(0x1B) && terminal.isAsBefore)
  }

  @Test func `the Linux console gets English, ASCII lines and a word on its glyphs`() throws {
    let terminal = try PracticeHome().start([], environment: ["TERM": "linux"])
    try terminal.see("no Chinese glyphs")
    try terminal.idle()
    #expect(terminal.text.contains("+-") && !terminal.text.contains { "─━│┃┌┏".contains($0) })
    #expect(try terminal.quit() == .code(0))
  }

  @Test func `exported LINES and COLUMNS change nothing, not even after a resize`() throws {
    let terminal = try PracticeHome().start(environment: ["LINES": "10", "COLUMNS": "30"])
    try terminal.see("退出")
    #expect(!terminal.text.contains("窗口太小"))
    try terminal.idle()
    let before = terminal.output.count
    terminal.resize(columns: 100, rows: 30)
    try terminal.seeRow(30, from: before)
    #expect(try terminal.quit() == .code(0))
  }

  @Test func `nothing is asked of the terminal, and what is switched on is switched off`() throws {
    let terminal = try PracticeHome().start()
    try terminal.idle()
    for question in Escape.questions { #expect(!terminal.text.contains(question)) }
    #expect(terminal.text.contains(Escape.modesOn) && terminal.text.contains("\u{1B}[?1006;1000h"))
    let before = terminal.output.count
    #expect(try terminal.quit() == .code(0))
    let last = String(decoding: terminal.output[before...], as: UTF8.self)
    for sequence in Escape.everythingOff { #expect(last.contains(sequence)) }
  }

  @Test func `without a terminal the morning's overview comes as text, and a closed pipe is quiet`() throws {
    let office = try ScriptedOffice()
    let answer = try office.run([])
    #expect(answer.status == 0 && !answer.output.isEmpty && !answer.output.contains("\u{1B}"))
    let program = try DubanProcess.executable().path
    // As a shell runs it, and as a service does that ignores the signal of a closed pipe; and with no output at all.
    for line in ["\"$0\" changes | head -c 1", "trap '' PIPE; \"$0\" changes | head -c 1", "\"$0\" changes >&-"] {
      let shell = try DubanProcess.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", line, program],
        environment: DubanProcess.environment(home: office.home).merging(["PATH": "/usr/bin:/bin"]) { $1 })
      #expect(shell.error == "", "\(line)")
      #expect(shell.status != 2, "\(line)")
    }
  }
}
