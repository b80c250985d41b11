package import TerminalUI

/// Tells a double click: terminals report presses only, and ncurses would hold each one back to count.
package struct ClickCount: Sendable {
  private var last: (position: Position, time: ContinuousClock.Instant)?

  /// As long as desktops wait for the second press.
  private static let limit = Duration.milliseconds(400)

  package init() {}

  /// What a press at this place is; a third one begins anew.
  package mutating func press(at position: Position, _ time: ContinuousClock.Instant) -> Key.Mouse.Action {
    if let before = last, before.position == position, time - before.time <= Self.limit {
      last = nil
      return .doubleClick
    }
    last = (position, time)
    return .press
  }
}
