import Ledger

extension DayOff {
  /// `days_off.csv`, `days_off_xinjiang.csv`.
  static func read(_ path: String) throws -> [DayOff] {
    try SettingsTable(path: path, columns: ["date", "kind", "name_zh"]).rows.map { row in
      guard let date = try row.date("date") else { throw row.fault(Words("缺 date", "date is missing")) }
      return DayOff(date: date, kind: try row.needChoice("kind", DayOff.Kind.self), name: try row.words("name"))
    }
  }
}

extension Limit {
  /// `limits.csv`, every profile of it.
  static func read(_ path: String) throws -> [Limit] {
    let table = try SettingsTable(path: path, columns: ["id", "event_zh", "amount", "unit", "version"])
    return try table.rows.map { row in
      guard let span = try row.span("amount", "unit") else {
        throw row.fault(Words("缺 amount 或 unit", "amount or unit is missing"))
      }
      let from = try row.date("effective_from")
      let until = try row.date("effective_until")
      if let from, let until, until < from {
        throw row.fault(
          Words("effective_until \(until) 早于 effective_from \(from)", "effective_until is before effective_from"))
      }
      let source = row.optionalWords("source")
      let standing = try row.choice("flag", Limit.Standing.self) ?? (source == nil ? .ours : .verified)
      if standing == .unchecked, source != nil {
        throw row.fault(
          Words("flag 为 check 的待核，不作引用：source 应留空", "a line flagged check is not cited: leave its source empty"))
      }
      return Limit(
        id: try row.need("id"), event: try row.words("event"), span: span,
        extensionSpan: try row.span("extension_amount", "extension_unit"), source: source,
        version: try row.need("version"), effectiveFrom: from, effectiveUntil: until, profile: row["profile"],
        standing: standing, use: row["use"], note: row.optionalWords("note"))
    }
  }
}

extension SettingsTable.Row {
  fileprivate func span(_ amount: String, _ unit: String) throws -> TimeSpan? {
    guard let number = try number(amount), let unit = try choice(unit, TimeUnit.self) else { return nil }
    guard let span = TimeSpan(number, unit) else {
      throw fault(
        Words("\(amount) 应在0到\(TimeSpan.largestAmount)之间", "\(amount) should be from 0 to \(TimeSpan.largestAmount)"))
    }
    return span
  }
}
