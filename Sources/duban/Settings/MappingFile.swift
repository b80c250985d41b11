import Ledger

/// A mapping that is given to an import: which column is which, which hold a reporter's words, and the answers to what
/// would be asked.
enum MappingFile {
  /// Which day a date without one is taken as.
  private enum HalfDates: String, CaseIterable { case first, last }

  /// ```yaml
  /// columns:
  ///   留言时间: received_on
  ///   留言内容: narrative
  /// reporter: [留言用户]
  /// constants:
  ///   source: petition
  /// concerns_refused: false
  /// year: 2021
  /// half_dates: last
  /// ```
  /// - Throws: `SettingsFault` with the line.
  static func read(_ path: String) throws -> SheetMapping {
    var mapping = SheetMapping()
    guard let top = try SettingsNode.read(path) else { return mapping }
    let members = try top.members(["columns", "reporter", "constants", "concerns_refused", "year", "half_dates"])
    for (header, field) in try members["columns"]?.pairs() ?? [] {
      mapping.columns[header] = try field.text()
    }
    mapping.reporterColumns = try members["reporter"]?.items().map { try $0.text() } ?? []
    for (field, value) in try members["constants"]?.pairs() ?? [] {
      mapping.constants[field] = try value.text()
    }
    mapping.concernsRefusedSubject = try members["concerns_refused"]?.flag()
    if let year = members["year"] {
      let number = try year.number()
      guard (1949...9999).contains(number) else { throw year.fault("应为年份，如2021", "expected a year such as 2021") }
      mapping.year = number
    }
    if let half = members["half_dates"] {
      mapping.constants["half_dates"] = try half.choice(HalfDates.self).rawValue
    }
    return mapping
  }
}
