import Ledger

extension AccountabilityMeasure {
  private enum Target: String, CaseIterable { case person, organisation, both }

  /// `accountability.csv`.
  static func read(_ path: String) throws -> [AccountabilityMeasure] {
    try SettingsTable(path: path, columns: ["code", "name_zh", "group_zh", "form", "target"]).rows.map { row in
      let form = try row.number("form")
      if let form, !(1...4).contains(form) {
        throw row.fault(Words("form 应为1到4", "form should be from 1 to 4"))
      }
      let targets: Set<Accountability.Target> =
        switch try row.needChoice("target", Target.self) {
        case .person: [.person]
        case .organisation: [.organisation]
        case .both: [.person, .organisation]
        }
      return AccountabilityMeasure(
        code: try row.need("code"), words: try row.words("name"), group: try row.words("group"),
        groupCode: row["group"], form: form, targets: targets, effectMonths: try row.number("period_months"))
    }
  }
}

extension Initials {
  /// `initials.csv` (a letter and the characters that begin with it) and `readings.csv` (words that read otherwise).
  static func read(_ path: String, readings: [(word: String, reading: String)]) throws -> Initials {
    let table = try SettingsTable(path: path, columns: ["letter", "characters"]).rows.map { row in
      guard let letter = row["letter"].first, letter.isASCII, letter.isLetter else {
        throw row.fault(Words("letter 应为一个拉丁字母", "letter should be one Latin letter"))
      }
      return (letter: letter, characters: try row.need("characters"))
    }
    return Initials(table: table, readings: readings)
  }

  static func readReadings(_ path: String) throws -> [(word: String, reading: String)] {
    try SettingsTable(path: path, columns: ["word", "reading"]).rows.map {
      (try $0.need("word"), try $0.need("reading"))
    }
  }
}
