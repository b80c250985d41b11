/// Where a terminal says that its cursor stands, in answer to `ESC [ 6 n`. Rows and columns begin with 1.
package struct CursorReport: Hashable, Sendable {
  package let row: Int
  package let column: Int

  package static let question = "\u{1B}[6n"

  /// The first report among the bytes; keys typed meanwhile may stand before and behind it, and its end may still be
  /// on its way. A terminal is not believed a column beyond 9999.
  package init?(in bytes: some Sequence<UInt8>) {
    var numbers: [Int] = []
    var isInside = false
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "[") where previous == 0x1B:
        isInside = true
        numbers = [0]
      case UInt8(ascii: "0")...UInt8(ascii: "9") where isInside:
        let last = numbers.removeLast()
        numbers.append(min(last * 10 + Int(byte - UInt8(ascii: "0")), 10_000))
      case UInt8(ascii: ";") where isInside: numbers.append(0)
      case UInt8(ascii: "R") where isInside && numbers.count == 2 && numbers.allSatisfy((1...9_999).contains):
        row = numbers[0]
        column = numbers[1]
        return
      default: isInside = false
      }
      previous = byte
    }
    return nil
  }
}
