/// Keeps text from being run as a formula by the program that opens an export.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a return gets one apostrophe in front. So does one that begins
/// with apostrophes before such a sign, which makes `undefused` the exact inverse: what goes out comes
/// back letter by letter.
package enum FormulaGuard {
  package static func defused(_ text: String) -> String {
    isRisky(text[...]) ? "'" + text : text
  }

  package static func undefused(_ text: String) -> String {
    text.utf8.first == apostrophe && isRisky(text.dropFirst()) ? String(text.dropFirst()) : text
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isRisky(_ text: Substring) -> Bool {
    switch text.utf8.first(where: { $0 != apostrophe }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }
}
