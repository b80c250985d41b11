/// A question with buttons. It starts on the harmless one, the key that opened it never answers it, and a large
/// batch asks for its number to be typed.
package struct Dialog<ID: Hashable & Sendable>: Equatable, Sendable {
  package struct Button: Equatable, Sendable {
    package let id: ID
    package let title: String
    /// Whether it only answers once the number has been typed.
    package let needsTyping: Bool

    package init(_ id: ID, _ title: String, needsTyping: Bool = false) {
      self.id = id
      self.title = title
      self.needsTyping = needsTyping
    }
  }

  package enum Event: Equatable, Sendable {
    case moved
    case chosen(ID)
    case cancelled
  }

  package let title: String
  package let text: [StyledLine]
  package let buttons: [Button]
  package private(set) var cursor: Int
  /// The words before the field, and what must be typed in it.
  private let prompt: String
  private let expected: String?
  private var field = TextField(maxLength: 20)
  private var typesNow: Bool
  private let openedBy: Key?

  /// `harmless` is where the cursor starts.
  package init(
    title: String, text: [StyledLine], buttons: [Button], harmless: ID, openedBy: Key? = nil,
    typing: (prompt: String, expected: String)? = nil
  ) {
    self.title = title
    self.text = text
    self.buttons = buttons
    cursor = buttons.firstIndex { $0.id == harmless } ?? 0
    self.openedBy = openedBy
    prompt = typing?.prompt ?? ""
    expected = typing?.expected
    typesNow = typing != nil
  }

  /// Whether what had to be typed stands there.
  private var isConfirmed: Bool {
    expected == nil || String(field.text.map(Key.fold)).filter { $0 != " " && $0 != "," } == expected
  }

  package mutating func handle(_ key: Key) -> Event? {
    if key == .escape { return .cancelled }
    if let openedBy, key == openedBy { return .moved }
    if typesNow {
      switch key {
      case .tab, .shiftTab, .down, .enter:
        typesNow = false
        return .moved
      default: return field.handle(key) == nil ? nil : .moved
      }
    }
    switch key {
    case .left, .shiftTab, .up:
      if cursor == 0, expected != nil, key != .left { typesNow = true } else { cursor = max(0, cursor - 1) }
      return .moved
    case .right, .tab, .down:
      cursor = min(max(0, buttons.count - 1), cursor + 1)
      return .moved
    case .enter:
      guard buttons.indices.contains(cursor) else { return .cancelled }
      let button = buttons[cursor]
      return button.needsTyping && !isConfirmed ? .moved : .chosen(button.id)
    default: return nil
    }
  }

  package func draw(into frame: inout Frame, in area: Rect) {
    let glyphs = frame.context.glyphs
    let buttonsWidth = buttons.reduce(0) { $0 + TextWidth.of($1.title, glyphs: glyphs) + 6 }
    let widest = text.map { TextWidth.of($0, glyphs: glyphs) }.max() ?? 0
    let width = min(area.width, max(40, min(widest, 64), buttonsWidth) + 6)
    let rows = text.flatMap { TextWrap.rows(of: $0, width: max(1, width - 6), glyphs: glyphs) }
    let extra = expected == nil ? 0 : 2
    // Buttons that have no room side by side stand one below the other.
    let isStacked = buttonsWidth - 2 > width - 6
    let buttonRows = isStacked ? max(1, buttons.count) : 1
    let rect = area.centred(width: width, height: rows.count + extra + buttonRows + 4)
    frame.box(rect, title: title, focused: true)
    let inner = rect.insideBox.droppingLeft(2).droppingRight(2)
    guard !inner.isEmpty else { return }
    let footerHeight = 1 + buttonRows + extra
    let body = inner.droppingBottom(footerHeight).droppingTop(inner.height > footerHeight ? 1 : 0)
    for (y, row) in rows.prefix(body.height).enumerated() { frame.put(row, in: body, row: y) }
    // The buttons stay in sight however low the place is, then the field.
    let footer = inner.bottom(footerHeight)
    let buttonRow = max(0, min(extra, footer.height - buttonRows))
    if expected != nil, buttonRow > 0 {
      let line = footer.row(buttonRow - 1)
      let used = frame.put(prompt + " ", x: line.x, y: line.y, width: max(0, line.width - 6))
      field.draw(into: &frame, in: line.droppingLeft(used).left(12), focused: typesNow)
    }
    drawButtons(into: &frame, in: footer.droppingTop(buttonRow), stacked: isStacked)
  }

  private func drawButtons(into frame: inout Frame, in rect: Rect, stacked: Bool) {
    var x = 0
    for (index, button) in buttons.enumerated() {
      let isOpen = !button.needsTyping || isConfirmed
      let row = rect.row(stacked ? index : 0)
      let place = row.droppingLeft(stacked ? 0 : x).left(TextWidth.of(button.title, glyphs: frame.context.glyphs) + 4)
      guard !place.isEmpty else { return }
      frame.put(StyledLine("[ \(button.title) ]", isOpen ? .accent : .disabled), in: place)
      if index == cursor, !typesNow {
        frame.select(place)
        frame.rest = Position(x: place.x, y: place.y)
      }
      x += place.width + 2
    }
  }
}
