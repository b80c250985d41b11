import Foundation
import Testing

/// Acceptance line 6: however the program ends, the terminal is as it was before, and what was typed is there again.
extension ScreenTests {
  struct EndOnScreen {
    enum End: CaseIterable {
      case terminated, hungUp, trapped, killed

      func strike(_ terminal: TmuxTerminal) throws {
        switch self {
        case .terminated: try terminal.signal(SIGTERM)
        case .hungUp: try terminal.signal(SIGHUP)
        case .trapped: try terminal.press("F12")
        case .killed: try terminal.signal(SIGKILL)
        }
      }

      /// What a shell says of it: 128 and the signal's number; a trap is SIGILL or SIGTRAP, by the processor.
      var statuses: [Int] {
        switch self {
        case .terminated: [143]
        case .hungUp: [129]
        case .trapped: [132, 133]
        case .killed: [137]
        }
      }
    }

    static let found = "企业四次到窗口，每次告知的材料不同"

    @Test(arguments: End.allCases)
    func `the terminal is as before, the draft is offered, the ledger opens`(end: End) throws {
      let office = try ScriptedOffice()
      let terminal = try ScreenLook.zh.start(home: office.home, environment: ["DUBAN_CRASH_TEST": "trap"])
      try terminal.see("今日没有待办")
      try terminal.press("F4")
      try terminal.seeForm()
      try terminal.press("Tab")
      try terminal.type("3号施工")
      try terminal.press("Enter")
      try terminal.press(Array(repeating: "Tab", count: 10))
      try terminal.type("2111113" + Self.found)
      try terminal.see(Self.found, "草稿已存")
      if end == .killed || end == .trapped { try awaitDraft(below: office.home) }
      try end.strike(terminal)
      if end == .killed {
        try terminal.see("ended with 137")
      } else {
        let screen = try terminal.see("ended with", "terminal as before")
        #expect(end.statuses.contains { screen.contains("ended with \($0)") }, "\(screen)")
      }
      try goOn(in: office)
    }

    /// A draft reaches its file within a moment of the typing; after a trap nobody could write it any more.
    private func awaitDraft(below home: URL) throws {
      let state = home.appendingPathComponent("state")
      let deadline = Date().addingTimeInterval(20)
      while Date() < deadline {
        let files = FileManager.default.enumerator(at: state, includingPropertiesForKeys: nil)?.allObjects ?? []
        let isKept = files.contains { file in
          guard let url = file as? URL, let text = try? String(contentsOf: url, encoding: .utf8) else { return false }
          return text.contains(Self.found)
        }
        if isKept { return }
        poll(nil, 0, 20)
      }
      throw TmuxTerminal.NotSeen(wanted: "the draft's file", screen: state.path)
    }

    private func goOn(in office: ScriptedOffice) throws {
      let terminal = try ScreenLook.zh.start(home: office.home)
      try terminal.see("有没写完的内容", "记监督")
      try terminal.press("Enter")
      try terminal.see(Self.found, "草稿已存")
      try terminal.press("Escape")
      try terminal.see("今日没有待办")
      try terminal.quit()
      #expect(try office.leads().isEmpty)
    }

    @Test func `leaving with an open draft asks first`() throws {
      let office = try ScriptedOffice()
      let terminal = try ScreenLook.zh.start(home: office.home)
      try terminal.see("今日没有待办")
      try terminal.press("F4")
      try terminal.seeForm()
      try terminal.type("许可")
      try terminal.see("草稿已存")
      try terminal.press("F10")
      try terminal.see("[ 返回 ]", "[ 保留草稿并退出 ]")
      // The key that opened the question does not answer it, and it starts on its harmless button.
      try terminal.press("F10", "Enter")
      try terminal.seeNo("保留草稿并退出")
      try terminal.press("F10")
      try terminal.see("保留草稿并退出")
      try terminal.press("Tab", "Enter")
      try terminal.see("ended with 0", "terminal as before")
    }
  }
}
