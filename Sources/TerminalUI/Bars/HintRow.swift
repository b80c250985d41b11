/// Keys and what they do, packed by priority so that the row never overflows: ` Enter办理 F3查找 F10退出 `.
package struct HintRow: Hashable, Sendable {
  package struct Hint: Hashable, Sendable {
    package let key: String
    package let word: String
    package let priority: Int
    package let isEnabled: Bool

    package init(_ key: String, _ word: String, priority: Int = 0, isEnabled: Bool = true) {
      self.key = key
      self.word = word
      self.priority = priority
      self.isEnabled = isEnabled
    }
  }

  package var hints: [Hint]

  package init(_ hints: [Hint]) { self.hints = hints }

  package func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let row = rect.row(0)
    frame.clear(row)
    let inner = row.width > 2 ? row.droppingLeft(1).droppingRight(1) : row
    let items = hints.map { hint in
      // A Latin word needs a space after the key, a Chinese one does not.
      let gap = hint.word.first?.isASCII == true ? " " : ""
      return BarItem(
        StyledLine([
          Span(hint.key, hint.isEnabled ? Style(.accent, .bold) : .disabled),
          Span(gap + hint.word, hint.isEnabled ? .text : .disabled),
        ]), priority: hint.priority)
    }
    let isLatin = hints.contains { $0.word.first?.isASCII == true }
    let glyphs = frame.context.glyphs
    let kept = BarItem.fitting(items, width: inner.width, separator: isLatin ? 2 : 1, glyphs: glyphs)
    let gap = Span(isLatin ? "  " : " ")
    frame.put(
      StyledLine(kept.enumerated().flatMap { index, item in (index == 0 ? [] : [gap]) + item.line.spans }), in: inner)
  }
}
