import Ledger
import TerminalUI

/// One record in full: what it says, and below it the steps that it allows. Where the screen is wide, two texts stand
/// side by side.
struct RecordPage: Sendable {
  private var title = ""
  /// What was to be done, and what was done about it.
  private var left = TextPane([])
  private var right = TextPane([])
  /// Both, one below the other.
  private var whole = TextPane([])
  /// Nil where there is nothing to be done.
  var steps: StepMenu? {
    get { menu }
    set { menu = newValue?.menu.items.isEmpty == true ? nil : newValue }
  }
  private var menu: StepMenu?

  /// Columns of a line's title.
  private static let column = 15
  /// Columns from which two texts stand side by side.
  private static let wide = 100

  mutating func show(title: String, left: [StyledLine], right: [StyledLine]) {
    self.title = title
    self.left = TextPane(left, hanging: Self.column)
    self.right = TextPane(right, hanging: Self.column)
    whole = TextPane(left + [StyledLine("")] + right, hanging: Self.column)
  }

  private func areas(_ area: Rect) -> (text: Rect, steps: Rect) {
    let wished = steps.map(\.height) ?? 0
    let stepsHeight = min(wished, max(4, area.height / 2))
    return steps == nil
      ? (area, area.bottom(0)) : (area.droppingBottom(stepsHeight), area.bottom(stepsHeight))
  }

  /// True if the key moved a text.
  mutating func scroll(_ key: Key, _ surroundings: Surroundings) -> Bool {
    guard key == .pageUp || key == .pageDown else { return false }
    let inside = areas(surroundings.layerArea).text.insideBox
    guard isSplit(inside) else { return whole.handle(key, width: inside.width - 2, height: inside.height) }
    let half = halves(inside.inset(1, 0))
    let hasMoved = left.handle(key, width: half.left.width, height: inside.height)
    return right.handle(key, width: half.right.width, height: inside.height) || hasMoved
  }

  private func isSplit(_ inside: Rect) -> Bool { inside.width >= Self.wide - 2 }

  private func halves(_ inside: Rect) -> (left: Rect, right: Rect) {
    let half = (inside.width - 3) / 2
    return (inside.left(half), inside.right(inside.width - half - 3))
  }

  func draw(into frame: inout Frame, in area: Rect) {
    let (text, below) = areas(area)
    frame.clear(area)
    frame.box(text, title: title, focused: steps == nil)
    let inside = text.insideBox.inset(1, 0)
    if isSplit(text.insideBox) {
      let half = halves(inside)
      left.draw(into: &frame, in: half.left)
      for y in 0..<inside.height {
        frame.put("|", x: half.left.maxX + 1, y: inside.y + y, width: 1, style: Style(.border))
      }
      right.draw(into: &frame, in: half.right)
    } else {
      whole.draw(into: &frame, in: inside)
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

  /// `问题 …`: a title in a column of its own, and the words; a title that is too long pushes them on.
  static func line(_ title: String, _ text: String, _ style: Style = .text) -> StyledLine {
    StyledLine([Span(title.padded(to: column - 1) + " ", .title), Span(text, style)])
  }
}
