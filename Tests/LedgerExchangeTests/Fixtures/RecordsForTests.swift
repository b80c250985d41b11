@testable import LedgerExchange

/// Separated text as it is read when it comes in pieces of some size.
enum RecordsForTests {
  static func read(_ bytes: [UInt8], pieces size: Int) throws -> [SheetRow] {
    var rows: [SheetRow] = []
    let keep: (SheetRow) -> RowVerdict = {
      rows.append($0)
      return .proceed
    }
    var parser = SeparatedTextParser(separator: UInt8(ascii: ","), path: "")
    for start in stride(from: 0, to: bytes.count, by: size) {
      _ = try Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBufferPointer { try parser.take($0, keep) }
    }
    try parser.finish(keep)
    return rows
  }
}
