extension Form {
  /// Rows that the whole form takes at a width.
  package func height(width: Int) -> Int { placements(width: width).height }

  /// Draws the form; lists that hang from a field may cover anything in `bounds` (the rectangle itself if nil). Where it
  /// scrolls, the column right of the rectangle says so: its margin in a box, or the box's line.
  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool = true, bounds: Rect? = nil) {
    guard !rect.isEmpty else { return }
    let (items, height) = placements(width: rect.width)
    let offset = scroll(items, height: height, room: rect.height)
    // The form is drawn whole on a sheet of its own, and a window of it is laid down.
    var sheet = Frame(width: rect.width, height: max(1, height), context: frame.context)
    var anchor: Rect?
    for item in items {
      switch item.content {
      case .words(let line): sheet.put(line, in: item.rect)
      case .error(let text): sheet.put(text, in: item.rect, style: .danger)
      case .required: sheet.put("*", in: item.rect, style: .warn)
      case .hint(let text): sheet.put(text, in: item.rect, style: .dim)
      case .control(let index):
        let isFocused = focused && index == focusedIndex
        fields[index].control.draw(into: &sheet, in: item.rect, focused: isFocused)
        if isFocused { anchor = item.rect }
      }
    }
    frame.clear(rect)
    for y in 0..<min(rect.height, height - offset) {
      frame.put(cells: sheet.row(y + offset).filter { !$0.isTrailing }, x: rect.x, y: rect.y + y, width: rect.width)
    }
    frame.scrollMarks(beside: rect, above: offset > 0, below: height > offset + rect.height)
    if let caret = sheet.caret { frame.caret = shifted(caret, rect, offset) }
    if let rest = sheet.rest { frame.rest = shifted(rest, rect, offset) }
    if let anchor, let index = focusedIndex {
      let placed = Rect(x: rect.x + anchor.x, y: rect.y + anchor.y - offset, width: anchor.width, height: 1)
      fields[index].control.drawList(into: &frame, anchor: placed, bounds: bounds ?? rect)
    }
  }

  private func shifted(_ position: Position, _ rect: Rect, _ offset: Int) -> Position? {
    let moved = Position(x: rect.x + position.x, y: rect.y + position.y - offset)
    return rect.contains(moved) ? moved : nil
  }

  /// The first row shown: the focused field in the middle, as far as the ends allow.
  private func scroll(_ items: [Placement], height: Int, room: Int) -> Int {
    guard height > room, let index = focusedIndex,
      let rect = items.first(where: { $0.content == .control(index) })?.rect
    else { return 0 }
    return max(0, min(rect.y - max(0, room - rect.height) / 2, height - room))
  }
}
