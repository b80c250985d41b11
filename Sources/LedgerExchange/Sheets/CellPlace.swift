/// A cell's place: row from 1, column from 0, written as `C5`.
package struct CellPlace: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reads `C5` or `$C$5`; nil for anything else and beyond Excel's 1,048,576 rows and 16,384 columns.
  package init?(_ reference: some StringProtocol) {
    var column = 0
    var line = 0
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where line == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z") where line == 0: column = column * 26 + Int(byte) - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: line = line * 10 + Int(byte) - 48
      default: return nil
      }
      guard column <= 16_384, line <= 1_048_576 else { return nil }
    }
    guard column > 0, line > 0 else { return nil }
    self.init(line: line, column: column - 1)
  }

  /// `A`, `Z`, `AA` … of a 0-based column.
  package static func letters(column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellPlace: CustomStringConvertible {
  package var description: String { CellPlace.letters(column: column) + String(line) }
}

/// Cells merged into one; the value stands in the upper left one.
package struct MergedRange: Hashable, Sendable {
  package let lines: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(lines: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.lines = lines
    self.columns = columns
  }

  /// Reads `A1:T1`; nil for anything else.
  package init?(_ reference: some StringProtocol) {
    let ends = reference.split(separator: ":")
    guard ends.count == 2, let first = CellPlace(ends[0]), let last = CellPlace(ends[1]),
      first.line <= last.line, first.column <= last.column
    else { return nil }
    self.init(lines: first.line...last.line, columns: first.column...last.column)
  }
}
