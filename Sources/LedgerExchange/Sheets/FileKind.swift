/// What a file is by its first bytes; its name is believed in one thing only, that a program left it beside an open sheet.
enum FileKind: Hashable {
  case package, text, compoundFile, webPage, lockFile, empty, other

  static let headBytes = 4_096

  init(of head: [UInt8], path: String) {
    let name = path.split(separator: "/").last ?? ""
    if head.starts(with: [0x50, 0x4B]) {
      self = .package
    } else if name.hasPrefix("~$") || name.hasPrefix(".~") {
      self = .lockFile
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if head.isEmpty || TextEncoding.allCases.contains(where: { !$0.mark.isEmpty && head == $0.mark }) {
      self = .empty
    } else if FileKind.isWebPage(head) {
      self = .webPage
    } else if TextEncoding.utf16(head: head) != nil || FileKind.isText(head) {
      self = .text
    } else {
      self = .other
    }
  }

  /// Web systems hand out tables of HTML, and Excel of 2003 one of XML, under the name `.xls`.
  private static func isWebPage(_ head: [UInt8]) -> Bool {
    let start = String(decoding: head.prefix(200), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      .lowercased()
    return ["<html", "<!doctype", "<table", "<?xml", "<meta", "<head"].contains { start.hasPrefix($0) }
  }

  /// Control characters are rare in text, however it came to be; in pictures and programs every tenth byte is one.
  private static func isText(_ head: [UInt8]) -> Bool {
    let controls = head.count { byte in
      switch byte {
      case 0x09...0x0D, 0x1A, 0x1B: false
      case 0x00...0x1F, 0x7F: true
      default: false
      }
    }
    return controls <= max(1, head.count / 50)
  }
}
