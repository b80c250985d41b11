internal import CNcurses
internal import TerminalUI

/// Roles as ncurses wants them: a pair's number and attributes, looked up by the role's raw value.
struct Palette {
  private struct Entry {
    let attributes: attr_t
    let pair: Int16
  }

  private let entries: [Entry]
  let isMono: Bool

  /// Call once curses runs. A theme of 256 colours falls back to the standard one where there are fewer.
  init(theme: Theme, isMono wished: Bool) {
    let colours = wished || !has_colors() || start_color() == ERR ? 0 : dub_color_count()
    isMono = colours < 8
    if isMono {
      entries = Role.allCases.map { Entry(attributes: Palette.bits($0.monoAttributes), pair: 0) }
      return
    }
    use_default_colors()
    let theme = colours < 256 ? .standard : theme
    var pairs: [Int16: Int16] = [-1: 0]
    entries = Role.allCases.map { role in
      let ink = theme.ink(for: role)
      let pair = pairs[ink.colour] ?? Int16(pairs.count)
      if pairs[ink.colour] == nil {
        init_pair(pair, ink.colour, -1)
        pairs[ink.colour] = pair
      }
      return Entry(attributes: Palette.attributes(ink), pair: pair)
    }
  }

  func lookUp(_ style: Style) -> (attributes: attr_t, pair: Int16) {
    let entry = entries[Int(style.role.rawValue)]
    return (entry.attributes | Palette.bits(style.attributes), entry.pair)
  }

  private static func attributes(_ ink: Theme.Ink) -> attr_t {
    bits(ink.attributes) | (ink.isDim ? dub_dim() : 0)
  }

  private static func bits(_ attributes: Style.Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= dub_bold() }
    if attributes.contains(.reverse) { bits |= dub_reverse() }
    if attributes.contains(.underline) { bits |= dub_underline() }
    return bits
  }
}
