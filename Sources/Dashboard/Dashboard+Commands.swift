import Ledger
import TerminalUI

extension Dashboard {
  /// Runs a command, from its key, the palette, a menu or the help; a refused one says why.
  mutating func run(_ id: Command.ID) {
    switch id {
    case .quit:
      if stack.contains(where: { $0.layer.draft != nil }) {
        surroundings.notify(Words("有未保存的草稿", "a draft is open"), .warn)
      } else {
        surroundings.emit(.quit)
      }
    default: break
    }
  }
}
