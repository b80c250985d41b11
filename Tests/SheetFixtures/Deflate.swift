/// A deflate stream (RFC 1951) of a short beginning and a pattern repeated without measure: what zip bombs are made of, as
/// tight as the format allows.
package enum Deflate {
  /// - Parameter pattern: up to 32 bytes; the shorter, the tighter it packs (1,032 to 1 for four bytes and less).
  /// - Returns: the packed bytes and how many they unpack to: `head`, the pattern at least `times` times, `tail`.
  package static func repeating(
    _ pattern: [UInt8], times: Int, after head: [UInt8], before tail: [UInt8] = []
  ) -> (packed: [UInt8], size: Int) {
    var bits = BitWriter()
    plainBlock(head + pattern, into: &bits, isLast: false)
    // Matches reach back by one pattern; 258 bytes each, so that whole patterns come of as many matches as one has bytes.
    let matches = (times * pattern.count / 258 / pattern.count + 1) * pattern.count
    matchBlock(matches, distance: pattern.count, into: &bits)
    plainBlock(tail, into: &bits, isLast: true)
    return (bits.bytes, head.count + pattern.count + matches * 258 + tail.count)
  }

  /// A block of literals in the fixed code.
  private static func plainBlock(_ bytes: [UInt8], into bits: inout BitWriter, isLast: Bool) {
    bits.write(isLast ? 1 : 0, 1)
    bits.write(1, 2)
    for byte in bytes {
      byte < 144 ? bits.writeCode(0x30 + Int(byte), 8) : bits.writeCode(0x190 + Int(byte) - 144, 9)
    }
    bits.writeCode(0, 7)
  }

  /// A block with a code of its own: one bit for "258 bytes more", one for the end, one for the only distance.
  private static func matchBlock(_ matches: Int, distance: Int, into bits: inout BitWriter) {
    let (code, extraBits, extra) = distanceCode(distance)
    bits.write(0, 1)
    bits.write(2, 2)
    bits.write(286 - 257, 5)
    bits.write(code, 5)
    // The code of the code lengths: 18 (a run of zeros) in one bit, 0 and 1 in two; in the order of RFC 1951, 3.2.7.
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1]
    bits.write(order.count - 4, 4)
    for symbol in order { bits.write(symbol == 18 ? 1 : symbol < 2 ? 2 : 0, 3) }
    func zeros(_ count: Int) {
      bits.writeCode(0, 1)
      bits.write(count - 11, 7)
    }
    zeros(138)
    zeros(118)
    bits.writeCode(3, 2)
    zeros(28)
    bits.writeCode(3, 2)
    for _ in 0..<code { bits.writeCode(2, 2) }
    bits.writeCode(3, 2)
    for _ in 0..<matches {
      bits.write(1, 1)
      bits.write(0, 1)
      bits.write(extra, extraBits)
    }
    bits.write(0, 1)
  }

  private static func distanceCode(_ distance: Int) -> (code: Int, extraBits: Int, extra: Int) {
    let starts = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25]
    let code = starts.lastIndex { $0 <= distance } ?? 0
    return (code, max(0, code / 2 - 1), distance - starts[code])
  }
}

/// Bits from the lowest of each byte on, as deflate wants them.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func write(_ value: Int, _ count: Int) {
    for bit in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(used)
      used += 1
    }
  }

  /// Huffman codes begin with their highest bit.
  mutating func writeCode(_ code: Int, _ count: Int) {
    for bit in (0..<count).reversed() { write(code >> bit & 1, 1) }
  }
}
