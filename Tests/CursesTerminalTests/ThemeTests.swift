import TerminalUI
import Testing

@testable import CursesTerminal

/// Colours by role (screens.md 1.5): readable on their background, and never what alone tells something.
@Suite struct ThemeTests {
  @Test(arguments: [
    ("15;0", Theme.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark), ("7;7", .light), ("15;6", .dark),
  ])
  func theBackgroundThatTheTerminalTells(_ value: String, _ theme: Theme) {
    #expect(Theme(colorFGBG: value) == theme)
  }

  @Test(arguments: ["", "0", "15;default", "0;x", "0;-1", "0;16"])
  func whatSaysNothingOfTheBackground(_ value: String) { #expect(Theme(colorFGBG: value) == nil) }

  /// With 8 and 16 colours the terminal's own palette decides, so nothing is white, black or grey.
  @Test func theStandardThemeFitsEightColoursAndEveryBackground() {
    for role in Role.allCases { #expect([-1, 1, 2, 3, 4, 5, 6].contains(Theme.standard.ink(for: role).colour)) }
  }

  @Test(arguments: [(Theme.light, 255.0), (.dark, 0), (.highContrast, 0), (.deuteranopia, 0)])
  func coloursAreReadableOnTheirBackground(_ theme: Theme, _ background: Double) {
    for role in Role.allCases {
      let colour = theme.ink(for: role).colour
      guard colour >= 0 else { continue }
      let contrast = contrast(
        luminance(of: Int(colour)), luminance(red: background, green: background, blue: background))
      #expect(contrast >= 4.5, "\(theme) \(role): \(contrast)")
    }
  }

  @Test(arguments: Theme.allCases) func statesHaveColoursOfTheirOwn(_ theme: Theme) {
    let states: [Role] = [.ok, .info, .warn, .danger]
    #expect(Set(states.map { theme.ink(for: $0).colour }).count == states.count)
  }

  /// NO_COLOR, a terminal of fewer than 8 colours: late and selected are seen all the same.
  @Test func withoutColourWhatMattersIsBoldUnderlinedOrReverse() {
    #expect(Role.selection.monoAttributes == .reverse)
    #expect(Role.danger.monoAttributes == [.bold, .underline])
    #expect(Set([Role.text, .warn, .danger, .selection, .title].map(\.monoAttributes)).count == 5)
  }

  // The palette of xterm, from 16 on, and contrast as WCAG 2.1 counts it.

  private func luminance(of colour: Int) -> Double {
    if colour >= 232 {
      let grey = Double(8 + 10 * (colour - 232))
      return luminance(red: grey, green: grey, blue: grey)
    }
    func level(_ step: Int) -> Double { step == 0 ? 0 : Double(55 + 40 * step) }
    let place = colour - 16
    return luminance(red: level(place / 36), green: level(place / 6 % 6), blue: level(place % 6))
  }

  private func luminance(red: Double, green: Double, blue: Double) -> Double {
    func linear(_ value: Double) -> Double {
      let part = value / 255
      guard part > 0.03928 else { return part / 12.92 }
      // ((part + 0.055) / 1.055) to the power of 2.4, near enough by 2.4 = 12/5.
      let base = (part + 0.055) / 1.055
      return base * base * fifthRoot(base * base)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root * root * root - value) / (5 * root * root * root * root) }
    return root
  }

  private func contrast(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }
}
