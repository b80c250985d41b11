package import TerminalUI

/// Every command, with its keys in one style.
package struct CommandTable: Sendable {
  package private(set) var commands: [Command]
  package let style: KeyStyle

  /// An office's own keys (`keys.csv`) take the place of a command's; what else was on them in the same places loses them.
  package init(_ style: KeyStyle = .office, overrides: [Command.ID: [Key]] = [:]) {
    self.style = style
    var commands =
      CommandTable.work(style) + CommandTable.finding(style) + CommandTable.views(style) + CommandTable.moves(style)
      + CommandTable.program(style) + CommandTable.forms
    for (id, keys) in overrides {
      guard let changed = commands.firstIndex(where: { $0.id == id }) else { continue }
      for other in commands.indices where !commands[other].places.isDisjoint(with: commands[changed].places) {
        commands[other].keys.removeAll { keys.contains($0) }
        commands[other].letters.removeAll { keys.contains($0) }
      }
      commands[changed].keys = keys.filter { !$0.isLetter }
      commands[changed].letters = keys.filter(\.isLetter)
    }
    self.commands = commands
  }

  /// What can be done beside something that is being filled in or read.
  var aside: CommandTable {
    var table = self
    table.commands.removeAll { $0.group != .program || $0.id == .practice }
    return table
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

extension Key {
  /// Whether an input method may swallow it.
  fileprivate var isLetter: Bool {
    if case .character(let character) = self { !character.isWholeNumber && character != " " } else { false }
  }
}
