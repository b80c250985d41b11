/// A place in the grid, columns from the left and rows from the top, both from 0.
package struct Position: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells. Sides are never negative: what is taken away beyond them leaves nothing.
package struct Rect: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The column and the row just past the end.
  package var maxX: Int { x + width }
  package var maxY: Int { y + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ position: Position) -> Bool {
    position.x >= x && position.x < maxX && position.y >= y && position.y < maxY
  }

  package func inset(_ columns: Int, _ rows: Int) -> Rect {
    Rect(
      x: x + min(columns, width), y: y + min(rows, height), width: width - 2 * columns, height: height - 2 * rows)
  }

  /// What lies inside a box drawn on this rectangle.
  package var insideBox: Rect { inset(1, 1) }

  package func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }

  package func top(_ rows: Int) -> Rect { Rect(x: x, y: y, width: width, height: clamp(rows, height)) }
  package func bottom(_ rows: Int) -> Rect {
    let rows = clamp(rows, height)
    return Rect(x: x, y: maxY - rows, width: width, height: rows)
  }
  package func left(_ columns: Int) -> Rect { Rect(x: x, y: y, width: clamp(columns, width), height: height) }
  package func right(_ columns: Int) -> Rect {
    let columns = clamp(columns, width)
    return Rect(x: maxX - columns, y: y, width: columns, height: height)
  }

  package func droppingTop(_ rows: Int) -> Rect { bottom(height - clamp(rows, height)) }
  package func droppingBottom(_ rows: Int) -> Rect { top(height - clamp(rows, height)) }
  package func droppingLeft(_ columns: Int) -> Rect { right(width - clamp(columns, width)) }
  package func droppingRight(_ columns: Int) -> Rect { left(width - clamp(columns, width)) }

  /// A rectangle of the wished size in the middle of this one, cut to it (a popup's place).
  package func centred(width wishedWidth: Int, height wishedHeight: Int) -> Rect {
    let inner = (width: clamp(wishedWidth, width), height: clamp(wishedHeight, height))
    return Rect(
      x: x + (width - inner.width) / 2, y: y + (height - inner.height) / 2, width: inner.width, height: inner.height)
  }

  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  private func clamp(_ value: Int, _ limit: Int) -> Int { max(0, min(value, limit)) }
}
