import TerminalUI

extension String {
  /// Cut to so many columns, the cut marked with `~`.
  func clipped(to width: Int) -> String {
    guard TextWidth.of(self) > width, width > 0 else { return width > 0 ? self : "" }
    var result = ""
    var used = 0
    for character in self {
      let next = TextWidth.of(String(character))
      guard used + next <= width - 1 else { break }
      result.append(character)
      used += next
    }
    return result + "~"
  }
  /// With spaces up to so many columns.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - TextWidth.of(self))) }
}
