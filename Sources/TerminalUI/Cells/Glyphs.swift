/// Which characters lines are drawn with, and what stands in for text that this terminal would misplace.
package enum Glyphs: Hashable, Sendable, CaseIterable {
  /// Box lines of U+2500; text as it is.
  case unicode
  /// `+-|`; text as it is (`--ascii`).
  case ascii
  /// `+-|`, and characters that some terminals make two columns wide are substituted (`--ambiwidth wide`).
  case wideAmbiguous

  /// The lines of one box.
  package struct Box: Hashable, Sendable {
    let topLeft, topRight, bottomLeft, bottomRight, horizontal, vertical: Unicode.Scalar
  }

  /// Heavy lines mean focus, so that it is seen without colour.
  package func box(heavy: Bool) -> Box {
    switch (self, heavy) {
    case (.unicode, false):
      Box(topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘", horizontal: "─", vertical: "│")
    case (.unicode, true):
      Box(topLeft: "┏", topRight: "┓", bottomLeft: "┗", bottomRight: "┛", horizontal: "━", vertical: "┃")
    case (_, false):
      Box(topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|")
    case (_, true):
      Box(topLeft: "#", topRight: "#", bottomLeft: "#", bottomRight: "#", horizontal: "=", vertical: "#")
    }
  }

  /// Between the items of a bar.
  package var separator: Unicode.Scalar { self == .unicode ? "│" : "|" }
  /// One full and one empty piece of a bar.
  package var full: Unicode.Scalar { self == .unicode ? "█" : "#" }
  package var empty: Unicode.Scalar { self == .unicode ? "░" : "." }
  var replacement: Unicode.Scalar { self == .unicode ? "\u{FFFD}" : "?" }

  /// What is shown in place of an ambiguous character (screens.md 1.3b); nil where it stays.
  func substitute(for scalar: Unicode.Scalar) -> String? {
    guard self == .wideAmbiguous, scalar.value >= 0xA7 else { return nil }
    switch scalar {
    case "“": return "「"
    case "”": return "」"
    case "‘": return "『"
    case "’": return "』"
    case "…": return ".."
    case "—", "―": return "--"
    case "–": return "-"
    case "·", "•": return "・"
    case "℃": return "C"
    case "→", "⇒": return "->"
    case "←", "⇐": return "<-"
    case "↑", "▲", "△": return "^"
    case "↓", "▼", "▽": return "v"
    case "●", "★", "☆", "◆", "◇", "※": return "*"
    case "○", "◎": return "o"
    case "■", "□": return "#"
    case "×": return "x"
    case "÷": return "/"
    case "±": return "+-"
    case "°": return "o"
    case "§": return "S"
    case "№": return "No"
    case "≤": return "<="
    case "≥": return ">="
    case "≠": return "!="
    case "√": return "v"
    default: break
    }
    switch scalar.value {
    case 0x2460...0x2473: return "(\(scalar.value - 0x245F))"
    case 0x2474...0x2487: return "(\(scalar.value - 0x2473))"
    case 0x2488...0x249B: return "\(scalar.value - 0x2487)."
    case 0x2160...0x216B:
      let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
      return numerals[Int(scalar.value - 0x2160)]
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: return "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: return "|"
    case 0x250C...0x257F: return "+"
    case 0x2580...0x259F: return "#"
    default: return nil
    }
  }
}
