/// Entries found while typing: help for a screen, the command palette.
package struct HelpList<ID: Hashable & Sendable>: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let id: ID
    /// Keys as they are shown.
    package let keys: String
    package let title: String
    /// Further words it is found by: the other language, initials, the group.
    package let aliases: String
    /// Why it can't be run now; nil if it can.
    package let refusal: String?

    package init(_ id: ID, keys: String, title: String, aliases: String = "", refusal: String? = nil) {
      self.id = id
      self.keys = keys
      self.title = title
      self.aliases = aliases
      self.refusal = refusal
    }
  }

  package enum Event: Equatable, Sendable {
    case moved
    case chosen(ID)
    case refused(ID, reason: String)
    case cancelled
  }

  package let title: String
  /// Keys, at the bottom right of the box.
  package let label: String
  /// Said where no entry holds what was typed.
  package let nothing: String
  package let entries: [Entry]
  private var field: TextField
  private var cursor = 0

  package init(
    title: String, entries: [Entry], label: String = "", placeholder: String = "", nothing: String = ""
  ) {
    self.title = title
    self.entries = entries
    self.label = label
    self.nothing = nothing
    field = TextField(maxLength: 60, placeholder: placeholder)
  }

  /// Entries that hold every word typed, in their order.
  package var matches: [Entry] {
    let words = String(field.text.map(Key.fold)).lowercased().split(separator: " ")
    return entries.filter { entry in
      let text = "\(entry.title) \(entry.keys) \(entry.aliases)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  package mutating func handle(_ key: Key) -> Event? {
    let matches = self.matches
    switch key {
    case .escape: return .cancelled
    case .enter:
      guard matches.indices.contains(cursor) else { return .moved }
      let entry = matches[cursor]
      return entry.refusal.map { .refused(entry.id, reason: $0) } ?? .chosen(entry.id)
    case .up, .down, .pageUp, .pageDown:
      guard let motion = ListMotion(key, page: 10) else { return nil }
      cursor = motion.moved(from: cursor, count: matches.count)
      return .moved
    default:
      guard let event = field.handle(key) else { return nil }
      if event == .changed { cursor = 0 }
      return .moved
    }
  }

  package func draw(into frame: inout Frame, in area: Rect) {
    let rect = area.centred(width: min(76, area.width), height: min(entries.count + 4, area.height))
    let inner = rect.insideBox.droppingLeft(1).droppingRight(1)
    let body = inner.droppingTop(1)
    let matches = self.matches
    let cursor = max(0, min(self.cursor, matches.count - 1))
    let position = matches.count > body.height ? "\(cursor + 1) / \(matches.count)" : ""
    frame.box(
      rect, title: title, label: [position, label].filter { !$0.isEmpty }.joined(separator: "  "), focused: true)
    guard !inner.isEmpty else { return }
    field.draw(into: &frame, in: inner, focused: true)
    if matches.isEmpty { frame.put(nothing, in: body.droppingLeft(1), style: .dim) }
    let keysWidth = min(
      (matches.map { TextWidth.of($0.keys, glyphs: frame.context.glyphs) }.max() ?? 0) + 2, body.width / 2)
    let first = ListView.firstVisible(cursor: cursor, count: matches.count, height: body.height)
    for (y, index) in (first..<max(first, min(matches.count, first + body.height))).enumerated() {
      let entry = matches[index]
      let row = body.row(y)
      let style: Style = entry.refusal == nil ? .text : .disabled
      frame.put(
        StyledLine(entry.keys, entry.refusal == nil ? .accent : .disabled), in: row.droppingLeft(1).left(keysWidth - 1))
      let words = entry.refusal.map { "\(entry.title)  \($0)" } ?? entry.title
      frame.put(StyledLine(words, style), in: row.droppingLeft(1 + keysWidth))
      guard index == cursor else { continue }
      frame.put(">", in: row)
      frame.select(row)
    }
  }
}
