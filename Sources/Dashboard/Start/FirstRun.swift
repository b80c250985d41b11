import Ledger
import TerminalUI

/// No ledger yet: three lines, one key each.
struct FirstRun: Layer {
  var isFullScreen: Bool { true }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult { .unhandled }
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}
  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { [] }
}
