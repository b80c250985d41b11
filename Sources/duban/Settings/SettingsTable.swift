import Ledger
import LedgerExchange

/// A table of the settings: lines that begin with # are for people, the first other line names the columns.
struct SettingsTable {
  let path: String
  let rows: [Row]

  struct Row {
    let path: String
    let line: Int
    fileprivate let columns: [String: Int]
    fileprivate let cells: [String]

    /// The trimmed cell; empty where the row is too short or the column is not there.
    subscript(_ column: String) -> String {
      guard let index = columns[column], index < cells.count else { return "" }
      return cells[index]
    }

    func has(_ column: String) -> Bool { columns[column] != nil }

    func text(_ column: String) -> String? {
      let text = self[column]
      return text.isEmpty ? nil : text
    }

    func need(_ column: String) throws -> String {
      guard let text = text(column) else {
        throw fault(Words("缺 \(column)", "\(column) is missing"))
      }
      return text
    }

    /// `name_zh` and `name_en`; the Chinese stands in where there is no English.
    func words(_ stem: String) throws -> Words {
      let zh = try need(stem + "_zh")
      return Words(zh, text(stem + "_en") ?? zh)
    }

    func optionalWords(_ stem: String) -> Words? {
      text(stem + "_zh").map { Words($0, text(stem + "_en") ?? $0) }
    }

    /// Separated by `|`.
    func list(_ column: String) -> [String] {
      self[column].split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    }

    func date(_ column: String) throws -> CivilDate? {
      guard let text = text(column) else { return nil }
      guard let date = CivilDate(text) else {
        throw fault(
          Words("\(column)“\(text)”应为日期，如2021-09-13", "\(column) \"\(text)\" should be a date such as 2021-09-13"))
      }
      return date
    }

    func number(_ column: String) throws -> Int? {
      guard let text = text(column) else { return nil }
      guard let number = Int(text), number >= 0 else {
        throw fault(Words("\(column)“\(text)”应为整数", "\(column) \"\(text)\" should be a whole number"))
      }
      return number
    }

    func choice<E: RawRepresentable<String> & CaseIterable>(_ column: String, _ type: E.Type) throws -> E? {
      guard let text = text(column) else { return nil }
      guard let value = E(rawValue: text) else {
        let known = E.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault(Words("\(column)“\(text)”应为 \(known) 之一", "\(column) \"\(text)\" should be one of \(known)"))
      }
      return value
    }

    func needChoice<E: RawRepresentable<String> & CaseIterable>(_ column: String, _ type: E.Type) throws -> E {
      guard let value = try choice(column, type) else {
        throw fault(Words("缺 \(column)", "\(column) is missing"))
      }
      return value
    }

    func fault(_ expected: Words) -> SettingsFault { SettingsFault(path, line: line, expected) }
  }

  /// - Throws: `SettingsFault`, also where the file lacks one of the columns.
  init(path: String, columns needed: [String]) throws {
    var columns: [String: Int]?
    var rows: [Row] = []
    do {
      try SeparatedTextSource(path: path).forEachRow { row in
        let cells = row.cells.map(\.text.trimmed)
        guard cells.contains(where: { !$0.isEmpty }), cells.first?.hasPrefix("#") != true else { return .proceed }
        if let columns {
          rows.append(Row(path: path, line: row.line, columns: columns, cells: cells))
        } else {
          let names = Dictionary(cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
          let missing = needed.filter { names[$0] == nil }
          guard missing.isEmpty else {
            let list = missing.joined(separator: ", ")
            throw SettingsFault(path, line: row.line, Words("表头缺 \(list)", "the header lacks \(list)"))
          }
          columns = names
        }
        return .proceed
      }
    } catch let fault as SheetFault {
      throw SettingsFault(path, fault.words)
    }
    guard columns != nil else {
      throw SettingsFault(
        path, Words("没有表头，应有 \(needed.joined(separator: ","))", "no header; expected \(needed.joined(separator: ","))"))
    }
    self.path = path
    self.rows = rows
  }
}
