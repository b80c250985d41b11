/// One row of items with lines between them, and items kept at the right: ` 督办 │ 奎屯市 │ 红12   练习 `.
package struct StatusBar: Hashable, Sendable {
  package var leading: [BarItem]
  package var trailing: [BarItem]
  /// Whether a line stands between the leading items; otherwise two spaces.
  package var hasLines: Bool

  package init(_ leading: [BarItem], trailing: [BarItem] = [], hasLines: Bool = true) {
    self.leading = leading
    self.trailing = trailing
    self.hasLines = hasLines
  }

  package func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let row = rect.row(0)
    frame.clear(row)
    let inner = row.width > 2 ? row.droppingLeft(1).droppingRight(1) : row
    let glyphs = frame.context.glyphs
    let separator: Span = hasLines ? Span(" \(glyphs.separator) ", Style(.border)) : "  "
    let right = BarItem.fitting(trailing, width: inner.width / 2, separator: 2, glyphs: glyphs)
    let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.line, glyphs: glyphs) } + 2 * max(0, right.count - 1)
    let room = inner.width - (right.isEmpty ? 0 : rightWidth + 2)
    let left = BarItem.fitting(leading, width: room, separator: hasLines ? 3 : 2, glyphs: glyphs)
    frame.put(joined(left, separator), in: inner.left(room))
    frame.put(joined(right, "  "), in: inner.right(min(rightWidth, inner.width)))
  }

  private func joined(_ items: [BarItem], _ separator: Span) -> StyledLine {
    StyledLine(items.enumerated().flatMap { index, item in (index == 0 ? [] : [separator]) + item.line.spans })
  }
}
