import Ledger
import TerminalUI

struct ResolveDialog: Layer {
  init(_ change: Change, _ dossier: Dossier, _ surroundings: Surroundings) {}
  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult { .close }
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}
  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { [] }
}
