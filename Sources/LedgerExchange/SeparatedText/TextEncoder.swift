import Foundation

/// Turns text into one encoding's bytes and finds what its readers will not show.
final class TextEncoder {
  let encoding: TextEncoding
  private var transcoder: Transcoder?

  /// - Throws: `SheetFault.notWritable` where the C library lacks the encoding.
  init(_ encoding: TextEncoding, path: String) throws(SheetFault) {
    self.encoding = encoding
    guard let name = encoding.converterName else {
      transcoder = nil
      return
    }
    guard let transcoder = Transcoder(from: "UTF-8", to: name, replacement: [UInt8(ascii: "?")]) else {
      throw .notWritable(path: path, reason: "iconv: \(name)")
    }
    self.transcoder = consume transcoder
  }

  func encode(_ text: String, into output: inout [UInt8]) {
    guard transcoder != nil else {
      output.append(contentsOf: text.utf8)
      return
    }
    var text = text
    text.withUTF8 { transcoder?.convert($0, isLast: true, into: &output) }
  }

  /// Characters that GB18030 spells with four bytes: the file holds them, but programs that open it as GBK, which is
  /// what WPS and Excel do, show something else.
  func outside(_ text: String) -> [Character] {
    guard encoding == .gb18030, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    var bytes: [UInt8] = []
    encode(text, into: &bytes)
    guard TextEncoder.hasFourBytes(bytes) else { return [] }
    return text.filter { character in
      bytes.removeAll(keepingCapacity: true)
      encode(String(character), into: &bytes)
      return TextEncoder.hasFourBytes(bytes)
    }.map { $0 }
  }

  private static func hasFourBytes(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else {
        if index + 1 < bytes.count, (0x30...0x39).contains(bytes[index + 1]) { return true }
        index += 2
      }
    }
    return false
  }
}
