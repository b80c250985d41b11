/// Styled lines that scroll: a detail, a report, a manual page. Lines are wrapped to the width they get.
package struct TextPane: Equatable, Sendable {
  package var lines: [StyledLine]
  /// The first row shown, counted after wrapping.
  package private(set) var offset = 0
  /// Columns that a wrapped line's later rows are indented by.
  package var hanging: Int

  package init(_ lines: [StyledLine], hanging: Int = 0) {
    self.lines = lines
    self.hanging = hanging
  }

  package mutating func scrollToTop() { offset = 0 }

  /// True if the key moved the text; `size` is that of the rectangle it is drawn in.
  package mutating func handle(_ key: Key, width: Int, height: Int) -> Bool {
    let limit = max(0, rows(width: width).count - height)
    var hasMoved = false
    for key in key.inList {
      guard let motion = ListMotion(key, page: height) else { continue }
      offset = motion.moved(from: min(offset, limit), count: limit + 1)
      hasMoved = true
    }
    return hasMoved
  }

  package func rows(width: Int, glyphs: Glyphs = .unicode) -> [StyledLine] {
    lines.flatMap { TextWrap.rows(of: $0, width: width, hanging: hanging, glyphs: glyphs) }
  }

  package func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.clear(rect)
    let rows = rows(width: rect.width, glyphs: frame.context.glyphs)
    let first = max(0, min(offset, rows.count - rect.height))
    for (y, row) in rows.dropFirst(first).prefix(rect.height).enumerated() { frame.put(row, in: rect, row: y) }
    frame.scrollMarks(beside: rect, above: first > 0, below: rows.count > first + rect.height)
  }

  /// `3-18 / 40`: which rows are in sight; nil where all are.
  package func position(width: Int, height: Int, glyphs: Glyphs = .unicode) -> String? {
    let count = rows(width: width, glyphs: glyphs).count
    guard count > height, height > 0 else { return nil }
    let first = max(0, min(offset, count - height))
    return "\((first + 1).grouped)-\((first + height).grouped) / \(count.grouped)"
  }
}
