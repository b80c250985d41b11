/// One of many, found while typing: by a part of its name or by the initials of its reading. Up and Down go
/// through what was found, Enter takes it, Esc puts the list away.
package struct PickField: Equatable, Sendable {
  package struct Option: Hashable, Sendable {
    package let id: String
    package let label: String
    /// Initials of the reading, lower case: `zjj` for 住建局.
    package let initials: String
    /// Shown dimmed behind the label.
    package let note: String

    package init(_ id: String, _ label: String, initials: String = "", note: String = "") {
      self.id = id
      self.label = label
      self.initials = initials
      self.note = note
    }
  }

  package enum Event: Equatable, Sendable {
    case moved
    /// The words changed; nothing is picked until one is taken.
    case changed
    case picked(String)
  }

  package var options: [Option] {
    didSet { refresh() }
  }
  /// Whether words that are none of the options stand as they are.
  package let allowsOther: Bool
  /// Said in place of the list where nothing holds what was typed.
  package let nothing: String
  private var field: TextField
  package private(set) var selectedID: String?
  package private(set) var isOpen = false
  private(set) var matches: [Int] = []
  private(set) var highlighted = 0

  private static let mostMatches = 50

  package init(
    _ options: [Option], selected: String? = nil, text: String = "", allowsOther: Bool = false,
    placeholder: String = "", nothing: String = ""
  ) {
    self.options = options
    self.allowsOther = allowsOther
    self.nothing = nothing
    let option = options.first { $0.id == selected }
    selectedID = option?.id
    field = TextField(option?.label ?? text, maxLength: 200, placeholder: placeholder)
  }

  /// What stands in the field: the picked option's label, or what was typed.
  package var text: String { field.text }
  package var isEmpty: Bool { selectedID == nil && (!allowsOther || field.isEmpty) }

  package mutating func select(_ id: String?) {
    let option = options.first { $0.id == id }
    selectedID = option?.id
    field.text = option?.label ?? ""
    isOpen = false
  }

  /// Takes another's choice, or what was typed where there is none.
  mutating func adopt(_ other: PickField) {
    select(other.selectedID)
    if selectedID == nil { field.text = other.text }
  }

  /// Puts the list away; if the words name one option, or only one was found by them, it is taken.
  package mutating func close() {
    let found = isOpen && !field.isEmpty ? matches.map { options[$0] } : []
    isOpen = false
    guard selectedID == nil else { return }
    let exact = options.filter { $0.label == field.text }
    let only = exact.isEmpty && !allowsOther ? found : exact
    if only.count == 1, let option = only.first { select(option.id) }
  }

  package mutating func handle(_ key: Key, clipboard: inout Clipboard) -> Event? {
    switch key {
    case .down where !isOpen && (selectedID == nil || field.isEmpty):
      guard !options.isEmpty else { return nil }
      open()
      return .moved
    case .down where isOpen && !matches.isEmpty: highlighted = min(highlighted + 1, max(0, matches.count - 1))
    case .up where isOpen: highlighted = max(0, highlighted - 1)
    case .pageDown where isOpen: highlighted = min(highlighted + 7, max(0, matches.count - 1))
    case .pageUp where isOpen: highlighted = max(0, highlighted - 7)
    case .escape where isOpen: isOpen = false
    case .enter where isOpen:
      guard matches.indices.contains(highlighted) else {
        isOpen = false
        return .moved
      }
      let option = options[matches[highlighted]]
      select(option.id)
      return .picked(option.id)
    default: return edit(key, clipboard: &clipboard)
    }
    return .moved
  }

  private mutating func edit(_ key: Key, clipboard: inout Clipboard) -> Event? {
    // A picked name is typed over, not into.
    if selectedID != nil, key.isTyped { field.selectAll() }
    switch field.handle(key, clipboard: &clipboard) {
    case .changed:
      selectedID = nil
      open()
      return .changed
    case .moved: return .moved
    case nil: return nil
    }
  }

  private mutating func open() {
    highlighted = 0
    isOpen = true
    refresh()
  }

  private mutating func refresh() {
    guard isOpen else { return }
    let needle = String(field.text.map(Key.fold)).lowercased().filter { !$0.isWhitespace }
    var found: [(rank: Int, index: Int)] = []
    for (index, option) in options.enumerated() {
      if let rank = option.rank(for: needle) { found.append((rank, index)) }
    }
    matches = found.sorted(by: <).prefix(PickField.mostMatches).map(\.index)
    highlighted = min(highlighted, max(0, matches.count - 1))
  }

  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool) {
    field.draw(into: &frame, in: rect, focused: focused)
  }

  package func drawList(into frame: inout Frame, anchor: Rect, bounds: Rect) {
    guard isOpen else { return }
    let lines = matches.map { index in
      let option = options[index]
      return StyledLine([Span(option.label), Span(option.note.isEmpty ? "" : "  " + option.note, .dim)])
    }
    guard !lines.isEmpty else {
      return DropDown(lines: nothing.isEmpty ? [] : [StyledLine(nothing, .dim)], highlighted: nil)
        .draw(into: &frame, anchor: anchor, bounds: bounds)
    }
    DropDown(lines: lines, highlighted: highlighted)
      .draw(into: &frame, anchor: anchor, bounds: bounds)
  }
}

extension PickField.Option {
  /// 0 begins so, 1 initials begin so, 2 contains, 3 initials contain; nil where it does not match.
  fileprivate func rank(for needle: String) -> Int? {
    guard !needle.isEmpty else { return 0 }
    // Who types 3号施工许可 leaves out the space of 3号 施工许可.
    let label = label.lowercased().filter { !$0.isWhitespace }
    if label.hasPrefix(needle) { return 0 }
    if initials.hasPrefix(needle) { return 1 }
    if label.contains(needle) { return 2 }
    return initials.contains(needle) ? 3 : nil
  }
}

extension Key {
  /// Text, as against movement and commands.
  var isTyped: Bool {
    switch self {
    case .character, .text, .paste: true
    default: false
    }
  }
}
