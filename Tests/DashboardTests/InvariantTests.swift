import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// Any keys at any size: nothing traps, and every row's width sums to the screen's.
@Suite struct InvariantTests {
  /// Numbers that look like chance and are the same in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private static let keys: [Key] = [
    .enter, .escape, .tab, .shiftTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert,
    .function(1), .function(3), .function(5), .function(6), .function(8), .function(12), .shiftFunction(3), .shiftDown,
    .ctrl("a"), .ctrl("e"), .ctrl("f"), .ctrl("l"), .ctrl("p"), .ctrl("z"), .ctrl("y"), .character("1"),
    .character("2"), .character("3"), .character("4"), .character("5"), .character("s"), .character("C"),
    .character("x"), .character(" "), .text("低保"), .text("jjkk"), .character("ｊ"), .paste("a\u{1B}[201~q\n\u{202E}x"),
    .backspace, .text("👨‍👩‍👧e\u{301}\u{301}\u{301}"), .focusLost, .mouse(Key.Mouse(.press, at: Position(x: 50, y: 9))),
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func randomKeysAndSizes(_ seed: UInt64) {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var session = Session(book: FakeBook(leads: Fixture.manyLeads(300)))
    for step in 0..<300 {
      if step % 7 == 0 {
        session.send(
          .key(.resize(width: Int.random(in: 1...300, using: &dice), height: Int.random(in: 1...100, using: &dice))))
      }
      session.send(.key(Self.keys.randomElement(using: &dice) ?? .enter))
      if step % 3 == 0 {
        let fault = session.frame.fault
        #expect(fault == nil, "step \(step)")
        if fault != nil { return }
      }
    }
  }

  @Test func resizingToNothingAndBackKeepsTheSelection() {
    var session = Session()
    session.press("Down", "Down")
    session.send(.key(.resize(width: 1, height: 1)))
    session.send(.key(.resize(width: 80, height: 24)))
    #expect(session.dashboard.main.leads.window.selection == RecordID("l-0021"))
    #expect(session.text.contains("3 / 10"))
  }
}
