extension Frame {
  /// Draws a box with its title on the top line and a label at the right of the bottom line:
  /// `┏━ title ━━━┓` with focus, `┌─ title ───┐` without. What lies inside is cleared.
  package mutating func box(_ rect: Rect, title: String = "", label: String = "", focused: Bool = false) {
    guard rect.width >= 2, rect.height >= 2 else {
      clear(rect)
      return
    }
    let lines = context.glyphs.box(heavy: focused)
    let style = Style(focused ? .focusBorder : .border)
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    clear(rect.insideBox)
    for x in rect.x + 1..<right {
      set(Cell(lines.horizontal, style: style), x: x, y: rect.y)
      set(Cell(lines.horizontal, style: style), x: x, y: bottom)
    }
    for y in rect.y + 1..<bottom {
      set(Cell(lines.vertical, style: style), x: rect.x, y: y)
      set(Cell(lines.vertical, style: style), x: right, y: y)
    }
    set(Cell(lines.topLeft, style: style), x: rect.x, y: rect.y)
    set(Cell(lines.topRight, style: style), x: right, y: rect.y)
    set(Cell(lines.bottomLeft, style: style), x: rect.x, y: bottom)
    set(Cell(lines.bottomRight, style: style), x: right, y: bottom)
    // A corner and a line on either side, and a space on either side of the words.
    let room = rect.width - 6
    guard room > 0 else { return }
    if !title.isEmpty {
      let style = focused ? Style(.title, [.bold, .reverse]) : .title
      put(" ", x: rect.x + 2, y: rect.y)
      let used = put(title, x: rect.x + 3, y: rect.y, width: room, style: style)
      put(" ", x: rect.x + 3 + used, y: rect.y)
    }
    let used = TextWidth.of(label, glyphs: context.glyphs)
    // A label says which keys or how many: half of it would say something else.
    if !label.isEmpty, used <= room {
      put(" ", x: right - 3 - used, y: bottom)
      put(label, x: right - 2 - used, y: bottom, width: used, style: .dim)
      put(" ", x: right - 2, y: bottom)
    }
  }

  /// `^` and `v` in the column right of a rectangle, where there is more above or below than it shows.
  mutating func scrollMarks(beside rect: Rect, above: Bool, below: Bool) {
    if above { put("^", x: rect.maxX, y: rect.y, width: 1, style: .dim) }
    if below { put("v", x: rect.maxX, y: rect.maxY - 1, width: 1, style: .dim) }
  }

  /// A line across, with the words in it: `── words ──`.
  package mutating func rule(x: Int, y: Int, width: Int, title: String = "") {
    let line = context.glyphs.box(heavy: false).horizontal
    fill(Rect(x: x, y: y, width: width, height: 1), with: line, style: Style(.border))
    guard !title.isEmpty, width > 6 else { return }
    put(" ", x: x + 2, y: y)
    let used = put(title, x: x + 3, y: y, width: width - 6, style: .title)
    put(" ", x: x + 3 + used, y: y)
  }
}
