import ArgumentParser
import Foundation

/// Every command with its options, as ArgumentParser tells them to tools (`--experimental-dump-help`), in the language of
/// this process.
struct CommandTree: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let subcommands: [Command]?
    let arguments: [Argument]?

    var options: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String
      var written: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// What it is called: `--ledger`, or `no` for a word that has no name.
    var id: String { names?.first?.written ?? valueName ?? "" }

    /// As it is typed: `--ledger FILE`, `NO`.
    var synopsis: String {
      let value = (valueName ?? "").uppercased()
      switch kind {
      case .positional: return value + (isRepeating ? " …" : "")
      case .flag: return (names ?? []).map(\.written).joined(separator: ", ")
      case .option:
        // Choices stand as they are typed.
        let shown = valueName?.contains("|") == true ? valueName ?? "" : value
        return (names ?? []).map(\.written).joined(separator: ", ") + " " + shown
      }
    }

    var usage: String { isOptional ? "[\(synopsis)]" : synopsis }
  }

  let command: Command

  static func read() throws -> CommandTree {
    try JSONDecoder().decode(CommandTree.self, from: Data(Duban._dumpHelp().utf8))
  }

  /// What people call; help and the hidden ones are left out.
  var commands: [Command] { (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

  /// Options that every command takes: told once.
  var common: [Argument] {
    command.options.filter { option in
      commands.allSatisfy { $0.options.contains { $0.id == option.id } }
    }
  }

  func own(_ command: Command) -> [Argument] {
    let shared = Set(common.map(\.id))
    return command.options.filter { !shared.contains($0.id) }
  }
}
