/// One of a few. Left and Right go through them, digits pick, Enter or Space opens the list.
package struct ChoiceField: Equatable, Sendable {
  package struct Option: Hashable, Sendable {
    package let id: String
    package let label: String

    package init(_ id: String, _ label: String) {
      self.id = id
      self.label = label
    }
  }

  package enum Look: Hashable, Sendable {
    /// `label>`, with a list that opens below.
    case list
    /// `(x)first ( )second`
    case radio
    /// `2 label`: the digit that picks it, then the words.
    case digit
  }

  package enum Event: Equatable, Sendable {
    case moved
    case changed
    /// A digit picked it: a form may go to the next field.
    case picked
  }

  package var options: [Option] {
    didSet { if let selection, selection >= options.count { self.selection = nil } }
  }
  package let look: Look
  /// Whether nothing may be chosen again, with Delete or Backspace.
  package let allowsNone: Bool
  /// Said where nothing is chosen.
  package let placeholder: String
  private(set) var selection: Int?
  private(set) var highlighted = 0
  package private(set) var isOpen = false

  package init(
    _ options: [Option], selected: String? = nil, look: Look = .list, allowsNone: Bool = false,
    placeholder: String = ""
  ) {
    self.options = options
    self.look = look
    self.allowsNone = allowsNone
    self.placeholder = placeholder
    selection = options.firstIndex { $0.id == selected }
  }

  package var selected: Option? { selection.map { options[$0] } }
  package var selectedID: String? {
    get { selected?.id }
    set { selection = options.firstIndex { $0.id == newValue } }
  }

  /// Closes the list without choosing, as losing the focus does.
  package mutating func close() { isOpen = false }

  package mutating func handle(_ key: Key) -> Event? {
    guard !options.isEmpty else { return nil }
    let key = key.folded
    if let digit = key.digit, digit >= 1, digit <= options.count {
      selection = digit - 1
      isOpen = false
      return .picked
    }
    return isOpen ? handleOpen(key) : handleClosed(key)
  }

  private mutating func handleClosed(_ key: Key) -> Event? {
    switch key {
    case .right: return select((selection ?? -1) + 1)
    case .left: return select((selection ?? options.count) - 1)
    case .character(" ") where look != .list: return select(((selection ?? -1) + 1) % options.count)
    case .enter where look == .list, .character(" "):
      highlighted = selection ?? 0
      isOpen = true
      return .moved
    case .delete, .backspace:
      guard allowsNone, selection != nil else { return .moved }
      selection = nil
      return .changed
    default: return nil
    }
  }

  private mutating func handleOpen(_ key: Key) -> Event? {
    switch key {
    case .up: highlighted = max(0, highlighted - 1)
    case .down: highlighted = min(options.count - 1, highlighted + 1)
    case .home, .pageUp: highlighted = 0
    case .end, .pageDown: highlighted = options.count - 1
    case .escape: isOpen = false
    case .enter, .character(" "):
      isOpen = false
      selection = highlighted
      return .changed
    default: return nil
    }
    return .moved
  }

  private mutating func select(_ index: Int) -> Event? {
    let index = max(0, min(index, options.count - 1))
    guard index != selection else { return .moved }
    selection = index
    return .changed
  }

  /// Columns that show the longest option whole.
  package var naturalWidth: Int {
    let widths = options.map { TextWidth.of($0.label) }
    switch look {
    case .list: return max(widths.max() ?? 0, TextWidth.of(placeholder)) + 1
    case .digit: return (widths.max() ?? 0) + 2
    case .radio: return widths.reduce(0) { $0 + $1 + 4 } - (widths.isEmpty ? 0 : 1)
    }
  }

  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    let row = rect.row(0)
    switch look {
    case .list: drawSelected(into: &frame, in: row)
    case .digit: frame.put(StyledLine(selection.map { "\($0 + 1) \(options[$0].label)" } ?? "-", .field), in: row)
    // Where they don't fit side by side, only the chosen one is seen; the same keys go through them.
    case .radio where naturalWidth > row.width: drawSelected(into: &frame, in: row)
    case .radio:
      let spans = options.enumerated().map { index, option in
        Span((index == 0 ? "" : " ") + (index == selection ? "(x)" : "( )") + option.label, .field)
      }
      frame.put(StyledLine(spans), in: row)
    }
    if focused {
      frame.select(row)
      frame.rest = Position(x: row.x, y: row.y)
    }
  }

  /// `label>`
  private func drawSelected(into frame: inout Frame, in row: Rect) {
    let label = selected.map { Span($0.label, .field) } ?? Span(placeholder, .dim)
    frame.put(StyledLine([label, Span(">", .field)]), in: row)
  }

  /// The open list over what lies below; `bounds` is where it may go.
  package func drawList(into frame: inout Frame, anchor: Rect, bounds: Rect) {
    guard isOpen else { return }
    let lines = options.enumerated().map { index, option in
      StyledLine((index < 9 ? "\(index + 1) " : "  ") + option.label)
    }
    DropDown(lines: lines, highlighted: highlighted).draw(into: &frame, anchor: anchor, bounds: bounds)
  }
}

extension Key {
  /// The digit of a folded key.
  var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
