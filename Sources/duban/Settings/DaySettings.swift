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

extension LimitTable {
  /// `limits.csv`.
  static func read(_ path: String) throws -> LimitTable {
    let table = try SettingsTable(path: path, columns: ["id", "event_zh", "amount", "unit", "version"])
    return LimitTable(
      try table.rows.map { row in
        guard let span = try span(row, "amount", "unit") else {
          throw row.fault(Words("缺 amount 或 unit", "amount or unit is missing"))
        }
        return Limit(
          id: try row.need("id"), event: try row.words("event"), span: span,
          extensionSpan: try LimitTable.span(row, "extension_amount", "extension_unit"),
          source: row.optionalWords("source"), version: try row.need("version"),
          effectiveFrom: try row.date("effective_from"), use: row["use"], note: row.optionalWords("note"))
      })
  }

  private static func span(_ row: SettingsTable.Row, _ amount: String, _ unit: String) throws -> TimeSpan? {
    guard let number = try row.number(amount), let unit = try row.choice(unit, TimeUnit.self) else { return nil }
    guard let span = TimeSpan(number, unit) else {
      throw row.fault(
        Words("\(amount) 应在0到\(TimeSpan.largestAmount)之间", "\(amount) should be from 0 to \(TimeSpan.largestAmount)"))
    }
    return span
  }
}
