import Glibc
import Testing

@testable import TerminalUI

/// screens.md 1.3 and 1.8.
@Suite struct SanitizerTests {
  private func shown(_ text: String) -> String { Sanitizer.plain(text) }

  @Test("1.8 (1): control characters are shown, dimmed, one column each")
  func controls() {
    for value in Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) {
      guard let scalar = Unicode.Scalar(value), !["\t", "\n", "\r"].contains(scalar) else { continue }
      let cells = Sanitizer.cells(of: "a\(scalar)b")
      #expect(cells.map(\.scalar) == ["a", "\u{FFFD}", "b"])
      #expect(cells[1].style.role == .dim)
    }
    #expect(shown("a\tb\nc\r\nd") == "a b c d")
  }

  @Test("1.8 (2): bidirectional controls, zero-width, tags and variation selectors are left out")
  func hidden() {
    let hidden = [
      0x202A, 0x202E, 0x2066, 0x2069, 0x200E, 0x200F, 0x061C, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x2028, 0x2029,
      0xE0001, 0xE007F, 0xFE0F, 0xE0100, 0x00AD, 0x115F, 0x3164,
    ]
    for value in hidden {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      #expect(shown("李\(scalar)某") == "李某", "U+\(String(value, radix: 16))")
    }
    #expect(Sanitizer.hidesCharacters(in: "企业\u{202E}名"))
    #expect(!Sanitizer.hidesCharacters(in: "\u{FEFF}企业✅\u{FE0F}"))
    #expect(!Sanitizer.hidesCharacters(in: "企业 abc"))
  }

  @Test("1.8 (3): a third combining mark is cut")
  func marks() {
    let cells = Sanitizer.cells(of: "e\u{301}\u{302}\u{303}x\u{304}")
    #expect(cells.count == 2)
    #expect(cells[0].firstMark == "\u{301}" && cells[0].secondMark == "\u{302}")
    #expect(cells[1].firstMark == "\u{304}" && cells[1].secondMark == nil)
    #expect(Sanitizer.cells(of: "\u{301}").map(\.scalar) == [" "])
  }

  @Test("1.8 (4): private use, unassigned and newer than libc become U+FFFD")
  func unknown() {
    for text in ["\u{E000}", "\u{F8FF}", "\u{F0000}", "\u{10FFFD}", "\u{0378}", "\u{1FAE8}"] {
      let cells = Sanitizer.cells(of: text)
      #expect(cells.count == 1 && cells[0].width >= 1, "\(text)")
    }
    #expect(shown("\u{E000}") == "\u{FFFD}")
  }

  @Test(
    "1.3: emoji sequences are reduced to their base",
    arguments: [("👨‍👩‍👧", 1), ("👍🏽", 1), ("🇨🇳", 1), ("🇨🇳🇺🇸", 2), ("✅️", 1), ("😀😀", 2)])
  func emoji(text: String, count: Int) {
    #expect(Sanitizer.cells(of: text).count == count)
  }

  @Test("Chinese joined by a zero-width joiner stays Chinese")
  func joinedChinese() { #expect(shown("住\u{200D}建") == "住建") }

  @Test("1.3: widths agree with libc for every scalar that becomes a cell")
  func agreesWithLibc() throws {
    // The Glibc module hides wcwidth, so it is looked up by name.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer { uselocale(before) }
    for value in UInt32(0x20)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value), case .base(let width) = Sanitizer.shape(of: scalar) else { continue }
      let expected = Int(wcwidth(Int32(value)))
      if expected != width { Issue.record("U+\(String(value, radix: 16)): \(width) here, \(expected) in libc") }
    }
  }

  @Test("Widths asked by many threads at once are the same as asked by one")
  func threads() async {
    let sums = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (UInt32(0x1100)..<0xD7FF).reduce(0) { $0 + (Unicode.Scalar($1).map(TextWidth.of) ?? 0) }
        }
      }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(sums.count == 1)
  }

  @Test("1.3b: on terminals with wide ambiguous characters they are substituted, chrome is ASCII")
  func ambiguous() {
    let cells = Sanitizer.cells(of: "“①”…—·℃→█Ⅲ", glyphs: .wideAmbiguous)
    var text = ""
    for cell in cells { cell.write(to: &text) }
    #expect(text == "「(1)」..--・C->#III")
    #expect(TextWidth.of("①", glyphs: .wideAmbiguous) == 3)
    #expect(TextWidth.of("①") == 1)
    var frame = Frame(width: 8, height: 3, context: DrawingContext(glyphs: .wideAmbiguous))
    frame.box(frame.bounds, title: "…", focused: false)
    #expect(frame.fault == nil)
    #expect(frame.lines == ["+- .. -+", "|      |", "+------+"])
  }

  @Test("Hangul syllables from jamo stay one cell; right-to-left letters are kept")
  func otherScripts() {
    #expect(Sanitizer.cells(of: "\u{1112}\u{1161}\u{11AB}").count == 1)
    #expect(shown("ئۇيغۇر") == "ئۇيغۇر")
  }
}
