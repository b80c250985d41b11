import Ledger
import Synchronization

/// Makes UUIDv7 identities (RFC 9562): 48 bits of milliseconds, a counter inside the millisecond, and chance.
///
/// Identities made by one process rise, so that rows written one after the other lie side by side in the index.
enum Identities {
  private struct Last {
    var milliseconds: Int64 = 0
    var counter: UInt16 = 0
  }

  // Two threads that make identities at the same instant must not get the same counter.
  private static let last = Mutex(Last())

  static func next() -> RecordID {
    let (time, counter) = last.withLock { last in
      let now = Instant.now.milliseconds
      if now > last.milliseconds {
        last.milliseconds = now
        last.counter = UInt16.random(in: 0..<0x400)
      } else if last.counter < 0xFFF {
        last.counter += 1
      } else {
        last.milliseconds += 1
        last.counter = 0
      }
      return (UInt64(last.milliseconds), UInt64(last.counter))
    }
    let high = time << 16 | 0x7000 | counter
    let low = UInt64.random(in: 0...UInt64.max) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return RecordID(spelled(high, low))
  }

  private static func spelled(_ high: UInt64, _ low: UInt64) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for place in 0..<32 {
      if [8, 12, 16, 20].contains(place) { bytes.append(UInt8(ascii: "-")) }
      let half = place < 16 ? high >> UInt64(60 - place * 4) : low >> UInt64(60 - (place - 16) * 4)
      bytes.append(digits[Int(half & 15)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
