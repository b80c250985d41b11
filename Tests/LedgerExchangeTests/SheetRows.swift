@testable import LedgerExchange

extension SheetSource {
  /// Every row, for tests' small sheets.
  func allRows() throws -> [SheetRow] {
    var rows: [SheetRow] = []
    try forEachRow {
      rows.append($0)
      return .proceed
    }
    return rows
  }

  /// Every row as texts.
  func texts() throws -> [[String]] { try allRows().map { $0.cells.map(\.text) } }
}
