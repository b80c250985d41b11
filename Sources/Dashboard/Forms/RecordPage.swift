import Ledger
import TerminalUI

/// One record in full: what it says, and below it the steps that it allows. Where the screen is wide, two texts stand
/// side by side.
struct RecordPage: Sendable {
  var title = ""
  /// What was to be done, and what was done about it; one alone takes the whole width.
  var left = TextPane([])
  var right: TextPane?
  var steps: StepMenu?

  /// Columns from which two texts stand side by side.
  private static let wide = 100

  private func areas(_ area: Rect) -> (text: Rect, steps: Rect) {
    let wished = steps.map(\.height) ?? 0
    let stepsHeight = min(wished, max(4, area.height / 2))
    return steps == nil
      ? (area, area.bottom(0)) : (area.droppingBottom(stepsHeight), area.bottom(stepsHeight))
  }

  /// True if the key moved a text.
  mutating func scroll(_ key: Key, _ surroundings: Surroundings) -> Bool {
    guard [.pageUp, .pageDown, .home, .end].contains(key) else { return false }
    let inside = areas(surroundings.layerArea).text.insideBox
    let width = isSplit(inside) ? inside.width / 2 : inside.width
    let hasMoved = left.handle(key, width: width, height: inside.height)
    return right?.handle(key, width: width, height: inside.height) ?? false || hasMoved
  }

  private func isSplit(_ inside: Rect) -> Bool { right != nil && inside.width >= Self.wide - 2 }

  func draw(into frame: inout Frame, in area: Rect) {
    let (text, below) = areas(area)
    frame.clear(area)
    frame.box(text, title: title, focused: steps == nil)
    let inside = text.insideBox.inset(1, 0)
    if let right, isSplit(text.insideBox) {
      let half = (inside.width - 3) / 2
      left.draw(into: &frame, in: inside.left(half))
      for y in 0..<inside.height {
        frame.put("|", x: inside.x + half + 1, y: inside.y + y, width: 1, style: Style(.border))
      }
      right.draw(into: &frame, in: inside.right(inside.width - half - 3))
    } else if let right {
      var whole = left
      whole.lines += [StyledLine("")] + right.lines
      whole.draw(into: &frame, in: inside)
    } else {
      left.draw(into: &frame, in: inside)
    }
    steps?.draw(into: &frame, in: below)
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.steps
    let back = surroundings.strings.forms.back
    return [
      HintRow.Hint("1-9 Enter", words.choose, priority: 7, isEnabled: steps != nil),
      HintRow.Hint("PgUp PgDn", words.pages, priority: 3), HintRow.Hint("Esc", back, priority: 8),
    ]
  }

  /// `问题 …`: a title in a column of its own, and the words.
  static func line(_ title: String, _ text: String, _ style: Style = .text) -> StyledLine {
    let pad = String(repeating: " ", count: max(1, 13 - TextWidth.of(title)))
    return StyledLine([Span(title + pad, .title), Span(text, style)])
  }
}
