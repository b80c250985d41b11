/// What one cell of a money column says.
package enum AmountReading: Hashable, Sendable {
  case empty
  case fen(Int)
  /// As written; the importer says so and leaves the field empty.
  case unreadable(String)
}

/// The unit that a money column's header names.
package enum AmountUnit: Hashable, Sendable {
  case yuan, tenThousandYuan

  /// 涉及金额（万元） → ten thousand; yuan where the header names none.
  package init(header: String) {
    self = header.contains("万") ? .tenThousandYuan : .yuan
  }

  fileprivate var fen: Int { self == .yuan ? 100 : 1_000_000 }
}

/// Reads amounts such as `3.5`, `３，５００元`, `￥1,200.50` or `2.6万元` into fen, exactly: no floating point.
package enum AmountReader {
  /// - Parameter unit: what a bare number counts; a unit in the cell itself goes before it.
  package static func read(_ cell: SheetCell, unit: AmountUnit) -> AmountReading {
    let written = CellText.cleaned(cell.text)
    if CellText.meansNothing(written) { return .empty }
    var text = CellText.squeezed(written)[...]
    for sign in ["人民币", "约", "￥", "¥", "RMB"] where text.hasPrefix(sign) { text = text.dropFirst(sign.count) }
    var unit = unit
    for (suffix, meant) in suffixes where text.hasSuffix(suffix) {
      text = text.dropLast(suffix.count)
      unit = meant
      break
    }
    let isNegative = text.hasPrefix("-")
    let digits = text.drop { $0 == "-" || $0 == "+" }.filter { $0 != "," && $0 != "，" }
    guard let fen = exact(digits, times: unit.fen) else { return .unreadable(written) }
    return .fen(isNegative ? -fen : fen)
  }

  private static let suffixes: [(String, AmountUnit)] = [
    ("万元", .tenThousandYuan), ("万", .tenThousandYuan), ("元整", .yuan), ("元", .yuan),
  ]

  /// A decimal times a power of ten, rounded half up to a whole; nil for anything that is no plain decimal.
  private static func exact(_ digits: String, times factor: Int) -> Int? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !digits.isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0].utf8.count <= 12, let whole = Int(parts[0].isEmpty ? "0" : parts[0])
    else { return nil }
    var total = whole * factor
    var place = factor
    for byte in parts.count == 2 ? Array(parts[1].utf8) : [] {
      let digit = Int(byte) - 48
      if place == 1 { return total + (digit >= 5 ? 1 : 0) }
      place /= 10
      total += digit * place
    }
    return total
  }
}
