import Ledger

extension NamedCode {
  /// `channels.csv`, `sources.csv`, `modes.csv`.
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
