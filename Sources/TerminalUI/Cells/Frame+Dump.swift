extension Frame {
  /// The rows as text, for golden frames and headless runs. Each row takes exactly `width` columns.
  package var lines: [String] {
    (0..<height).map { y in
      var text = ""
      for cell in row(y) { cell.write(to: &text) }
      return text
    }
  }

  package var text: String { lines.joined(separator: "\n") }

  /// One letter a column for each role; rows of `roles` line up with columns, not with characters.
  package var roles: [String] {
    (0..<height).map { y in String(row(y).map(\.style.role.letter)) }
  }

  /// One letter a column for what is seen without colours: bold, underlined, both (`#`), in reverse.
  package var monoMarks: [String] {
    (0..<height).map { y in String(row(y).map(\.style.monoMark)) }
  }

  /// The first fault of the grid, nil when it is sound: widths that do not sum to the row, an orphaned
  /// half, a scalar that must not reach a terminal, a cursor outside.
  package var fault: String? {
    for y in 0..<height {
      var x = 0
      while x < width {
        let cell = self[x, y]
        if cell.isTrailing { return "row \(y), column \(x): a trailing half without its character" }
        if cell.width == 2, x + 1 >= width || !self[x + 1, y].isTrailing {
          return "row \(y), column \(x): a wide character without its trailing half"
        }
        if TextWidth.of(cell.scalar) != cell.width {
          return "row \(y), column \(x): U+\(String(cell.scalar.value, radix: 16)) is not \(cell.width) wide"
        }
        if context.glyphs == .wideAmbiguous, AmbiguousWidth.contains(cell.scalar) {
          return "row \(y), column \(x): U+\(String(cell.scalar.value, radix: 16)) may be drawn two columns wide"
        }
        x += cell.width
      }
      if x != width { return "row \(y): the cells sum to \(x), not to \(width)" }
    }
    for position in [caret, rest].compactMap(\.self) where !bounds.contains(position) {
      return "the cursor stands outside, at column \(position.x), row \(position.y)"
    }
    return nil
  }
}

extension Style {
  fileprivate var monoMark: Character {
    let attributes = attributes.union(role.monoAttributes)
    if attributes.contains(.reverse) { return "r" }
    if attributes.isSuperset(of: [.bold, .underline]) { return "#" }
    return attributes.contains(.bold) ? "b" : attributes.contains(.underline) ? "u" : "."
  }
}
