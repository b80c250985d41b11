extension TextBuffer {
  /// The keys that a line and an area have in common. `start` and `end` are where Home and End go.
  mutating func handleEditing(
    _ key: Key, clipboard: inout Clipboard, start: Int, end: Int
  ) -> TextField.Event? {
    switch key {
    case .left: moveCaret(to: selection?.lowerBound ?? caret - 1)
    case .right: moveCaret(to: selection?.upperBound ?? caret + 1)
    case .shiftLeft: moveCaret(to: caret - 1, selecting: true)
    case .shiftRight: moveCaret(to: caret + 1, selecting: true)
    case .ctrlLeft: moveCaret(to: wordStart(before: caret))
    case .ctrlRight: moveCaret(to: wordEnd(after: caret))
    case .home: moveCaret(to: start)
    case .end: moveCaret(to: end)
    case .shiftHome: moveCaret(to: start, selecting: true)
    case .shiftEnd: moveCaret(to: end, selecting: true)
    case .ctrl("a"): selectAll()
    case .backspace: return deleteBackward() ? .changed : .moved
    case .delete: return deleteForward() ? .changed : .moved
    case .ctrl("z"): return undo() ? .changed : .moved
    case .ctrl("y"): return redo() ? .changed : .moved
    case .ctrl("c"): clipboard.text = selectedText ?? text
    case .ctrl("x"):
      if selection == nil { selectAll() }
      guard let selectedText else { return .moved }
      clipboard.text = selectedText
      return deleteSelection() ? .changed : .moved
    default: return nil
    }
    return .moved
  }

  private func wordStart(before index: Int) -> Int {
    var index = index
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private func wordEnd(after index: Int) -> Int {
    var index = index
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }
}
