internal import TerminalUI

/// Which colours the roles have. The default theme uses the terminal's own palette, so that it is legible on
/// light and dark; the others need 256 colours.
package enum Theme: String, Sendable, CaseIterable {
  case standard = "default"
  case light, dark
  case highContrast = "high-contrast"
  case deuteranopia

  /// A colour by index (-1: the terminal's own) and the attributes that go with it.
  struct Ink: Equatable {
    let colour: Int16
    let attributes: Style.Attributes
    let isDim: Bool

    init(_ colour: Int16 = -1, _ attributes: Style.Attributes = [], isDim: Bool = false) {
      self.colour = colour
      self.attributes = attributes
      self.isDim = isDim
    }
  }

  /// By COLORFGBG (`15;0`, `0;default;15`), in which some terminals tell their colours, the background last; nil where it
  /// says nothing of that.
  package init?(colorFGBG value: String) {
    let parts = value.split(separator: ";")
    guard parts.count > 1, let background = parts.last.flatMap({ Int($0) }), (0...15).contains(background) else {
      return nil
    }
    self = background == 7 || background > 8 ? .light : .dark
  }

  func ink(for role: Role) -> Ink {
    switch role {
    case .text, .dim, .field, .border: Ink()
    case .title: Ink(-1, .bold)
    case .selection: Ink(-1, .reverse)
    case .disabled: Ink(-1, isDim: true)
    case .accent, .focusBorder: Ink(colour(6, 25, 80, 51, 32), self == .highContrast ? .bold : [])
    case .ok: Ink(colour(2, 22, 114, 46, 37))
    case .info: Ink(colour(4, 20, 111, 39, 75))
    case .warn: Ink(colour(3, 94, 221, 226, 220), self == .highContrast ? .bold : [])
    case .danger: Ink(colour(1, 124, 203, 196, 166), .bold)
    case .mark: Ink(colour(5, 90, 176, 201, 175))
    case .match: Ink(colour(6, 25, 80, 51, 32), .underline)
    }
  }

  private func colour(
    _ standard: Int16, _ light: Int16, _ dark: Int16, _ highContrast: Int16, _ deuteranopia: Int16
  ) -> Int16 {
    switch self {
    case .standard: standard
    case .light: light
    case .dark: dark
    case .highContrast: highContrast
    case .deuteranopia: deuteranopia
    }
  }
}
