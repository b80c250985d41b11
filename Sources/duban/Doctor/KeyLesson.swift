import Dashboard
import Ledger
import TerminalUI

/// A line for each key that a person presses: how it arrived, its name, what it does.
struct KeyLesson {
  let commands: CommandTable
  let language: Language
  private(set) var names: [String] = []
  private(set) var strangers = 0

  private static let places: [(place: Command.Place, words: Words)] = [
    (.list, Words("列表", "lists")), (.form, Words("表单", "forms")), (.text, Words("输入框", "text")),
  ]
  private static let longestBytes = 12

  init(_ commands: CommandTable, _ language: Language) {
    self.commands = commands
    self.language = language
  }

  /// What to do and what to try, said before the first key.
  static let opening = Words(
    """
    按一个键，看它怎样到达、在督办台里做什么；没有反应的键，是被终端或窗口占用了。连按两次Esc结束。
    请试：方向键 Home End PgUp PgDn Insert Delete 退格 Tab Shift-Tab F1到F12 Ctrl-S，再打开输入法打几个字。
    """,
    """
    Press a key: how it arrives and what it does in the dashboard. A key that shows nothing is taken by the terminal
    or the window. Esc twice ends it. Try: arrows Home End PgUp PgDn Insert Delete Backspace Tab Shift-Tab F1 to F12
    Ctrl-S; then switch the input method on and type.
    """)

  mutating func line(for press: KeyPress) -> String {
    let bytes = press.bytes.prefix(Self.longestBytes).map(KeyPress.caret).joined(separator: " ")
    let arrived = press.bytes.count > Self.longestBytes ? bytes + " ~" : bytes
    guard let key = press.key else {
      strangers += 1
      return row(
        Words("不认识", "unknown")(language), arrived,
        Words("duban不认这个序列，不理会", "duban does not know this sequence and leaves it alone"))
    }
    let name = name(of: key)
    if !names.contains(name) { names.append(name) }
    return row(name, arrived, meaning(of: key))
  }

  private func row(_ name: String, _ arrived: String, _ meaning: Words) -> String {
    let width = TextWidth.of(name)
    return Sanitizer.plain(
      name + String(repeating: " ", count: max(1, 12 - width)) + arrived
        + String(repeating: " ", count: max(2, 24 - TextWidth.of(arrived))) + meaning(language))
  }

  private func name(of key: Key) -> String {
    switch key {
    case .text(let text): text
    case .paste: Words("粘贴", "paste")(language)
    case .mouse: Words("鼠标", "mouse")(language)
    case .focusGained, .focusLost: Words("焦点", "focus")(language)
    default: key.name ?? Words("无名", "nameless")(language)
    }
  }

  private func meaning(of key: Key) -> Words {
    switch key {
    case .text: inputMethod(key)
    case .paste: Words("整段粘贴，不会当作按键", "one paste; it never runs keys")
    case .character(let character) where Key.fold(character) != character || !character.isASCII: inputMethod(key)
    default: uses(of: key)
    }
  }

  /// What an input method makes of letters.
  private func inputMethod(_ key: Key) -> Words {
    guard key.textForFilter == nil else {
      return Words("输入法开着：列表里用来查找，输入框里照样输入", "the input method is on: a search in lists, text in forms")
    }
    let keys = key.inList
    guard let only = keys.first, keys.count == 1 else {
      return Words("一起到达的\(keys.count)个键，列表里逐个执行", "\(keys.count) keys at once, taken one by one in lists")
    }
    guard only != key else { return uses(of: key) }
    return Words("全角，列表里当作 \(only.name ?? "") ：", "full width, in lists taken for \(only.name ?? ""): ")
      + uses(of: only)
  }

  private func uses(of key: Key) -> Words {
    let uses = Self.places.compactMap { place, words in
      commands.command(for: key, in: place).map { words + Words("：", ": ") + $0.title }
    }
    if !uses.isEmpty { return uses.listed(Words("；", "; ")) }
    if case .character = key { return Words("输入框里输入", "text in forms") }
    return Words("没有用处", "nothing")
  }
}

/// What came of trying the keys.
struct KeyLessonReply: Reply {
  let names: [String]
  let strangers: Int

  func text(_ language: Language) -> String {
    let names = names.isEmpty ? Words("没有", "none")(language) : names.map(Sanitizer.plain).joined(separator: " ")
    return Words("到达的键：\(names)", "keys that arrived: \(names)")(language)
      + (strangers == 0 ? "" : Words("；不认识的序列\(strangers)个", "; unknown sequences: \(strangers)")(language))
  }

  func json(_ language: Language) -> JSON {
    .object(["keys": .texts(names), "unknown": .number(strangers)])
  }
}
