import Ledger

extension NamedCode {
  /// `sources.csv`, `modes.csv`, and the codes of `channels.csv`.
  static func read(_ path: String) throws -> [NamedCode] {
    try SettingsTable(path: path, columns: ["code", "name_zh"]).rows.map { row in
      NamedCode(code: try row.need("code"), words: try row.words("name"), aliases: row.list("aliases"))
    }
  }
}

extension ProblemType {
  /// `types.csv`.
  static func read(_ path: String, initials: Initials) throws -> [ProblemType] {
    try SettingsTable(path: path, columns: ["code", "name_zh", "group_zh"]).rows.map { row in
      let words = try row.words("name")
      return ProblemType(
        code: try row.need("code"), words: words, group: row["group_zh"], firstStep: row["first_step_zh"],
        aliases: row.list("aliases"), initials: initials(words.zh), needsNote: row["needs_note"] == "yes")
    }
  }
}

extension Industry {
  /// `industries.csv`.
  static func read(_ path: String) throws -> [Industry] {
    try SettingsTable(path: path, columns: ["name_zh", "is_key"]).rows.map { row in
      Industry(name: try row.words("name"), isKey: try row.isYes("is_key"))
    }
  }
}

/// `channels.csv`: the channels, and those whose leads are expedited.
struct ChannelSettings {
  let channels: [NamedCode]
  let expedited: Set<String>

  static func read(_ path: String) throws -> ChannelSettings {
    let marked = try SettingsTable(path: path, columns: ["code"]).rows.filter { try $0.isYes("expedited") }
    return ChannelSettings(
      channels: try NamedCode.read(path), expedited: Set(try marked.map { try $0.need("code") }))
  }
}

extension SettingsTable.Row {
  fileprivate func isYes(_ column: String) throws -> Bool {
    switch self[column] {
    case "yes": return true
    case "": return false
    default: throw fault(Words("\(column) 应为 yes 或空", "\(column) should be yes or empty"))
    }
  }
}
