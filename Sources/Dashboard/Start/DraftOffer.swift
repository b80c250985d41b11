import Ledger
import TerminalUI

/// Kept drafts, at the start: go on with one, leave it for later, or throw it away.
struct DraftOffer: Layer {
  init(_ surroundings: Surroundings) {}

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult { .close }
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}
  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { [] }
}
