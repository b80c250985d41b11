import Ledger

extension AccountabilityMeasure {
  private enum Target: String, CaseIterable { case person, organisation, both }
  private enum Flag: String, CaseIterable { case yes, no }
  private enum Mark: String, CaseIterable { case check }

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
      let group = row["group"]
      // A file of before the column has organisational measures for leading cadres alone too: the rule says so.
      let isForCadres = try row.choice("leading_cadre_only", Flag.self).map { $0 == .yes }
      let months = try row.number("period_months")
      let isUnchecked = try row.choice("period_mark", Mark.self) != nil
      if months != nil, isUnchecked {
        throw row.fault(
          Words("period_months 已填，请去掉 period_mark", "period_months is filled in: take period_mark away"))
      }
      return AccountabilityMeasure(
        code: try row.need("code"), words: try row.words("name"), group: try row.words("group"), groupCode: group,
        form: form, targets: targets, isForLeadingCadresOnly: isForCadres ?? (group == Group.organisational),
        decider: try row.choice("decided_by", Decider.self) ?? .organ, effectMonths: months,
        isEffectUnchecked: isUnchecked)
    }
  }
}

extension LegalBasis {
  private enum Verified: String, CaseIterable { case yes, no }

  /// `bases.csv`: a text that nobody has seen is not offered, whatever else its line says.
  static func read(_ path: String) throws -> [LegalBasis] {
    try SettingsTable(path: path, columns: ["code", "text_zh", "version", "verified"]).rows.compactMap { row in
      let basis = LegalBasis(
        code: try row.need("code"), text: try row.words("text"), version: try row.need("version"),
        effectiveFrom: try row.date("effective_from"), effectiveUntil: try row.date("effective_until"))
      if let from = basis.effectiveFrom, let until = basis.effectiveUntil, until < from {
        throw row.fault(Words("effective_until 早于 effective_from", "effective_until is before effective_from"))
      }
      return try row.needChoice("verified", Verified.self) == .yes ? basis : nil
    }
  }
}

extension Initials {
  /// `initials.csv` (a reading and the characters that are read so; in an office's own perhaps the first letter alone)
  /// and `readings.csv` (words that read otherwise).
  static func read(_ path: String, readings: [(word: String, reading: String)]) throws -> Initials {
    let table = try SettingsTable(path: path, columns: ["characters"]).rows.map { row in
      guard let reading = row.text("reading") ?? row.text("letter"),
        reading.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
      else {
        throw row.fault(
          Words("reading 应为不带声调的拼音，如 shi", "reading should be pinyin in Latin letters without tones, such as shi"))
      }
      return (reading: reading, characters: try row.need("characters"))
    }
    return Initials(table: table, readings: readings)
  }

  static func readReadings(_ path: String) throws -> [(word: String, reading: String)] {
    try SettingsTable(path: path, columns: ["word", "reading"]).rows.map {
      (try $0.need("word"), try $0.need("reading"))
    }
  }
}
