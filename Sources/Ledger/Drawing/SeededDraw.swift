/// A draw by lot that anyone can do again (双随机, B-15): the same seed over the same lots draws the same ones, whatever
/// order the lots came in.
package struct SeededDraw: Hashable, Sendable {
  /// At most nine digits, so that it can be written into a paper.
  package let seed: Int

  package static let seeds = 0...999_999_999

  package init(seed: Int) { self.seed = seed }

  /// A seed that nobody chose: it follows from the words, a record's number and day.
  package init(from words: String) {
    seed = Int(Self.hash(words.utf8) % UInt64(Self.seeds.upperBound + 1))
  }

  /// So many of the lots, in the order in which they were drawn: a shuffle of Fisher and Yates over the lots in their
  /// own order.
  package func draw<Lot: Comparable>(_ count: Int, of lots: [Lot]) -> [Lot] {
    var lots = lots.sorted()
    var generator = SplitMix(seed: UInt64(clamping: seed))
    let count = min(max(0, count), lots.count)
    for place in 0..<count {
      let chosen = place + Int(generator.below(UInt64(lots.count - place)))
      lots.swapAt(place, chosen)
    }
    return Array(lots.prefix(count))
  }

  /// Tells one pool of lots from another: 16 hexadecimal digits, the same for the same lots in any order (FNV-1a).
  package static func digest<Lot: Comparable & CustomStringConvertible>(of lots: [Lot]) -> String {
    let digits = String(hash(lots.sorted().map(\.description).joined(separator: "\n").utf8), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
