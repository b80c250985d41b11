import Ledger
import TerminalUI
import Testing

@testable import Dashboard

/// Whatever is typed at whatever size, a dialog's picture is sound and nothing traps.
@Suite struct DialogInvariantTests {
  static let names = [
    "note", "extend", "order_rectification", "record_accountability", "edit", "merge", "void", "assign",
  ]

  private static let keys: [Key] = [
    .tab, .shiftTab, .enter, .up, .down, .left, .right, .home, .end, .pageDown, .backspace, .delete, .ctrl("s"),
    .ctrl("r"), .ctrl("t"), .ctrl("a"), .ctrl("x"), .ctrl("v"), .function(8), .function(3), .character("1"),
    .character("2"), .character("９"), .character(" "), .text("低保住建局"), .text("kts"), .paste("一\n二\t三\u{202E}四"),
    .character("é"), .text("13800138000"), .escape,
  ]

  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func run(_ make: (Surroundings) -> (any Layer)?, _ seed: UInt64) throws {
    var random = Random(state: seed)
    var bench = Bench(try #require(make(DialogFixture.surroundings())), DialogFixture.surroundings())
    for _ in 0..<80 {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bench.surroundings.width = Int.random(in: 1...130, using: &random)
        bench.surroundings.height = Int.random(in: 1...45, using: &random)
      }
      bench.send(Self.keys.randomElement(using: &random) ?? .tab)
      let frame = bench.frame
      #expect(frame.fault == nil)
      if let caret = frame.caret { #expect(frame.bounds.contains(caret)) }
    }
  }

  @Test(arguments: names) func formsOfChanges(_ name: String) throws {
    for seed in 1...2 {
      try run(
        { surroundings in
          LayerFactory.layer(for: DialogFixture.change(name), subject: .lead(DialogFixture.dossier), surroundings)
        }, UInt64(seed))
    }
  }

  @Test(arguments: 1...2) func screens(_ seed: UInt64) throws {
    let screens: [Screen] = [
      .register, .observe(unit: nil), .observe(unit: DialogFixture.window), .resolve(DialogFixture.dossier),
      .observations, .officers, .units, .daysOff, .makeLedger,
    ]
    for screen in screens { try run({ LayerFactory.layer(for: screen, $0) }, seed) }
  }

  @Test(arguments: 1...2) func columnsOfASheet(_ seed: UInt64) throws {
    try run(
      { surroundings in
        var bench = Bench(ImportScreen(.takeIn, surroundings), surroundings)
        bench.answer(.folder(ImportFixture.folder))
        bench.press("End", "Enter")
        bench.answer(.sheet(ImportFixture.sheet))
        return bench.layer
      }, seed)
  }
}
