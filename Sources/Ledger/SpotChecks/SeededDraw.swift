/// A draw that anyone can repeat: the same seed over the same pool draws the same, on every machine (SplitMix64).
package struct SeededDraw: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Each at most once, in the order of the pool; all of them where fewer are there.
  package static func draw<Element>(_ count: Int, of pool: [Element], seed: Int) -> [Element] {
    var generator = SeededDraw(seed: UInt64(truncatingIfNeeded: seed))
    var places = Array(pool.indices)
    let wanted = min(count, pool.count)
    for place in 0..<wanted {
      let other = place + Int(generator.next() % UInt64(places.count - place))
      places.swapAt(place, other)
    }
    return places.prefix(wanted).sorted().map { pool[$0] }
  }

  /// What tells whether a pool is still the one that was drawn from (FNV-1a, 64 bits): no seal, so no library is owed.
  package static func digest(of pool: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in pool.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
