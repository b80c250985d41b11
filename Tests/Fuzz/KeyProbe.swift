import TerminalUI

/// What a terminal may send, put together to keys and folded for lists. The input is text; characters of the private use
/// area stand for what the terminal's library has already recognised.
enum KeyProbe {
  private static let known: [RawInput] = [
    .pasteStart, .pasteEnd, .nothing, .key(.up), .key(.f1), .key(.resize(width: 80, height: 24)), .key(.focusLost),
    .key(.mouse(Key.Mouse(.press, at: Position(x: 1, y: 1)))),
  ]

  static func run(_ input: [UInt8]) {
    var reader = KeyReader()
    for burst in String(decoding: input, as: UTF8.self).unicodeScalars.split(separator: "\u{E0FF}") {
      check(reader.read(burst.map(raw)))
    }
    check(reader.endPaste())
    precondition(!reader.isPasting)
    if let key = Key(name: String(decoding: input.prefix(20), as: UTF8.self)) { check(key) }
  }

  private static func raw(_ scalar: Unicode.Scalar) -> RawInput {
    let index = Int(scalar.value) - 0xE000
    return known.indices.contains(index) ? known[index] : .scalar(scalar)
  }

  private static func check(_ result: KeyReader.Result) {
    for key in result.keys { check(key) }
  }

  private static func check(_ key: Key) {
    switch key {
    case .character(let character): precondition(!isControl(String(character)))
    case .text(let text): precondition(!text.isEmpty && !isControl(text))
    case .paste(let text): precondition(!isControl(text.filter { $0 != "\n" && $0 != "\t" }))
    default: break
    }
    precondition(key.folded.folded == key.folded)
    for key in key.inList { precondition(key.inList.count == 1) }
    if let text = key.textForFilter { precondition(!text.isEmpty) }
    if let name = key.name { precondition(Key(name: name) == key, name) }
  }

  private static func isControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }
}

extension Key {
  fileprivate static let f1 = Key.function(1)
}
