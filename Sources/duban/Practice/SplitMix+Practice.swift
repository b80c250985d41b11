import Ledger

extension SplitMix {
  /// One of several; the first where there is none to draw.
  mutating func pick<Element>(_ choices: [Element], or fallback: Element) -> Element {
    choices.isEmpty ? fallback : choices[Int(next() % UInt64(choices.count))]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
}
