import GRDB
import Ledger

/// A row as it stands on disk.
struct StoredRow {
  let row: Int64
  let isGone: Bool
  /// The entry that last wrote it.
  let entry: Int
  let fields: [String: Cell]
  let kept: [String: String]

  init(_ row: Row, _ table: RecordTable) throws {
    self.row = row[0]
    isGone = row[1]
    entry = row[2]
    fields = try table.fields(of: row)
    kept = table.kept(of: row)
  }
}
