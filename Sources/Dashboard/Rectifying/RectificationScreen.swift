import Ledger
import TerminalUI

/// One rectification: what was wrong and ordered beside what was done and shown, and its own steps by digit.
struct RectificationScreen: RecordLayer {
  private let id: RecordID
  private var reading: RequestID?
  private var rectification: Rectification?
  private var dossier: Dossier?
  var page = RecordPage()

  init(_ id: RecordID) { self.id = id }

  var subject: Change.Subject? { rectification.map { .rectification($0, dossier) } }

  mutating func start(_ surroundings: inout Surroundings) { reading = surroundings.read(.rectification(id)) }
  /// A step was taken on top of it.
  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading else { return .stay }
    switch answer {
    case .rectification(let found?):
      rectification = found
      if let lead = found.lead { reading = surroundings.read(.dossier(lead)) }
    case .dossier(let found): dossier = found
    default:
      surroundings.notify(Words("台账中已没有这项整改", "the ledger no longer has this rectification"), .warn)
      return .close
    }
    show(surroundings)
    return .stay
  }

  mutating func show(_ surroundings: Surroundings) {
    guard let rectification else { return }
    let words = RectificationWords(rectification: rectification, dossier: dossier, surroundings: surroundings)
    page.show(title: words.title, left: words.ordered, right: words.done)
    page.steps = subject.map { StepMenu($0, surroundings) }
  }
}
