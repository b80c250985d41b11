internal import CNcurses
internal import Glibc
package import TerminalUI

/// What terminfo says of a terminal's name, without taking the terminal over.
package struct TerminalDescription: Sendable {
  package let name: String
  /// 0 for a terminal of one colour.
  package let colours: Int
  /// It can put its cursor anywhere; a screen needs that much.
  package let canPlace: Bool
  /// Bytes of each key that terminfo tells, by duban's name of it.
  package let keys: [[UInt8]: RawInput]
  /// Function keys F1 to F12 that terminfo knows nothing of.
  package let missingFunctionKeys: [Int]
  /// What Backspace is said to send.
  package let backspace: [UInt8]
  /// The keypad as the screen switches it on and off.
  let keypad: (on: String, off: String)
  private let colourSequences: [Int16: String]
  private let attributeSequences: (bold: String, reverse: String, underline: String, plain: String)

  /// Nil where no description of that name is installed.
  package init?(_ name: String) {
    guard dub_open_description(name) != 0 else { return nil }
    defer { dub_close_description() }
    self.name = name
    colours = max(0, Int(dub_capability_number("colors")))
    canPlace = Self.text("cup") != nil
    var keys: [[UInt8]: RawInput] = [:]
    for (capability, code) in KeyTable.capabilities {
      if let bytes = Self.text(capability).map({ Array($0.utf8) }) { keys[bytes] = KeyTable.input(for: code) }
    }
    self.keys = keys
    missingFunctionKeys = (1...12).filter { Self.text("kf\($0)") == nil }
    backspace = Array((Self.text("kbs") ?? "").utf8)
    keypad = (Self.text("smkx") ?? "", Self.text("rmkx") ?? "")
    let inks = Set(Role.allCases.map { Theme.standard.ink(for: $0).colour }.filter { $0 >= 0 })
    colourSequences = Dictionary(
      inks.map { ($0, dub_colour_sequence(Int32($0)).map { String(cString: $0) } ?? "") }
    ) { first, _ in first }
    attributeSequences = (
      Self.text("bold") ?? "", Self.text("rev") ?? "", Self.text("smul") ?? "", Self.text("sgr0") ?? ""
    )
  }

  /// The text as the screen would paint it in this role, for a line that is printed.
  package func painted(_ text: String, as role: Role, isMono: Bool) -> String {
    let hasColour = !isMono && colours >= 8
    let ink = Theme.standard.ink(for: role)
    let attributes = hasColour ? ink.attributes : role.monoAttributes
    var start = hasColour ? colourSequences[ink.colour] ?? "" : ""
    if attributes.contains(.bold) { start += attributeSequences.bold }
    if attributes.contains(.reverse) { start += attributeSequences.reverse }
    if attributes.contains(.underline) { start += attributeSequences.underline }
    return start.isEmpty ? text : start + text + attributeSequences.plain
  }

  /// Every sequence that the screen knows on this terminal: its own, then what terminfo tells besides.
  package var sequences: KeySequences {
    KeySequences(keys.merging(KeyTable.own(for: name)) { _, own in own })
  }

  private static func text(_ capability: String) -> String? {
    dub_capability(capability).map { String(cString: $0) }
  }
}
