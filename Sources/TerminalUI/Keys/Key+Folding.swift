extension Key {
  /// With full-width forms brought down to ASCII, for lists, digits and choices: an input method left on must
  /// not make keys dead (screens.md 2.3). Text fields take the key as it is.
  package var folded: Key {
    switch self {
    case .character(let character): .character(Key.fold(character))
    case .text(let text): .text(String(text.map(Key.fold)))
    default: self
    }
  }

  /// What a list makes of a key: folded, and a burst of held or fast ASCII keys taken apart. A burst that
  /// holds Chinese stays whole, it is text to look for.
  package var inList: [Key] {
    guard case .text(let text) = folded else { return [folded] }
    guard text.allSatisfy(\.isASCII) else { return [self] }
    return text.map { .character($0) }
  }

  /// Text that should open the filter when it arrives in a list: anything typed that is not ASCII.
  package var textForFilter: String? {
    switch folded {
    case .character(let character) where !character.isASCII: String(character)
    case .text(let text) where !text.allSatisfy(\.isASCII): text
    default: nil
    }
  }

  package static func fold(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return character }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) } ?? character
    case 0x3000: return " "
    default: break
    }
    switch character {
    case "、": return "/"
    case "【": return "["
    case "】": return "]"
    case "。": return "."
    case "《": return "<"
    case "》": return ">"
    case "“", "”": return "\""
    case "‘", "’": return "'"
    case "￥": return "$"
    default: return character
    }
  }
}
