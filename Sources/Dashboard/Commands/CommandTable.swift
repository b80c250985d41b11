package import TerminalUI

/// Every command, with its keys in one style.
package struct CommandTable: Sendable {
  package let commands: [Command]
  package let style: KeyStyle

  private static let office = CommandTable(.office)
  private static let unix = CommandTable(.unix)

  /// Made once for each style.
  static func shared(_ style: KeyStyle) -> CommandTable { style == .office ? office : unix }

  package init(_ style: KeyStyle = .office) {
    self.style = style
    commands =
      CommandTable.work(style) + CommandTable.finding(style) + CommandTable.views(style) + CommandTable.moves(style)
      + CommandTable.program(style) + CommandTable.forms
  }

  package func command(_ id: Command.ID) -> Command? { commands.first { $0.id == id } }

  package func command(for key: Key, in place: Command.Place) -> Command? {
    commands.first { $0.places.contains(place) && ($0.keys.contains(key) || $0.letters.contains(key)) }
  }

  /// Keys that page, beside those of every list.
  func motionKey(_ key: Key) -> Key {
    guard style == .unix else { return key }
    switch key {
    case .ctrl("f"): return .pageDown
    case .ctrl("b"): return .pageUp
    default: return key
    }
  }
}
