import Ledger
import TerminalUI

/// Numbered choices over the screen; what is refused says why.
struct MenuLayer<ID: Hashable & Sendable>: Layer {
  var takesText: Bool { false }
  private var menu: Menu<ID>
  private let choose: @Sendable (ID, inout Surroundings) -> LayerResult

  init(
    title: String, items: [Menu<ID>.Item], _ surroundings: Surroundings,
    choose: @escaping @Sendable (ID, inout Surroundings) -> LayerResult
  ) {
    menu = Menu(title: title, items: items, label: surroundings.strings.menus.menuKeys)
    self.choose = choose
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    for key in key.inList {
      switch menu.handle(key) {
      case .chosen(let id): return choose(id, &surroundings)
      case .refused(_, let reason): surroundings.notify(Words(reason, reason), .warn)
      case .cancelled: return .close
      case .moved: break
      case nil: return .unhandled
      }
    }
    return .stay
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { menu.draw(into: &frame, in: area) }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { nil }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { surroundings.strings.menus.menuHints }
}
