import GRDB
import Ledger

extension BookError {
  /// What an error of the engine means to those who keep the book; other errors stay as they are. A row's values are
  /// in none of them.
  static func translated(_ error: any Error, path: String) -> any Error {
    switch error {
    case let error as DatabaseError: BookError(error, path: path)
    case let error as DecodingError: BookError.fault("a row cannot be read: \(place(of: error))")
    case let error as UnreadableCell: BookError.fault("a row cannot be read: \(error.description)")
    case let error as MissingValue: BookError.fault(error.description)
    default: error
    }
  }

  private init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_CANTOPEN: self = .notThere(path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR: self = .unwritable(path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notALedger(path)
    case .SQLITE_INTERRUPT: self = .interrupted
    // The engine's own words name tables and columns; values are parameters and stand in none of them.
    default: self = .fault("SQLite \(error.extendedResultCode.rawValue) \(error.message ?? "")")
    }
  }

  private static func place(of error: DecodingError) -> String {
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
        .dataCorrupted(let context):
        context
      @unknown default: nil
      }
    return context?.codingPath.map(\.stringValue).joined(separator: ".") ?? "?"
  }
}
