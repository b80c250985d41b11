internal import CTextWidth

/// Columns that text takes, as libc counts them: ncurses places characters by the same count, so a second
/// table of our own could only disagree (screens.md 1.3).
package enum TextWidth {
  /// -1 unprintable, 0 combining, 1 or 2.
  package static func of(_ scalar: Unicode.Scalar) -> Int { Int(ctw_width(scalar.value)) }

  /// Columns of the text as it will be shown, after sanitising.
  package static func of(_ text: String, glyphs: Glyphs = .unicode) -> Int {
    var total = 0
    for cell in CellSequence(text, glyphs: glyphs) { total += cell.width }
    return total
  }

  package static func of(_ line: StyledLine, glyphs: Glyphs = .unicode) -> Int {
    line.spans.reduce(0) { $0 + of($1.text, glyphs: glyphs) }
  }
}
