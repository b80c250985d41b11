import Ledger
import LedgerExchange

/// `columns.csv` as far as it is about lead ledgers: what offices call a column, and which columns are a reporter's.
struct ColumnSettings: Sendable {
  var aliases = ColumnAliases.leads
  var reporterHeaders: [String] = []

  static func read(_ path: String) throws -> ColumnSettings {
    var settings = ColumnSettings()
    for row in try SettingsTable(path: path, columns: ["layout", "field", "header", "aliases"]).rows {
      let headers = [try row.need("header")] + row.list("aliases")
      let field = try row.need("field")
      switch try row.need("layout") {
      case "*" where field == SheetField.reporter: settings.reporterHeaders += headers
      case "A" where field != "row_number":
        guard let known = SheetField(rawValue: field) else {
          let list = SheetField.allCases.map(\.rawValue).joined(separator: ", ")
          throw row.fault(Words("field“\(field)”应为 \(list) 之一", "field \"\(field)\" should be one of \(list)"))
        }
        for header in headers { settings.aliases.add(header, for: known) }
      default: break
      }
    }
    return settings
  }

  /// The mapping, with the office's own reporter columns marked among a sheet's headers.
  func marking(_ headers: [String], in mapping: SheetMapping) -> SheetMapping {
    var marked = mapping
    for header in headers where reporterHeaders.contains(header) && mapping.columns[header] == nil {
      if !marked.reporterColumns.contains(header) { marked.reporterColumns.append(header) }
    }
    return marked
  }
}
