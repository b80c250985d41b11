/// Money in fen, a whole number.
package struct Money: Hashable, Comparable, Sendable, Codable {
  package var fen: Int

  package init(fen: Int) { self.fen = fen }

  /// Reads yuan such as `320`, `320.5`, `1,320.00`; nil where it is no amount or has more than two decimals.
  package init?(yuan text: String) {
    let cleaned = text.filter { $0 != "," && $0 != "，" && $0 != " " }
    let parts = cleaned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole >= 0, whole < 1_000_000_000_000 else {
      return nil
    }
    var fraction = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count), parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
        let digits = Int(parts[1])
      else { return nil }
      fraction = parts[1].count == 1 ? digits * 10 : digits
    }
    self.init(fen: whole * 100 + fraction)
  }

  /// `320.00`, without separators: the spelling of fields and JSON.
  package var yuan: String {
    let rest = fen % 100
    return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  package static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }

  package init(from decoder: any Decoder) throws {
    fen = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fen)
  }
}
