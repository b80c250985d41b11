import Foundation

/// Turns bytes of one encoding into another, chunk by chunk, through the C library's `iconv`.
struct Transcoder: ~Copyable {
  private let converter: iconv_t
  private var rest: [UInt8] = []
  private let replacement: [UInt8]

  /// - Parameter replacement: written, in the target's bytes, for each byte that is no character of the source.
  /// - Returns: nil where the C library knows no such encoding.
  init?(from source: String, to target: String, replacement: [UInt8]) {
    guard let converter = iconv_open(target, source), converter != iconv_t(bitPattern: -1) else { return nil }
    self.converter = converter
    self.replacement = replacement
  }

  deinit { iconv_close(converter) }

  /// Appends the chunk in the target's encoding. A character cut by the chunk's end waits for the next one; at the last
  /// chunk it is damaged.
  mutating func convert(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    var input = rest
    rest = []
    input.append(contentsOf: chunk)
    var consumed = 0
    while consumed < input.count {
      // A small window keeps the cost bounded where every byte is damaged.
      let window = min(input.count - consumed, 2_048)
      let capacity = window * 4
      let start = output.count
      output.append(contentsOf: repeatElement(0, count: capacity))
      let (read, written, failure) = run(
        input[consumed..<consumed + window], into: &output, at: start, capacity: capacity)
      consumed += read
      output.removeLast(capacity - written)
      switch failure {
      case EILSEQ:
        output.append(contentsOf: replacement)
        consumed += 1
      case EINVAL where consumed + window - read < input.count: continue
      case EINVAL where !isLast:
        rest = Array(input[consumed...])
        return
      case EINVAL:
        output.append(contentsOf: replacement)
        return
      default: continue
      }
    }
  }

  private func run(
    _ input: ArraySlice<UInt8>, into output: inout [UInt8], at start: Int, capacity: Int
  ) -> (read: Int, written: Int, failure: Int32) {
    input.withUnsafeBytes { source in
      output.withUnsafeMutableBytes { target in
        // iconv never writes through its input pointer; its prototype is older than const.
        var from = UnsafeMutablePointer(mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
        var to = target.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) + start }
        var fromLeft = input.count
        var toLeft = capacity
        errno = 0
        let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
        return (input.count - fromLeft, capacity - toLeft, result == -1 ? errno : 0)
      }
    }
  }
}
