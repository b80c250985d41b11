import Ledger
import TerminalUI

/// A full screen about one record: what it says, and below it its steps by digit. Keys, language and picture are the
/// same for all of them; what is said, and what a chosen step opens, is each one's own.
protocol RecordLayer: Layer {
  var page: RecordPage { get set }
  /// What the steps are about; nil until it has been read.
  var subject: Change.Subject? { get }

  /// Lays text and steps out anew.
  mutating func show(_ surroundings: Surroundings)
  /// A key of the screen's own, asked before the steps; nil: it is none.
  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult?
  /// What becomes of a chosen step.
  func choose(_ step: String, _ surroundings: Surroundings) -> LayerResult
  /// Hints beside those of page and steps.
  func ownHints(_ surroundings: Surroundings) -> [HintRow.Hint]
}

extension RecordLayer {
  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult? { nil }
  func ownHints(_ surroundings: Surroundings) -> [HintRow.Hint] { [] }

  func choose(_ step: String, _ surroundings: Surroundings) -> LayerResult { openForm(of: step, surroundings) }

  /// The form of a change on the subject.
  func openForm(of step: String, _ surroundings: Surroundings) -> LayerResult {
    guard let subject, let change = LayerFactory.change(step) else { return .stay }
    return LayerFactory.layer(for: change, subject: subject, surroundings).map { .push($0) } ?? .stay
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if page.scroll(key, surroundings) { return .stay }
    if let result = handleOwn(key, &surroundings) { return result }
    switch page.steps?.handle(key, &surroundings) {
    case .chosen(let step): return choose(step, surroundings)
    case .cancelled: return .close
    case .moved: return .stay
    case nil: return key == .escape ? .close : .unhandled
    }
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var screen = self
    screen.show(surroundings)
    return screen
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { page.draw(into: &frame, in: area) }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { page.hints(surroundings) + ownHints(surroundings) }
}
