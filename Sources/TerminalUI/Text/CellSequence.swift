/// The cells of a text, one by one, so that a clipped row costs only what it shows.
struct CellSequence: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private var substituted: Substring.UnicodeScalarView = ""[...].unicodeScalars
  private let style: Style
  private let glyphs: Glyphs

  init(_ text: String, style: Style = .text, glyphs: Glyphs = .unicode) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
    self.style = style
    self.glyphs = glyphs
  }

  mutating func next() -> Cell? {
    if let scalar = substituted.popFirst() {
      return Cell(scalar, width: Swift.max(1, TextWidth.of(scalar)), style: style)
    }
    while let scalar = take() {
      switch Sanitizer.shape(of: scalar) {
      case .dropped: continue
      case .space:
        if scalar == "\r", ahead == "\n" { continue }
        return Cell(" ", style: style)
      case .control: return Cell(glyphs.replacement, style: .dim)
      case .unknown: return absorbing(Cell(glyphs.replacement, style: style))
      case .mark: return absorbing(Cell(" ", style: style).marked(with: scalar))
      case .base(let width):
        if let text = glyphs.substitute(for: scalar) {
          substituted = text[...].unicodeScalars
          skipMarks()
          return next()
        }
        return absorbing(Cell(scalar, width: width, style: style))
      }
    }
    return nil
  }

  private mutating func take() -> Unicode.Scalar? {
    let scalar = ahead
    ahead = scalars.next()
    return scalar
  }

  /// Marks go with the character that another stands in for.
  private mutating func skipMarks() {
    while let scalar = ahead, scalar.value >= 0x300, Sanitizer.shape(of: scalar) == .mark { _ = take() }
  }

  /// Takes up what belongs to the base: two marks at most, and the rest of an emoji sequence, which ncurses
  /// would split and terminals join, so that the row would drift.
  private mutating func absorbing(_ base: Cell) -> Cell {
    var cell = base
    var isJoined = false
    var isPaired = false
    while let scalar = ahead, scalar.value >= 0x300 {
      switch Sanitizer.shape(of: scalar) {
      case .dropped:
        if scalar == "\u{200D}" { isJoined = true }
      case .mark: cell = cell.marked(with: scalar)
      case .base:
        if isJoined, scalar.properties.isEmoji, base.scalar.properties.isEmoji {
          isJoined = false
        } else if scalar.properties.isEmojiModifier, base.scalar.properties.isEmojiModifierBase {
          break
        } else if !isPaired, scalar.isRegionalIndicator, base.scalar.isRegionalIndicator {
          isPaired = true
        } else {
          return cell
        }
      case .space, .control, .unknown: return cell
      }
      _ = take()
    }
    return cell
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
