import Ledger

extension DivisionTree {
  /// `divisions.csv` and `divisions_changes.csv`.
  static func read(_ path: String, changes: [DivisionChange]) throws -> DivisionTree {
    let table = try SettingsTable(path: path, columns: ["code", "name_zh", "name_en", "parent", "level"])
    var lines: [String: SettingsTable.Row] = [:]
    let divisions = try table.rows.map { row in
      let code = try row.need("code")
      lines[code] = row
      return Division(
        code: code, name: try row.words("name"), shortName: row.optionalWords("short"), parent: row.text("parent"),
        administeredBy: row.text("administered_by"), level: try row.needChoice("level", DivisionLevel.self),
        pinyin: row["pinyin"], initials: row["initials"])
    }
    let tree = DivisionTree(divisions, changes: changes)
    if let fault = tree.faults.first {
      throw SettingsFault(path, line: lines[fault.code]?.line, fault.words)
    }
    return tree
  }

  static func readChanges(_ path: String) throws -> [DivisionChange] {
    try SettingsTable(path: path, columns: ["old_code", "old_name", "new_code", "year"]).rows.compactMap { row in
      guard let old = row.text("old_code") else { return nil }
      guard let year = try row.number("year") else { throw row.fault(Words("缺 year", "year is missing")) }
      return DivisionChange(oldCode: old, oldName: row["old_name"], newCode: try row.need("new_code"), year: year)
    }
  }
}
