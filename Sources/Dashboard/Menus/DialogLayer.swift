import Ledger
import TerminalUI

/// A question over the screen; it starts on its harmless answer.
struct DialogLayer<ID: Hashable & Sendable>: Layer {
  private var dialog: Dialog<ID>
  private let choose: @Sendable (ID, inout Surroundings) -> LayerResult

  init(_ dialog: Dialog<ID>, choose: @escaping @Sendable (ID, inout Surroundings) -> LayerResult) {
    self.dialog = dialog
    self.choose = choose
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch dialog.handle(key) {
    case .chosen(let id): choose(id, &surroundings)
    case .cancelled: .close
    default: .stay
    }
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    dialog.draw(into: &frame, in: area)
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { nil }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { surroundings.strings.menus.dialogHints }
}
