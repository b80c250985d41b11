import Foundation
import Testing

/// What goes over the line, and what the program does while nobody types.
@Suite struct TrafficTests {
  /// Screens' part 1.4 and issue 3: at most 600 bytes for a cursor move at 80×24.
  static let budget = 600

  /// A move is answered by one frame, and once the cursor rests the detail follows in another.
  @Test func `a cursor move sends at most 600 bytes at 80 by 24, and so does the detail that follows`() throws {
    let terminal = try PracticeHome().start()
    try terminal.see("问题线索")
    try terminal.idle()
    // Everything, so that the list also scrolls.
    try terminal.answer(to: "t")
    let frames = try (0..<30).compactMap { _ in try terminal.frames(for: Escape.down) }
    #expect(frames.count >= 5, "told apart")
    #expect(frames.allSatisfy { (1...Self.budget).contains($0.move) && $0.detail <= Self.budget }, "\(frames)")
    #expect(try terminal.quit() == .code(0))
  }

  @Test func `three hundred keys at once are a few frames, and all count`() throws {
    let terminal = try PracticeHome().start()
    try terminal.see("问题线索")
    try terminal.idle()
    try terminal.answer(to: "t")
    let sent = try terminal.answer(to: String(repeating: Escape.down, count: 20) + String(repeating: "j", count: 300))
    #expect(sent.count < 12_000, "\(sent.count) bytes")
    let screen = String(decoding: try terminal.answer(to: "\u{C}"), as: UTF8.self)
    #expect(screen.contains(/(\d+) \/ \1\D/), "the last row")
    #expect(try terminal.quit() == .code(0))
  }

  /// No thread is woken while other programs have a while to run: nothing ticks but the minute, and where that changes in
  /// between, the look is taken again. A background thread may end: it does so once, seconds after its last work.
  @Test func `an idle dashboard wakes for nothing but the minute`() throws {
    let terminal = try PracticeHome().start()
    try terminal.see("问题线索")
    let office = try ScriptedOffice()
    for _ in 0..<4 {
      try terminal.idle()
      let minute = Self.minute
      let before = terminal.process.switches
      for _ in 0..<3 { try office.run("leads") }
      let after = terminal.process.switches
      guard minute == Self.minute else { continue }
      #expect(!after.isEmpty && after.allSatisfy { before[$0.key] == $0.value }, "\(before) \(after)")
      break
    }
    #expect(try terminal.quit() == .code(0))
  }

  private static var minute: Int { Int(Date().timeIntervalSince1970) / 60 }

  /// The clock of this one program stands two seconds before Beijing's midnight when it starts.
  @Test func `at midnight today's panel is read again`() throws {
    let office = try ScriptedOffice()
    let library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"
    try #require(FileManager.default.fileExists(atPath: library), "apt-get install faketime (make test does)")
    let terminal = try PseudoTerminal(
      ["--lang", "zh"], home: office.home,
      environment: ["LD_PRELOAD": library, "FAKETIME": "@2021-09-13 15:59:57", "FAKETIME_DONT_RESET": "1"])
    try terminal.see("2021-09-13 周一 23:59")
    try terminal.see("周二 00:00")
    try terminal.idle()
    let screen = String(decoding: try terminal.answer(to: "\u{C}"), as: UTF8.self)
    #expect(screen.contains("2021-09-14 周二 00:00"))
    #expect(try terminal.quit() == .code(0))
  }
}
