/// One line of text: the caret moves by characters as people count them, a burst or a paste is one insert and
/// one step to undo, and long text scrolls inside its place.
package struct TextField: Equatable, Sendable {
  package enum Event: Equatable, Sendable {
    /// The caret moved, or something was copied.
    case moved
    case changed
  }

  var buffer: TextBuffer
  package let filter: InputFilter
  /// Shown dimmed while the field is empty and has no focus.
  package var placeholder: String

  package init(
    _ text: String = "", maxLength: Int = 2_000, filter: InputFilter = .any, placeholder: String = ""
  ) {
    buffer = TextBuffer(TextField.oneLine(text), maxLength: maxLength)
    self.filter = filter
    self.placeholder = placeholder
  }

  package var text: String {
    get { buffer.text }
    set { buffer.replace(with: TextField.oneLine(newValue)) }
  }
  package var isEmpty: Bool { buffer.characters.isEmpty }
  /// The caret as a count of characters before it.
  package var caret: Int { buffer.caret }
  /// The caret as columns from the field's first character.
  package var caretColumn: Int { columns(upTo: buffer.caret, .unicode) }

  package mutating func selectAll() { buffer.selectAll() }

  /// Nil: the key is not for a text field.
  package mutating func handle(_ key: Key, clipboard: inout Clipboard) -> Event? {
    switch key {
    case .character(let character): insert(String(character), typed: true)
    case .text(let text), .paste(let text): insert(text, typed: false)
    case .ctrl("v"): insert(clipboard.text, typed: false)
    default: buffer.handleEditing(key, clipboard: &clipboard, start: 0, end: buffer.characters.count)
    }
  }

  /// For a field that stands alone, where nothing is cut or pasted between fields.
  package mutating func handle(_ key: Key) -> Event? {
    var clipboard = Clipboard()
    return handle(key, clipboard: &clipboard)
  }

  private mutating func insert(_ text: String, typed: Bool) -> Event? {
    buffer.insert(filter.admitted(TextField.oneLine(text)), typed: typed) ? .changed : .moved
  }

  /// Line ends and tabs become single spaces, other control characters go.
  static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func columns(upTo index: Int, _ glyphs: Glyphs) -> Int {
    buffer.characters[..<index].reduce(0) { $0 + TextWidth.of(String($1), glyphs: glyphs) }
  }

  /// Draws `[text   ]` into the rectangle's first row; without brackets where there is no room for them or
  /// `bracketed` is false. With focus the frame's caret is set.
  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool, bracketed: Bool = true) {
    guard !rect.isEmpty else { return }
    var inner = rect.row(0)
    frame.clear(inner, style: .field)
    if bracketed, inner.width >= 3 {
      frame.put("[", in: inner, style: .dim)
      frame.put("]", in: inner.right(1), style: .dim)
      inner = inner.droppingLeft(1).droppingRight(1)
    }
    if isEmpty, !focused {
      frame.put(placeholder, in: inner, style: .dim)
      return
    }
    let glyphs = frame.context.glyphs
    let caretColumn = columns(upTo: buffer.caret, glyphs)
    // Half a field at a time, so that what stands around the caret does not slide at every key.
    let step = max(1, inner.width / 2)
    // The last two columns are left for the clip mark and what it would cut.
    let limit = max(1, inner.width - 2)
    let fits = columns(upTo: buffer.characters.count, glyphs) <= inner.width
    let offset = !focused || fits || caretColumn < limit ? 0 : ((caretColumn - limit) / step + 1) * step
    var column = -offset
    var isClipped = false
    for (index, character) in buffer.characters.enumerated() {
      guard column < inner.width else {
        isClipped = true
        break
      }
      let isSelected = focused && buffer.selection?.contains(index) == true
      let style = isSelected ? Style(.selection) : .field
      for cell in CellSequence(String(character), style: style, glyphs: glyphs) {
        if column < 0, column + cell.width > 0 {
          frame.put(" ", x: inner.x, y: inner.y, style: style)
        } else if column >= 0, column + cell.width <= inner.width {
          frame.put(cells: [cell], x: inner.x + column, y: inner.y, width: cell.width)
        }
        column += cell.width
      }
    }
    if isClipped || column > inner.width { frame.put("~", in: inner.right(1), style: .dim) }
    if focused {
      frame.caret = Position(x: inner.x + min(caretColumn - offset, inner.width - 1), y: inner.y)
    }
  }
}
