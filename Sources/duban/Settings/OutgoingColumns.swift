import Ledger
import LedgerExchange

extension ColumnTable {
  /// `columns.csv` as far as it says how the six sets go out. A row without a width is known on import alone.
  static func read(_ path: String) throws -> ColumnTable {
    var columns: [SheetKind: [Column]] = [:]
    for row in try SettingsTable(path: path, columns: ["layout", "field", "header", "width"]).rows {
      guard let kind = SheetKind(letter: try row.need("layout")), let width = try row.number("width") else { continue }
      let name = try row.need("field")
      guard let field = SheetField(columnName: name), kind.outgoingFields.contains(field) else {
        let known = kind.outgoingFields.map(\.columnName).sorted().joined(separator: ", ")
        throw row.fault(
          Words(
            "“\(name)”不出台账（\(kind.letter)）：请去掉列宽，或改为 \(known) 之一",
            "\"\(name)\" does not go out in set \(kind.letter): take its width away, or make it one of \(known)"))
      }
      columns[kind, default: []].append(Column(field: field, header: try row.need("header"), width: Double(width)))
    }
    return ColumnTable(columns)
  }
}

extension SheetField {
  /// As `columns.csv` spells it.
  private static let rowNumber = "row_number"

  fileprivate init?(columnName: String) {
    if columnName == Self.rowNumber { self = .serial } else { self.init(rawValue: columnName) }
  }

  fileprivate var columnName: String { self == .serial ? Self.rowNumber : rawValue }
}
