/// Text under edit: characters as people count them, a caret between two of them, a selection, undo and redo.
/// Knows nothing of rows or columns.
struct TextBuffer: Equatable, Sendable {
  private struct Snapshot: Equatable, Sendable {
    var characters: [Character]
    var caret: Int
  }

  private(set) var characters: [Character]
  private(set) var caret: Int
  /// The other end of the selection.
  private(set) var anchor: Int?
  private var undone: [Snapshot] = []
  private var done: [Snapshot] = []
  /// Single characters typed one after the other are one step to undo.
  private var isTyping = false
  let maxLength: Int

  /// Steps kept for undo; the oldest go first.
  private static let depth = 200

  init(_ text: String, maxLength: Int) {
    self.maxLength = max(1, maxLength)
    characters = Array(text.prefix(self.maxLength))
    caret = characters.count
  }

  var text: String { String(characters) }
  var selection: Range<Int>? {
    guard let anchor, anchor != caret else { return nil }
    return min(anchor, caret)..<max(anchor, caret)
  }
  var selectedText: String? { selection.map { String(characters[$0]) } }

  mutating func moveCaret(to index: Int, selecting: Bool = false) {
    if selecting {
      anchor = anchor ?? caret
    } else {
      anchor = nil
    }
    caret = max(0, min(index, characters.count))
    isTyping = false
  }

  mutating func selectAll() {
    anchor = 0
    caret = characters.count
    isTyping = false
  }

  /// Inserts at the caret, over the selection; what does not fit the greatest length is left out.
  /// Returns false if nothing changed.
  mutating func insert(_ text: String, typed: Bool) -> Bool {
    let room = maxLength - characters.count + (selection?.count ?? 0)
    let admitted = Array(text.prefix(max(0, room)))
    guard !admitted.isEmpty else { return false }
    if !(typed && isTyping && selection == nil) { remember() }
    removeSelection()
    // A combining mark joins the character before it, so the caret is counted anew.
    let before = String(characters[..<caret]) + String(admitted)
    let after = characters[caret...]
    let head = Array(before)
    characters = head + after
    caret = head.count
    normalise()
    isTyping = typed
    return true
  }

  mutating func deleteBackward() -> Bool {
    if selection == nil {
      guard caret > 0 else { return false }
      anchor = caret - 1
    }
    return deleteSelection()
  }

  mutating func deleteForward() -> Bool {
    if selection == nil {
      guard caret < characters.count else { return false }
      anchor = caret + 1
    }
    return deleteSelection()
  }

  mutating func deleteSelection() -> Bool {
    guard selection != nil else { return false }
    remember()
    removeSelection()
    normalise()
    isTyping = false
    return true
  }

  /// Replaces the whole text, as one step.
  mutating func replace(with text: String) {
    remember()
    characters = Array(text.prefix(maxLength))
    caret = characters.count
    anchor = nil
    isTyping = false
  }

  mutating func undo() -> Bool {
    guard let last = done.popLast() else { return false }
    undone.append(Snapshot(characters: characters, caret: caret))
    restore(last)
    return true
  }

  mutating func redo() -> Bool {
    guard let last = undone.popLast() else { return false }
    done.append(Snapshot(characters: characters, caret: caret))
    restore(last)
    return true
  }

  private mutating func restore(_ snapshot: Snapshot) {
    characters = snapshot.characters
    caret = snapshot.caret
    anchor = nil
    isTyping = false
  }

  private mutating func remember() {
    done.append(Snapshot(characters: characters, caret: caret))
    if done.count > TextBuffer.depth { done.removeFirst() }
    undone = []
  }

  private mutating func removeSelection() {
    if let selection {
      characters.removeSubrange(selection)
      caret = selection.lowerBound
    }
    anchor = nil
  }

  /// Neighbours that have come together may be one character now (a base and its mark).
  private mutating func normalise() {
    guard caret > 0, caret < characters.count else { return }
    let joined = Array(String(characters[caret - 1]) + String(characters[caret]))
    guard joined.count == 1 else { return }
    characters.replaceSubrange(caret - 1...caret, with: joined)
  }
}
