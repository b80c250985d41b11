/// What a piece of text means. Which colour that is, only `CursesTerminal` knows.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case text, dim, title, accent, ok, info, warn, danger, selection, mark, match, border, focusBorder, field, disabled

  /// One letter a role, for style dumps in golden frames.
  package var letter: Character {
    switch self {
    case .text: "."
    case .dim: "d"
    case .title: "t"
    case .accent: "a"
    case .ok: "o"
    case .info: "i"
    case .warn: "w"
    case .danger: "!"
    case .selection: "S"
    case .mark: "*"
    case .match: "m"
    case .border: "b"
    case .focusBorder: "B"
    case .field: "f"
    case .disabled: "-"
    }
  }

  /// What stands in for its colour on a terminal without: what matters is bold or underlined, the words say the rest.
  package var monoAttributes: Style.Attributes {
    switch self {
    case .text, .dim, .field, .border, .disabled, .ok, .info: []
    case .title, .accent, .focusBorder, .mark: .bold
    case .warn, .match: .underline
    case .danger: [.bold, .underline]
    case .selection: .reverse
    }
  }
}
