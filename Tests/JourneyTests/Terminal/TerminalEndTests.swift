import Foundation
import Glibc
import Testing

/// However the program ends: the terminal is as before, the exit status tells the true cause, what was typed is kept.
@Suite struct TerminalEndTests {
  static let signals = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV,
  ]

  @Test(arguments: signals) func `every signal gives the terminal back and keeps the draft`(number: Int32) throws {
    let typing = try Typing()
    try typing.awaitDraft()
    typing.terminal.signal(number)
    #expect(try typing.terminal.awaitEnd() == .signal(number))
    #expect(typing.terminal.isAsBefore)
    let text = typing.terminal.text
    for sequence in Escape.everythingOff { #expect(text.contains(sequence), "\(sequence.debugDescription)") }
    #expect(typing.keepsDraft)
    if [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV].contains(number) {
      let last = text.components(separatedBy: "\u{1B}[?1049l").last ?? ""
      #expect(last.contains("草稿已存："), "where the draft is: \(last.debugDescription)")
    }
  }

  @Test func `a trap's last words go to the log, not onto the screen`() throws {
    let practice = try PracticeHome()
    let terminal = try practice.start(environment: ["DUBAN_CRASH_TEST": "trap"])
    try terminal.idle()
    try terminal.send(Escape.f12)
    let end = try terminal.awaitEnd()
    #expect(end == .signal(SIGILL) || end == .signal(SIGTRAP))
    let log = try String(contentsOf: practice.home.appendingPathComponent("state/duban/duban.log"), encoding: .utf8)
    #expect(log.contains("Fatal error"))
    #expect(!terminal.text.contains("Fatal error") && terminal.isAsBefore)
  }

  /// With and without the signal that goes with it: `nohup` ignores that.
  @Test(arguments: [false, true]) func `a window closed ends the program, with its draft`(isIgnored: Bool) throws {
    let typing = try Typing(isIgnored: isIgnored)
    let before = typing.terminal.process.ticks
    typing.terminal.hangUp()
    let end = try typing.terminal.awaitEnd()
    #expect(end == .signal(SIGHUP) || end == .code(129))
    #expect(typing.keepsDraft)
    // Not one second of processor time: no orphan asks a dead terminal on and on.
    #expect(typing.terminal.process.ticks - before < 100)
  }

  @Test func `a window closed amid a paste keeps what had come`() throws {
    let typing = try Typing()
    try typing.terminal.send(Escape.pasteStart + "一次性告知抽查")
    typing.terminal.hangUp()
    _ = try typing.terminal.awaitEnd()
    #expect(typing.keepsDraft)
  }

  /// A registration, filled in.
  struct Typing {
    let office: ScriptedOffice
    let terminal: PseudoTerminal
    static let title = "施工许可超期"

    init(isIgnored: Bool = false) throws {
      office = try ScriptedOffice()
      var variables = DubanProcess.environment(home: office.home)
      variables.merge(["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]) { $1 }
      let program = try DubanProcess.executable().path
      let line = (isIgnored ? "trap '' HUP; " : "") + "exec \"$0\" --lang zh --today 2021-09-13"
      terminal = try PseudoTerminal("/bin/sh", ["-c", line, program], environment: variables)
      try terminal.see("今日没有待办")
      try terminal.idle()
      try terminal.answer(to: Escape.f7)
      // The two questions, then type, title and source: whole, so that Ctrl-S would take it.
      try terminal.send("22\t慢作为\t\t\t\(Self.title)\t\t信访\t")
      try terminal.see("信访举报")
      try terminal.see("草稿已存")
    }

    var keepsDraft: Bool {
      let state = office.home.appendingPathComponent("state")
      let files = FileManager.default.enumerator(at: state, includingPropertiesForKeys: nil)?.allObjects ?? []
      return files.contains { file in
        guard let url = file as? URL, url.pathExtension == "json" else { return false }
        return (try? String(contentsOf: url, encoding: .utf8))?.contains(Self.title) ?? false
      }
    }

    /// A draft reaches its file within a moment; after a crash nobody could write it any more.
    func awaitDraft() throws { try terminal.wait(for: "the draft's file") { keepsDraft } }
  }
}
