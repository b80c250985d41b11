package import Ledger
import TerminalUI

/// Keys of menus, dialogs and lists, which read their own: what the hint row says there, for the key reference.
package struct LayerKeys: Sendable {
  package let title: Words
  package let keys: [(key: String, words: Words)]

  package static let all: [LayerKeys] = [
    LayerKeys(Words("菜单", "Menus"), \.menuHints), LayerKeys(Words("对话框", "Dialogs"), \.dialogHints),
    LayerKeys(Words("长文", "Long texts"), \.textHints),
    LayerKeys(Words("帮助和命令面板", "Help and command palette"), \.listHints),
  ]

  private init(_ title: Words, _ hints: (MenuStrings) -> [HintRow.Hint]) {
    self.title = title
    keys = zip(hints(.zh), hints(.en)).map { ($0.key, Words($0.word, $1.word)) }
  }
}
