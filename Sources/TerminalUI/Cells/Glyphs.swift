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
    self == .wideAmbiguous ? Substitutes.text(for: scalar) : nil
  }
}
