/// SplitMix64: the same seed gives the same numbers on every machine and in every version, which the system's generator
/// doesn't promise.
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// 0 to `bound` − 1, each as likely as the other. The standard library's own would do, but how it does it may change.
  package mutating func below(_ bound: UInt64) -> UInt64 {
    let uneven = (UInt64.max % bound + 1) % bound
    while true {
      let number = next()
      if number <= UInt64.max - uneven { return number % bound }
    }
  }
}
