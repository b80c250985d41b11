import Foundation
import Testing

@testable import TerminalUI

/// `--ambiwidth wide`: a terminal that draws ambiguous characters two columns wide never sees one.
@Suite struct AmbiguousTests {
  /// Columns on such a terminal, by another source than the table: what GBK gives two bytes, an old Chinese terminal
  /// draws in two columns.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    let libc = TextWidth.of(scalar)
    guard libc == 1, scalar.value > 0x7F else { return libc }
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    return String(Character(scalar)).data(using: gb18030)?.count == 2 ? 2 : 1
  }

  @Test func whatIsShownIsAsWideAsItsCellsOnAnOldChineseTerminal() {
    for value in UInt32(0xA0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for cell in Sanitizer.cells(of: String(Character(scalar)), glyphs: .wideAmbiguous) {
        #expect(Self.width(of: cell.scalar) == cell.width, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func noAmbiguousCharacterIsLeftAndNoneStandsInForAnother() {
    for value in UInt32(0xA0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for cell in Sanitizer.cells(of: String(Character(scalar)), glyphs: .wideAmbiguous) {
        #expect(!AmbiguousWidth.contains(cell.scalar), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func lettersAreSpeltAndSignsKeepTheirMeaning() {
    func shown(_ text: String) -> String {
      var result = ""
      for cell in Sanitizer.cells(of: text, glyphs: .wideAmbiguous) { cell.write(to: &result) }
      return result
    }
    #expect(shown("Москва") == "Moskva")
    #expect(shown("Қазақстан") == "Қazaқstan")
    #expect(shown("Ωμέγα") == "Omέga")
    #expect(shown("lǘ nǚ") == "lu nu")
    #expect(shown("①⑫ⅳⓐ") == "(1)(12)iv(a)")
    #expect(shown("≤5℃ →《办法》") == "<=5C ->《办法》")
    #expect(shown("☆♨⚿") == "*??")
    #expect(shown("α\u{301}\u{302}b") == "ab")
  }

  @Test func chromeIsAscii() {
    var frame = Frame(width: 30, height: 4, context: DrawingContext(glyphs: .wideAmbiguous))
    frame.box(frame.bounds, title: "2 Leads — “open”", label: "1…3", focused: true)
    frame.rule(x: 1, y: 1, width: 20, title: "·")
    #expect(frame.fault == nil)
    #expect(frame.lines.joined().unicodeScalars.allSatisfy { !AmbiguousWidth.contains($0) })
  }
}
