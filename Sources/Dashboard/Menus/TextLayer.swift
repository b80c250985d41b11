import Ledger
import TerminalUI

/// Lines to be read, in a box over the screen.
struct TextLayer: Layer {
  private let title: String
  private var pane: TextPane
  private let label: String

  init(title: String, lines: [StyledLine], _ surroundings: Surroundings) {
    self.title = title
    pane = TextPane(lines, hanging: 2)
    label = surroundings.strings.menus.textKeys
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if key == .escape || key == .enter { return .close }
    let box = box(in: Rect(x: 0, y: 1, width: surroundings.width, height: surroundings.height - 2)).insideBox
    return pane.handle(key, width: box.width - 2, height: box.height) ? .stay : .unhandled
  }

  private func box(in area: Rect) -> Rect {
    let width = min(area.width, 90)
    return area.centred(width: width, height: min(area.height, pane.rows(width: width - 4).count + 2))
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let box = box(in: area)
    let inside = box.insideBox
    let position = pane.position(width: inside.width - 2, height: inside.height, glyphs: frame.context.glyphs)
    frame.box(
      box, title: title, label: [position, label].compactMap(\.self).joined(separator: "  "), focused: true)
    pane.draw(into: &frame, in: box.insideBox.droppingLeft(1).droppingRight(1))
    frame.rest = Position(x: box.x + 1, y: box.y + 1)
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { nil }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { surroundings.strings.menus.textHints }
}
