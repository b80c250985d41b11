/// A character whose width is measured on the real terminal: printed, then the cursor is asked where it stands.
package struct WidthSample: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Two columns wherever Chinese can be written at all.
    case chinese
    /// Lines of boxes; ambiguous too, and the first to tear a screen.
    case box
    /// One column on most terminals, two where they are set up for old Chinese programs (screens.md 1.3).
    case ambiguous
    case emoji
    /// A letter and a mark above it: one column together.
    case combining
  }

  package let kind: Kind
  package let text: String

  /// Columns as libc counts them, by which the screen is laid out.
  package var expected: Int { TextWidth.of(text) }

  package static let all: [WidthSample] =
    samples(.chinese, ["中", "，", "\u{3000}", "\u{20BB7}"]) + samples(.box, ["─", "│", "┌", "━", "█"])
    + samples(.ambiguous, ["“", "”", "—", "…", "·", "●", "①", "→", "℃", "×"]) + samples(.emoji, ["✅", "😀"])
    + samples(.combining, ["e\u{301}"])

  private static func samples(_ kind: Kind, _ texts: [String]) -> [WidthSample] {
    texts.map { WidthSample(kind: kind, text: $0) }
  }
}
