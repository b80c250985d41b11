/// A tree of names with columns of counts at the right. A drawing of the rows in sight, like `TableView`.
package struct TreeView: Hashable, Sendable {
  package enum Fold: Hashable, Sendable { case leaf, open, closed }

  package struct Row: Hashable, Sendable {
    package var level: Int
    package var fold: Fold
    package var label: Span
    package var counts: [Span]

    package init(level: Int, fold: Fold, label: Span, counts: [Span] = []) {
      self.level = max(0, level)
      self.fold = fold
      self.label = label
      self.counts = counts
    }
  }

  package var title: String
  /// Titles of the count columns.
  package var countTitles: [String]
  package var rows: [Row]
  /// The selected row as an index into `rows`.
  package var cursor: Int?
  package var empty: StyledLine

  package init(title: String, countTitles: [String], rows: [Row], cursor: Int? = nil, empty: StyledLine = "") {
    self.title = title
    self.countTitles = countTitles
    self.rows = rows
    self.cursor = cursor
    self.empty = empty
  }

  /// Columns that a name needs at least; count columns go, the last first, rather than leave it less.
  private static let leastLabel = 12

  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    frame.clear(rect)
    let columns = countColumns(width: rect.width, glyphs: frame.context.glyphs)
    let labelWidth = columns.first.map { $0.x } ?? rect.width
    let header = rect.row(0)
    frame.put(title, x: header.x + 1, y: header.y, width: max(0, labelWidth - 1), style: .title)
    for (index, column) in columns.enumerated() {
      frame.put(countTitles[index], in: column.rect(header), alignment: .trailing, style: .title)
    }
    let body = rect.droppingTop(1)
    if rows.isEmpty { frame.put(empty, in: body.droppingLeft(1)) }
    for (y, row) in rows.prefix(body.height).enumerated() {
      let place = body.row(y)
      let indent = min(row.level, max(0, labelWidth / 2 - 2))
      let name = Rect(x: place.x + indent + 2, y: place.y, width: labelWidth - indent - 2, height: 1)
      switch row.fold {
      case .leaf: break
      case .open: frame.put("v", x: place.x + indent, y: place.y, width: 1, style: .dim)
      case .closed: frame.put(">", x: place.x + indent, y: place.y, width: 1, style: .dim)
      }
      frame.put(StyledLine([row.label]), in: name)
      for (index, column) in columns.enumerated() where index < row.counts.count {
        frame.put(StyledLine([row.counts[index]]), in: column.rect(place), alignment: .trailing)
      }
      if y == cursor { drawCursor(into: &frame, on: place, at: indent + 1, focused: focused) }
    }
  }

  private func drawCursor(into frame: inout Frame, on row: Rect, at column: Int, focused: Bool) {
    frame.put(">", x: row.x + min(column, row.width - 1), y: row.y, width: 1)
    if focused {
      frame.select(row)
      frame.rest = Position(x: row.x + min(column, row.width - 1), y: row.y)
    } else {
      frame.restyle(row) { $0.adding(.bold) }
    }
  }

  private struct CountColumn {
    /// From the rectangle's left; the gap before the number is part of it.
    let x: Int
    let width: Int

    func rect(_ row: Rect) -> Rect { Rect(x: row.x + x, y: row.y, width: width, height: 1) }
  }

  /// Right-aligned, one column free at the right edge; each wide enough for its widest number.
  private func countColumns(width: Int, glyphs: Glyphs) -> [CountColumn] {
    var widths = countTitles.enumerated().map { index, title in
      rows.reduce(TextWidth.of(title, glyphs: glyphs)) { widest, row in
        index < row.counts.count ? max(widest, TextWidth.of(row.counts[index].text, glyphs: glyphs)) : widest
      } + 2
    }
    while !widths.isEmpty, widths.reduce(1, +) + TreeView.leastLabel > width { widths.removeLast() }
    var x = width - 1 - widths.reduce(0, +)
    return widths.map { width in
      defer { x += width }
      return CountColumn(x: x, width: width)
    }
  }
}
