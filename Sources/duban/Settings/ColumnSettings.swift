import Ledger
import LedgerExchange

/// `columns.csv` as imports need it: what offices call a column in which kind of sheet, and which columns are a
/// reporter's; and the programs whose measures sheets name.
struct ColumnSettings: Sendable {
  var aliases = ColumnAliases.standard
  var reporterHeaders: [String] = []
  var programs: [MeasureProgram] = []

  static func read(_ path: String) throws -> ColumnSettings {
    var settings = ColumnSettings()
    for row in try SettingsTable(path: path, columns: ["layout", "field", "header", "aliases"]).rows {
      let headers = [try row.need("header")] + row.list("aliases")
      let field = try row.need("field")
      let layout = try row.need("layout")
      if layout == "*", field == SheetField.reporter {
        settings.reporterHeaders += headers
      } else if let kind = SheetKind(letter: layout) {
        guard let known = field == rowNumber ? .serial : SheetField(rawValue: field), kind.fields.contains(known) else {
          let list = kind.fields.map(\.rawValue).joined(separator: ", ")
          throw row.fault(Words("field“\(field)”应为 \(list) 之一", "field \"\(field)\" should be one of \(list)"))
        }
        for header in headers { settings.aliases.add(header, for: known, in: kind) }
      }
    }
    return settings
  }

  /// 序号 as the table calls it.
  private static let rowNumber = "row_number"

  func importer(_ context: ChangeContext, knownUnits: [String]) -> SheetImporter {
    SheetImporter(context, aliases: aliases, programs: programs, knownUnits: knownUnits)
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
