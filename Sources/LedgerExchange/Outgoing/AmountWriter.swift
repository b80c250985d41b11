import Ledger

/// Amounts as sheets show them, without floating point.
enum AmountWriter {
  /// `320`, `320.5` in yuan; `2.6` in ten thousand yuan.
  static func text(_ money: Money, in unit: AmountUnit) -> String {
    let divisor = unit == .yuan ? 100 : 1_000_000
    let magnitude = abs(money.fen)
    var fraction = String(magnitude % divisor + divisor).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return (money.fen < 0 ? "-" : "") + "\(magnitude / divisor)" + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
