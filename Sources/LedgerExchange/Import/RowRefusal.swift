import Ledger

/// Why a row is not taken in: thrown by the reader of a cell, told in the import's answer.
struct RowRefusal: Error {
  let column: String
  let value: String
  let reason: Words

  func rejection(line: Int) -> ImportRejection {
    ImportRejection(line: line, column: column, value: String(value.prefix(60)), reason: reason)
  }
}
