import Dashboard
import Ledger
import TerminalUI

/// Every key and what it does, out of the dashboard's command table.
struct KeyReference {
  struct Section {
    let title: Words
    let rows: [Row]
  }

  struct Row {
    /// `F3 Ctrl-F`
    let keys: String
    let letters: String
    /// What replaces both where the office set `keys` to `unix`; nil where nothing changes.
    let unixKeys: String?
    let title: Words
    /// Where it works, if not in every pane.
    let place: Words?

    var allKeys: String { [keys, letters].filter { !$0.isEmpty }.joined(separator: " ") }
  }

  let sections: [Section]

  init() {
    let unix = CommandTable(.unix)
    let commands = CommandTable(.office).commands
    let groups = Command.Group.allCases.map { group in
      Section(
        title: group.words,
        rows: commands.filter { $0.group == group && !($0.keys + $0.letters).isEmpty }.map { command in
          Row(command, unix: unix.commands.first { $0.id == command.id && $0.places == command.places })
        })
    }
    let layers = LayerKeys.all.map { layer in
      Section(
        title: layer.title,
        rows: layer.keys.map { Row(keys: $0.key, letters: "", unixKeys: nil, title: $0.words, place: nil) })
    }
    sections = groups + layers
  }

  func written() -> String {
    var page = Markdown()
    page.heading(1, "按键 Keys")
    page.paragraph(
      """
      F1在每一处都列出当时可用的键。第一列开着输入法也能用，字母键给熟悉vi的人；unix一栏是 `office.csv` 里 `keys` 设为 `unix` 时不同的键。
      本单位可在 `keys.csv` 改键。

      F1 lists the keys of each place. The first column works with an input method on, letters are for hands that know vi; the column unix has what differs
      with `keys,unix` in `office.csv`. An office changes keys in `keys.csv`.
      """)
    for section in sections where !section.rows.isEmpty {
      page.heading(2, "\(section.title.zh) \(section.title.en)")
      let hasUnix = section.rows.contains { $0.unixKeys != nil }
      let hasLetters = section.rows.contains { !$0.letters.isEmpty }
      page.table(
        ["键 Keys"] + (hasLetters ? ["字母 Letters"] : []) + (hasUnix ? ["unix"] : []) + ["作用", "What it does"],
        section.rows.map { row in
          let place = row.place.map { Words("（\($0.zh)）", " (\($0.en))") } ?? Words("", "")
          return [Self.codes(row.keys)] + (hasLetters ? [Self.codes(row.letters)] : [])
            + (hasUnix ? [row.unixKeys.map { $0.isEmpty ? "—" : Self.codes($0) } ?? ""] : [])
            + [row.title.zh + place.zh, row.title.en + place.en]
        })
    }
    return page.source
  }

  private static func codes(_ keys: String) -> String {
    keys.split(separator: " ").map { Markdown.code(String($0)) }.joined(separator: " ")
  }
}

extension KeyReference.Row {
  fileprivate init(_ command: Command, unix: Command?) {
    keys = command.keys.compactMap(\.name).joined(separator: " ")
    letters = command.letters.compactMap(\.name).joined(separator: " ")
    let changed = unix.map { $0.keyNames != command.keyNames } ?? false
    unixKeys = changed ? unix?.keyNames : nil
    title = command.title
    place = command.places.words
  }
}

extension Set<Command.Place> {
  /// Nil for what works in every pane, or in every form.
  fileprivate var words: Words? {
    let panes: Self = [.tree, .list, .filtered, .detail]
    if isSuperset(of: panes) || isSuperset(of: [.form, .observationForm]) { return nil }
    // Without `filtered` it only gives way to another command while a search stands.
    if isSuperset(of: [.tree, .list, .detail]) { return nil }
    let named = contains(.list) ? subtracting([.filtered]) : self
    return Command.Place.allCases.filter(named.contains).map(\.words).listed()
  }
}

extension Command.Place {
  fileprivate var words: Words {
    switch self {
    case .tree: Words("县市单位", "tree")
    case .list: Words("列表", "lists")
    case .filtered: Words("有查找时", "while a search stands")
    case .detail: Words("详情", "detail")
    case .form: Words("表单", "forms")
    case .text: Words("文字栏", "text fields")
    case .observationForm: Words("监督记录表", "observation form")
    case .firstRun: Words("首次打开", "first screen")
    }
  }
}
