import Testing

@testable import TerminalUI

@Suite("screens.md 1.3 c: widths measured on the terminal") struct MeasuringTests {
  @Test("A report is found among keys typed meanwhile")
  func reports() {
    #expect(CursorReport(in: Array("\u{1B}[12;3R".utf8)).map { [$0.row, $0.column] } == [12, 3])
    #expect(CursorReport(in: Array("jj\u{1B}[A\u{1B}[1;40Rk".utf8))?.column == 40)
    #expect(CursorReport(in: Array("\u{1B}\u{1B}[24;80R".utf8))?.row == 24)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", "\u{1B}[", "\u{1B}[12;3", "12;3R", "\u{1B}[3R", "\u{1B}[1;2;3R", "\u{1B}[;R", "\u{1B}[1;0R",
      "\u{1B}[1;99999999999999999999R", "\u{1B}[?1;2c",
    ])
  func noReports(_ text: String) {
    #expect(CursorReport(in: Array(text.utf8)) == nil)
  }

  private func measured(_ columns: (WidthSample) -> Int) -> MeasuredWidths {
    MeasuredWidths(WidthSample.all.map { .init($0, columns: columns($0)) })
  }

  @Test("A terminal that agrees with libc needs nothing")
  func agreement() {
    let widths = measured(\.expected)
    #expect(!widths.misreadsChinese && !widths.hasWideAmbiguous && widths.strays.isEmpty)
    #expect(widths.of(.chinese).allSatisfy { $0.columns == 2 })
    #expect((widths.of(.box) + widths.of(.ambiguous)).allSatisfy { $0.columns == 1 })
    #expect(widths.of(.combining).allSatisfy { $0.columns == 1 })
  }

  @Test("Ambiguous characters of two columns call for --ambiwidth wide, box lines alone do so, too")
  func wide() {
    #expect(measured { $0.kind == .ambiguous ? 2 : $0.expected }.hasWideAmbiguous)
    #expect(measured { $0.kind == .box ? 2 : $0.expected }.hasWideAmbiguous)
    #expect(!measured { $0.kind == .box ? 2 : $0.expected }.misreadsChinese)
  }

  @Test("A terminal that takes UTF-8 for Latin-1 draws three columns a character")
  func latin() {
    let widths = measured { $0.text.utf8.count }
    #expect(widths.misreadsChinese)
    #expect(!widths.strays.isEmpty)
  }

  @Test("Emoji and combining marks are told apart from what a switch can mend")
  func strays() {
    let widths = measured { $0.kind == .emoji ? 1 : $0.expected }
    #expect(widths.strays.map(\.sample.kind) == [.emoji, .emoji])
    #expect(!widths.hasWideAmbiguous)
  }

  @Test("Every ambiguous sample has a substitute for terminals that make it wide")
  func substitutes() {
    for sample in WidthSample.all where sample.kind == .ambiguous || sample.kind == .box {
      #expect(Sanitizer.plain(sample.text) == sample.text)
      let width = Sanitizer.cells(of: sample.text, glyphs: .wideAmbiguous).map(\.width).reduce(0, +)
      #expect(Sanitizer.cells(of: sample.text, glyphs: .wideAmbiguous).count >= 1 && width >= 1, "\(sample.text)")
      for scalar in sample.text.unicodeScalars {
        #expect(Glyphs.wideAmbiguous.substitute(for: scalar) != nil, "\(sample.text)")
      }
    }
  }
}

@Suite("Keys as they arrive, byte by byte") struct KeySequencesTests {
  private let sequences = KeySequences([
    Array("\u{1B}[A".utf8): .key(.up), Array("\u{1B}OP".utf8): .key(.function(1)),
    Array("\u{1B}[[A".utf8): .key(.function(1)), Array("\u{1B}[200~".utf8): .pasteStart,
    Array("\u{1B}[201~".utf8): .pasteEnd, [0x7F]: .key(.backspace),
  ])

  private func keys(_ text: String) -> [Key?] { sequences.presses(in: Array(text.utf8)).map(\.key) }

  @Test("The longest known sequence counts; an unknown one is one press without a key")
  func known() {
    #expect(keys("\u{1B}[A\u{1B}OP\u{1B}[[A") == [.up, .function(1), .function(1)])
    let unknown = sequences.presses(in: Array("\u{1B}[27;5;9~x".utf8))
    #expect(unknown.map(\.key) == [nil, .character("x")])
    #expect(unknown.map(\.bytes.count) == [9, 1])
  }

  @Test("Esc twice is two keys, Esc before a letter is Esc and the letter")
  func escapes() {
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}a") == [.escape, .character("a")])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
  }

  @Test("What an input method commits is one press; control keys end it")
  func bursts() {
    #expect(keys("施工许可") == [.text("施工许可")])
    #expect(keys("ｊ") == [.character("ｊ")])
    #expect(keys("ab\u{13}\u{8}\u{7F}") == [.text("ab"), .ctrl("s"), .backspace, .backspace])
  }

  @Test("A paste is one press, its controls and sequences inside")
  func paste() {
    #expect(keys("\u{1B}[200~甲\u{3}\r乙\u{1B}[201~j") == [.paste("甲\n乙"), .character("j")])
    #expect(keys("\u{1B}[200~甲") == [.paste("甲")])
  }

  @Test("Every byte is shown once, whatever arrives")
  func bytes() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let burst = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator) : [0x1B, 0x5B, 0x41].randomElement() ?? 0
      }
      #expect(sequences.presses(in: burst).flatMap(\.bytes) == burst)
    }
  }
}
