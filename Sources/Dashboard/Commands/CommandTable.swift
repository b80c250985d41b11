package import TerminalUI

/// Every command, with its keys in one style.
package struct CommandTable: Sendable {
  package let commands: [Command]

  package init(_ style: KeyStyle = .office) {
    commands = []
  }

  package func command(_ id: Command.ID) -> Command? { commands.first { $0.id == id } }

  package func command(for key: Key, in place: Command.Place) -> Command? {
    commands.first { $0.places.contains(place) && ($0.keys.contains(key) || $0.letters.contains(key)) }
  }
}
