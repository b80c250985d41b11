/// An amount of time as rules state it: 30 working days, 1 month.
package struct TimeSpan: Hashable, Sendable, Codable {
  package let amount: Int
  package let unit: TimeUnit

  /// Ten thousand working days reach some forty years ahead; anything longer is a slip of the finger.
  package static let largestAmount = 10_000

  /// Nil outside 0…`largestAmount`.
  package init?(_ amount: Int, _ unit: TimeUnit) {
    guard (0...TimeSpan.largestAmount).contains(amount) else { return nil }
    self.amount = amount
    self.unit = unit
  }

  package var words: Words { unit.words(amount: amount) }
}
