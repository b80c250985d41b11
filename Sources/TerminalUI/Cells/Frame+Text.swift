/// Where text stands in a column or a row.
package enum Alignment: Hashable, Sendable { case leading, centre, trailing }

extension Frame {
  /// Writes text from a place to the right, clipped to `width` columns (to the frame's edge without it).
  /// Clipped text ends with `~`; a wide character that does not fit becomes a space before it.
  /// Returns the columns written.
  @discardableResult
  package mutating func put(
    _ text: String, x: Int, y: Int, width: Int? = nil, style: Style = .text
  ) -> Int {
    put(StyledLine(text, style), x: x, y: y, width: width)
  }

  @discardableResult
  package mutating func put(_ line: StyledLine, x: Int, y: Int, width: Int? = nil) -> Int {
    let limit = min(width ?? self.width - x, self.width - x)
    guard limit > 0, y >= 0, y < height else { return 0 }
    var column = 0
    for span in line.spans {
      for cell in CellSequence(span.text, style: span.style, glyphs: context.glyphs) {
        guard column + cell.width <= limit else {
          if column < limit, x + column >= 0 { set(.blank(cell.style), x: x + column, y: y) }
          set(Cell("~", style: cell.style), x: x + limit - 1, y: y)
          return limit
        }
        if x + column >= 0 {
          set(cell, x: x + column, y: y)
        } else if x + column + cell.width > 0 {
          set(.blank(cell.style), x: 0, y: y)
        }
        column += cell.width
      }
    }
    return column
  }

  /// Writes one line into a rectangle's row, aligned; what is too long starts at the left and is clipped.
  package mutating func put(
    _ line: StyledLine, in rect: Rect, row: Int = 0, alignment: Alignment = .leading
  ) {
    guard row >= 0, row < rect.height, rect.width > 0 else { return }
    var shift = 0
    if alignment != .leading {
      let free = max(0, rect.width - TextWidth.of(line, glyphs: context.glyphs))
      shift = alignment == .trailing ? free : free / 2
    }
    put(line, x: rect.x + shift, y: rect.y + row, width: rect.width - shift)
  }

  package mutating func put(
    _ text: String, in rect: Rect, row: Int = 0, alignment: Alignment = .leading, style: Style = .text
  ) {
    put(StyledLine(text, style), in: rect, row: row, alignment: alignment)
  }

  /// Writes cells as they are, without a clip mark: for editors that scroll by themselves.
  mutating func put(cells: some Sequence<Cell>, x: Int, y: Int, width: Int) {
    var column = 0
    for cell in cells {
      guard column + cell.width <= width else { break }
      set(cell, x: x + column, y: y)
      column += cell.width
    }
  }
}
