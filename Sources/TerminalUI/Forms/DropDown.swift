/// A list that hangs below a field, or stands above it where there is more room.
struct DropDown: Equatable, Sendable {
  let lines: [StyledLine]
  let highlighted: Int?

  private static let mostRows = 8

  func draw(into frame: inout Frame, anchor: Rect, bounds: Rect) {
    guard !lines.isEmpty else { return }
    let below = bounds.maxY - anchor.maxY
    let above = anchor.y - bounds.y
    let wished = min(lines.count, DropDown.mostRows) + 2
    let goesBelow = below >= min(wished, 3) && (below >= wished || below >= above)
    let height = min(wished, goesBelow ? below : above)
    let natural = (lines.map { TextWidth.of($0, glyphs: frame.context.glyphs) }.max() ?? 0) + 4
    let width = min(max(natural, min(anchor.width, 30)), bounds.width)
    guard height >= 3, width >= 4 else { return }
    let x = max(bounds.x, min(anchor.x, bounds.maxX - width))
    let rect = Rect(x: x, y: goesBelow ? anchor.maxY : anchor.y - height, width: width, height: height)
    let visible = height - 2
    let first = max(0, min((highlighted ?? 0) - visible / 2, lines.count - visible))
    frame.box(rect, label: lines.count > visible ? "\((highlighted ?? 0) + 1) / \(lines.count)" : "")
    let inner = rect.insideBox
    for (y, index) in (first..<min(lines.count, first + visible)).enumerated() {
      let row = inner.row(y)
      frame.put(lines[index], in: row.droppingLeft(1))
      guard index == highlighted else { continue }
      frame.put(">", in: row)
      frame.select(row)
    }
  }
}
