/// `[x]label`, turned by Space.
package struct Checkbox: Equatable, Sendable {
  package var isOn: Bool
  package let label: String

  package init(_ label: String = "", isOn: Bool = false) {
    self.label = label
    self.isOn = isOn
  }

  /// True if it was turned.
  package mutating func handle(_ key: Key) -> Bool {
    guard key.folded == .character(" ") else { return false }
    isOn.toggle()
    return true
  }

  package var naturalWidth: Int { 3 + TextWidth.of(label) }

  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    let row = rect.row(0)
    frame.put(StyledLine((isOn ? "[x]" : "[ ]") + label, .field), in: row)
    if focused {
      frame.select(row)
      frame.rest = Position(x: row.x + min(1, row.width - 1), y: row.y)
    }
  }
}
