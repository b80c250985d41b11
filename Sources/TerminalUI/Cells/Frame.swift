/// The picture of a screen: a grid of cells, and where the cursor stands. Pure; `CursesTerminal` shows it.
package struct Frame: Equatable, Sendable {
  package let width: Int
  package let height: Int
  package let context: DrawingContext
  private(set) var cells: [Cell]
  /// Where text is being edited: the cursor is shown there.
  package var caret: Position?
  /// Where the hidden cursor rests when nothing is edited, so that magnifiers, readers and input methods
  /// can follow the selection: the first cell of the selected row.
  package var rest: Position?

  package init(width: Int, height: Int, context: DrawingContext = DrawingContext()) {
    self.width = max(1, width)
    self.height = max(1, height)
    self.context = context
    cells = [Cell](repeating: .blank(), count: self.width * self.height)
  }

  package var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  package subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, x < width, y >= 0, y < height else { return .blank() }
    return cells[y * width + x]
  }

  /// The cells of one row, left to right.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < height else { return [] }
    return cells[y * width..<(y + 1) * width]
  }

  /// Writes one cell. A wide cell that would stick out of the row becomes a space, and whatever loses one
  /// half loses the other too.
  mutating func set(_ cell: Cell, x: Int, y: Int) {
    guard x >= 0, x < width, y >= 0, y < height, !cell.isTrailing else { return }
    let index = y * width + x
    releaseHalves(at: index, x: x)
    guard cell.width == 2 else {
      cells[index] = cell
      return
    }
    guard x + 1 < width else {
      cells[index] = .blank(cell.style)
      return
    }
    releaseHalves(at: index + 1, x: x + 1)
    cells[index] = cell
    cells[index + 1] = .trailing(cell.style)
  }

  private mutating func releaseHalves(at index: Int, x: Int) {
    let old = cells[index]
    if old.isTrailing, x > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
      cells[index] = .blank(old.style)
    } else if old.width == 2, x + 1 < width {
      cells[index] = .blank(old.style)
      cells[index + 1] = .blank(old.style)
    }
  }

  /// Fills a rectangle with blanks.
  package mutating func clear(_ rect: Rect, style: Style = .text) { fill(rect, with: " ", style: style) }

  package mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar, style: Style = .text) {
    let area = rect.intersection(bounds)
    guard let cell = CellSequence(String(scalar), style: style, glyphs: context.glyphs).first(where: { _ in true })
    else { return }
    for y in area.y..<area.maxY where !area.isEmpty {
      guard cell.width == 1 else {
        for x in stride(from: area.x, to: area.maxX - 1, by: 2) { set(cell, x: x, y: y) }
        continue
      }
      // Only at its ends can a row lose half of a character.
      set(cell, x: area.x, y: y)
      set(cell, x: area.maxX - 1, y: y)
      let row = y * width + area.x..<y * width + area.maxX
      cells.withUnsafeMutableBufferPointer { $0[row].update(repeating: cell) }
    }
  }

  /// Changes the style of what stands in a rectangle and leaves the characters.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { cells[y * width + x].style = change(cells[y * width + x].style) }
    }
  }

  /// A selected row: reverse by its role, so that it is seen with and without colour.
  package mutating func select(_ rect: Rect) { restyle(rect) { Style(.selection, $0.attributes) } }
}
