/// Tells a text file's encoding from its bytes: UTF-16, then UTF-8's mark, then strict UTF-8, then GB18030 (domain 4.2).
///
/// The whole file is looked at, since the first Chinese character may stand late. A UTF-8 file with a few damaged bytes
/// stays UTF-8: GB18030 text read as UTF-8 is damaged at nearly every character.
struct EncodingDetector {
  private var head: [UInt8] = []
  private var pending = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF
  private var sequences = 0
  private var damaged = 0

  mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
    if head.count < FileKind.headBytes { head.append(contentsOf: bytes.prefix(FileKind.headBytes - head.count)) }
    for byte in bytes {
      if pending == 0, byte < 0x80 { continue }
      take(byte)
    }
  }

  var encoding: TextEncoding {
    if let utf16 = TextEncoding.utf16(head: head) { return utf16 }
    if head.starts(with: TextEncoding.utf8WithMark.mark) { return .utf8WithMark }
    let faults = damaged + (pending > 0 ? 1 : 0)
    return faults == 0 || faults * 50 < sequences ? .utf8 : .gb18030
  }

  private mutating func take(_ byte: UInt8) {
    if pending > 0 {
      if byte >= lowest, byte <= highest {
        pending -= 1
        (lowest, highest) = (0x80, 0xBF)
        if pending == 0 { sequences += 1 }
        return
      }
      damaged += 1
      pending = 0
      (lowest, highest) = (0x80, 0xBF)
      if byte < 0x80 { return }
    }
    switch byte {
    case 0xC2...0xDF: pending = 1
    case 0xE0...0xEF:
      pending = 2
      if byte == 0xE0 { lowest = 0xA0 }
      if byte == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      pending = 3
      if byte == 0xF0 { lowest = 0x90 }
      if byte == 0xF4 { highest = 0x8F }
    default: damaged += 1
    }
  }
}
