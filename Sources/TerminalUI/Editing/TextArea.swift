/// Several lines of text, wrapped. Up and Down leave the area at its first and last row (the key is then not
/// taken), Enter begins a new line.
package struct TextArea: Equatable, Sendable {
  var buffer: TextBuffer
  package var placeholder: String
  /// Rows that it asks of a form.
  package let rows: Int
  /// Whether Enter begins a new line; otherwise a form moves on.
  package let takesEnter: Bool

  package init(
    _ text: String = "", rows: Int = 3, maxLength: Int = 20_000, takesEnter: Bool = true, placeholder: String = ""
  ) {
    buffer = TextBuffer(TextArea.lines(text), maxLength: maxLength)
    self.rows = max(1, rows)
    self.takesEnter = takesEnter
    self.placeholder = placeholder
  }

  package var text: String {
    get { buffer.text }
    set { buffer.replace(with: TextArea.lines(newValue)) }
  }
  package var isEmpty: Bool { buffer.characters.isEmpty }

  /// `width` is that of the rectangle it is drawn in: Up and Down go by the rows that are seen.
  package mutating func handle(_ key: Key, width: Int, clipboard: inout Clipboard) -> TextField.Event? {
    switch key {
    case .character(let character): return insert(String(character), typed: true)
    case .text(let text), .paste(let text): return insert(text, typed: false)
    case .ctrl("v"): return insert(clipboard.text, typed: false)
    case .enter where takesEnter: return insert("\n", typed: false)
    default: break
    }
    let rows = layout(width: textWidth(width), glyphs: .unicode)
    let row = self.row(of: buffer.caret, in: rows)
    switch key {
    case .up, .shiftUp: return move(to: row - 1, from: row, in: rows, selecting: key == .shiftUp)
    case .down, .shiftDown: return move(to: row + 1, from: row, in: rows, selecting: key == .shiftDown)
    default:
      return buffer.handleEditing(key, clipboard: &clipboard, start: rows[row].lowerBound, end: lineEnd(rows[row]))
    }
  }

  private mutating func insert(_ text: String, typed: Bool) -> TextField.Event? {
    buffer.insert(TextArea.lines(text), typed: typed) ? .changed : .moved
  }

  private mutating func move(
    to target: Int, from row: Int, in rows: [Range<Int>], selecting: Bool
  ) -> TextField.Event? {
    guard rows.indices.contains(target) else { return nil }
    let column = columns(rows[row].lowerBound..<buffer.caret, .unicode)
    var index = rows[target].lowerBound
    var reached = 0
    while index < lineEnd(rows[target]) {
      let next = reached + TextWidth.of(String(buffer.characters[index]))
      if next > column { break }
      reached = next
      index += 1
    }
    buffer.moveCaret(to: index, selecting: selecting)
    return .moved
  }

  /// Tabs become spaces, line ends `\n`, other control characters go.
  static func lines(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x0A, 0x0D, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func layout(width: Int, glyphs: Glyphs) -> [Range<Int>] {
    LineBreaker.rows(of: buffer.characters.map { LineBreaker.Unit($0, glyphs: glyphs) }, width: width)
  }

  /// The row that holds the caret; between two rows it is the second's start.
  private func row(of caret: Int, in rows: [Range<Int>]) -> Int {
    rows.lastIndex { $0.lowerBound <= caret } ?? 0
  }

  /// The last place of a row where the caret still belongs to it.
  private func lineEnd(_ row: Range<Int>) -> Int {
    guard row.upperBound < buffer.characters.count || buffer.characters.last?.isNewline == true, !row.isEmpty
    else { return row.upperBound }
    return row.upperBound - 1
  }

  private func columns(_ range: Range<Int>, _ glyphs: Glyphs) -> Int {
    buffer.characters[range].reduce(0) { $0 + TextWidth.of(String($1), glyphs: glyphs) }
  }

  /// Without the brackets.
  private func textWidth(_ width: Int) -> Int { width >= 3 ? width - 2 : max(1, width) }

  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    frame.clear(rect, style: .field)
    var inner = rect
    if rect.width >= 3 {
      for y in 0..<rect.height {
        frame.put("[", in: rect.left(1), row: y, style: .dim)
        frame.put("]", in: rect.right(1), row: y, style: .dim)
      }
      inner = rect.droppingLeft(1).droppingRight(1)
    }
    if isEmpty, !focused {
      frame.put(placeholder, in: inner, style: .dim)
      return
    }
    let glyphs = frame.context.glyphs
    let rows = layout(width: textWidth(rect.width), glyphs: glyphs)
    let caretRow = row(of: buffer.caret, in: rows)
    let first = focused ? max(0, min(caretRow - inner.height + 1, rows.count - inner.height)) : 0
    for (y, row) in rows.dropFirst(first).prefix(inner.height).enumerated() {
      var column = 0
      for index in row where !buffer.characters[index].isNewline {
        let isSelected = focused && buffer.selection?.contains(index) == true
        let style = isSelected ? Style(.selection) : .field
        let cells = CellSequence(String(buffer.characters[index]), style: style, glyphs: glyphs)
        frame.put(cells: cells, x: inner.x + column, y: inner.y + y, width: max(0, inner.width - column))
        column += cells.reduce(0) { $0 + $1.width }
      }
    }
    if rows.count > first + inner.height { frame.put("~", in: inner.bottom(1).right(1), style: .dim) }
    if focused {
      let column = columns(rows[caretRow].lowerBound..<buffer.caret, glyphs)
      frame.caret = Position(x: inner.x + min(column, inner.width - 1), y: inner.y + caretRow - first)
    }
  }
}
