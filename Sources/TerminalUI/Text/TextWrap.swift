/// Text and styled lines cut into rows of a width.
package enum TextWrap {
  /// Rows of plain text; newlines in it end a row.
  package static func rows(
    of text: String, width: Int, style: Style = .text, glyphs: Glyphs = .unicode
  ) -> [StyledLine] {
    rows(of: StyledLine(text, style), width: width, glyphs: glyphs)
  }

  /// Rows of one styled line, styles kept; the second row and those after it are indented by `hanging`
  /// columns. An empty line is one empty row.
  package static func rows(
    of line: StyledLine, width: Int, hanging: Int = 0, glyphs: Glyphs = .unicode
  ) -> [StyledLine] {
    var characters: [(character: Character, style: Style)] = []
    for span in line.spans { for character in span.text { characters.append((character, span.style)) } }
    let units = characters.map { LineBreaker.Unit($0.character, glyphs: glyphs) }
    let indent = max(0, min(hanging, width / 2))
    let ranges = indent == 0 ? LineBreaker.rows(of: units, width: width) : hangingRows(units, width, indent)
    return ranges.enumerated().map { row, range in
      var spans: [Span] = row > 0 && indent > 0 ? [Span(String(repeating: " ", count: indent))] : []
      var end = range.upperBound
      while end > range.lowerBound, units[end - 1].kind == .space || units[end - 1].kind == .newline { end -= 1 }
      for (character, style) in characters[range.lowerBound..<end] {
        if let last = spans.indices.last, spans[last].style == style {
          spans[last].text.append(character)
        } else {
          spans.append(Span(String(character), style))
        }
      }
      return StyledLine(spans)
    }
  }

  private static func hangingRows(_ units: [LineBreaker.Unit], _ width: Int, _ indent: Int) -> [Range<Int>] {
    let first = LineBreaker.rows(of: units, width: width)
    guard first.count > 1, let head = first.first else { return first }
    let rest = LineBreaker.rows(of: Array(units[head.upperBound...]), width: width - indent)
    return [head] + rest.map { $0.lowerBound + head.upperBound..<$0.upperBound + head.upperBound }
  }
}
