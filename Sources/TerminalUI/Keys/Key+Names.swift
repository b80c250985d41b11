extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .shiftTab), ("Backspace", .backspace),
    ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Shift-Up", .shiftUp),
    ("Shift-Down", .shiftDown), ("Shift-Left", .shiftLeft), ("Shift-Right", .shiftRight),
    ("Shift-Home", .shiftHome), ("Shift-End", .shiftEnd), ("Ctrl-Left", .ctrlLeft), ("Ctrl-Right", .ctrlRight),
    ("Space", .character(" ")),
  ]

  /// The name in hints, help, settings and scripts: `Ctrl-S`, `F3`, `Shift-Tab`, `Space`, `a`, `低`.
  /// Nil for what has no name on a keyboard (text, paste, mouse, focus, resize).
  package var name: String? {
    switch self {
    case .character(" "): "Space"
    case .character(let character): Key.isControl(character) ? nil : String(character)
    case .ctrl(let character): "Ctrl-\(character.uppercased())"
    case .function(let number): "F\(number)"
    case .shiftFunction(let number): "Shift-F\(number)"
    default: Key.named.first { $0.key == self }?.name
    }
  }

  /// Control characters and line ends stand on no key.
  private static func isControl(_ character: Character) -> Bool {
    character.isNewline || character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }

  /// Reads a name, in any case but for single letters; nil if there is no such key.
  package init?(name: String) {
    let lowered = name.lowercased()
    if let found = Key.named.first(where: { $0.name.lowercased() == lowered }) {
      self = found.key
    } else if name.count == 1, let character = name.first, !Key.isControl(character) {
      self = .character(character)
    } else if lowered.hasPrefix("ctrl-"), lowered.count == 6, let letter = lowered.last,
      letter.isASCII, "abcdefghijklmnopqrstuvwxyz@\\]^_".contains(letter)
    {
      switch letter {
      case "i": self = .tab
      case "m": self = .enter
      case "h": self = .backspace
      default: self = .ctrl(letter)
      }
    } else if lowered.hasPrefix("shift-f"), let number = Int(lowered.dropFirst(7)), (1...12).contains(number) {
      self = .shiftFunction(number)
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
