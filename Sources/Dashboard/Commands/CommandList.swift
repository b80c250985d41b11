import Ledger
import TerminalUI

/// The help of a place, and the palette: commands found by typing, each with its keys, grey ones with their reason.
struct CommandList: Layer {
  private var list: HelpList<String>

  /// Keys that mean something here, in the order of the table.
  static func help(
    for places: Set<Command.Place>, _ table: CommandTable, _ state: CommandState, _ surroundings: Surroundings
  )
    -> CommandList
  {
    CommandList(
      surroundings.strings.menus.help,
      table.commands.filter { !$0.places.isDisjoint(with: places) }, state, surroundings)
  }

  /// The keys of a menu, a list or a dialog, as its hints say them.
  static func help(_ hints: [HintRow.Hint], _ surroundings: Surroundings) -> CommandList {
    let words = surroundings.strings.menus
    return CommandList(
      list: HelpList(
        title: words.help, entries: hints.map { HelpList.Entry($0.key, keys: $0.key, title: $0.word) },
        label: words.findKeys, placeholder: words.search, nothing: words.nothing))
  }

  static func palette(_ table: CommandTable, _ state: CommandState, _ surroundings: Surroundings) -> CommandList {
    CommandList(surroundings.strings.menus.palette, table.commands.filter(\.isInPalette), state, surroundings)
  }

  private init(list: HelpList<String>) { self.list = list }

  private init(_ title: String, _ commands: [Command], _ state: CommandState, _ surroundings: Surroundings) {
    let words = surroundings.strings.menus
    let other = surroundings.language == .zh ? Language.en : .zh
    list = HelpList(
      title: title,
      entries: commands.map { command in
        HelpList.Entry(
          command.id.rawValue, keys: command.keyNames, title: surroundings(command.title),
          aliases: [
            command.title(other), surroundings(command.group.words), command.id.rawValue,
            surroundings.rulebook.initials(command.title.zh),
          ].joined(separator: " "),
          refusal: command.refusal(state).map { surroundings($0) })
      }, label: words.findKeys, placeholder: words.search, nothing: words.nothing)
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch list.handle(key) {
    case .chosen(let name): return Command.ID(rawValue: name).map { .run($0) } ?? .close
    case .refused(_, let reason):
      surroundings.notify(Words(reason, reason), .warn)
      return .stay
    case .cancelled: return .close
    case .moved: return .stay
    case nil: return .unhandled
    }
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { list.draw(into: &frame, in: area) }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { nil }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { surroundings.strings.menus.listHints }
}
