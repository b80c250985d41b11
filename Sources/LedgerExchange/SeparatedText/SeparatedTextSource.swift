import Foundation

/// A CSV file, or one parted by semicolons or tabs, as a sheet. Encoding and separator are found out when it is opened.
package struct SeparatedTextSource: SheetSource {
  package let path: String
  package let name: String
  package let textEncoding: TextEncoding
  package let separator: UInt8
  /// How the file ends its records, kept so that the same file can be written again.
  package let lineEnd: String
  private let limits: SheetLimits

  package var encoding: String { textEncoding.rawValue }
  package var merges: [MergedRange] { [] }
  package var columnWidths: [Int: Double] { [:] }
  package var usesEpoch1904: Bool { false }

  /// - Throws: `SheetFault`.
  package init(path: String, limits: SheetLimits = SheetLimits()) throws {
    var detector = EncodingDetector()
    try ByteFile(path: path).forEachChunk { chunk in
      detector.look(at: chunk)
      return true
    }
    let encoding = detector.encoding
    var sample: [UInt8] = []
    try SeparatedTextSource.forEachChunk(path: path, encoding: encoding) { chunk in
      sample.append(contentsOf: chunk.prefix(64 << 10))
      return false
    }
    self.path = path
    self.limits = limits
    name = CellText.oneLine(URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent)
    textEncoding = encoding
    separator = SeparatorDetector.separator(of: sample)
    lineEnd = SeparatedTextSource.lineEnd(of: sample)
  }

  package func forEachRow(_ body: (SheetRow) throws -> RowVerdict) throws {
    var parser = SeparatedTextParser(separator: separator, path: path, limits: limits)
    var isStopped = false
    try SeparatedTextSource.forEachChunk(path: path, encoding: textEncoding) { chunk in
      isStopped = try parser.take(chunk, body) == .stop
      return !isStopped
    }
    if !isStopped { try parser.finish(body) }
  }

  private static func lineEnd(of sample: [UInt8]) -> String {
    guard let end = sample.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\r\n" }
    if sample[end] == 0x0A { return "\n" }
    return end + 1 < sample.count && sample[end + 1] == 0x0A ? "\r\n" : "\r"
  }

  /// The file's bytes in UTF-8, without the mark.
  private static func forEachChunk(
    path: String, encoding: TextEncoding, _ body: (UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws {
    let file = try ByteFile(path: path)
    var toSkip = try file.head(encoding.mark.count) == encoding.mark ? encoding.mark.count : 0
    func withoutMark(_ chunk: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
      guard toSkip > 0 else { return chunk }
      let skipped = min(toSkip, chunk.count)
      toSkip -= skipped
      return UnsafeBufferPointer(rebasing: chunk[skipped...])
    }
    guard let converterName = encoding.converterName else {
      return try file.forEachChunk { try body(withoutMark($0)) }
    }
    let replacement: [UInt8] = Array("\u{FFFD}".utf8)
    guard var transcoder = Transcoder(from: converterName, to: "UTF-8", replacement: replacement) else {
      throw SheetFault.notReadable(path: path, reason: "iconv: \(converterName)")
    }
    var converted: [UInt8] = []
    var isStopped = false
    try file.forEachChunk { chunk in
      converted.removeAll(keepingCapacity: true)
      transcoder.convert(withoutMark(chunk), isLast: false, into: &converted)
      isStopped = try !converted.withUnsafeBufferPointer(body)
      return !isStopped
    }
    guard !isStopped else { return }
    converted.removeAll(keepingCapacity: true)
    transcoder.convert(UnsafeBufferPointer(start: nil, count: 0), isLast: true, into: &converted)
    if !converted.isEmpty { _ = try converted.withUnsafeBufferPointer(body) }
  }
}
