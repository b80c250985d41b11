import Ledger
import TerminalUI

/// One decision: what it is beside its reviews, its clarification and its subject's ladder, and its own steps by digit.
struct AccountabilityScreen: Layer {
  var takesText: Bool { false }
  private let id: RecordID
  private var reading: RequestID?
  private var record: Accountability?
  private var dossier: Dossier?
  private var ladder: SubjectLadder?
  private var page = RecordPage()

  var isFullScreen: Bool { true }

  init(_ id: RecordID) { self.id = id }

  mutating func start(_ surroundings: inout Surroundings) { reading = surroundings.read(.accountability(id)) }
  /// A step was taken on top of it.
  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if page.scroll(key, surroundings) { return .stay }
    switch page.steps?.handle(key, &surroundings) {
    case .chosen(let name):
      guard let record, let dossier, let change = LayerFactory.change(name),
        let layer = LayerFactory.layer(for: change, subject: .accountability(record, dossier), surroundings)
      else { return .stay }
      return .push(layer)
    case .cancelled: return .close
    case .moved: return .stay
    case nil: return key == .escape ? .close : .unhandled
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading else { return .stay }
    switch answer {
    case .accountability(let found?):
      record = found
      reading = surroundings.read(.dossier(found.lead))
    case .dossier(let found?):
      dossier = found
      if let subject = record?.subject { reading = surroundings.read(.ladder(subject)) }
    case .ladder(let found): ladder = found
    default:
      surroundings.notify(Words("台账中已没有这条追责问责", "the ledger no longer has this decision"), .warn)
      return .close
    }
    show(surroundings)
    return .stay
  }

  private mutating func show(_ surroundings: Surroundings) {
    guard let record else { return }
    let words = AccountabilityWords(record: record, dossier: dossier, ladder: ladder, surroundings: surroundings)
    page.show(title: words.title, left: words.decision, right: words.after)
    page.steps = dossier.map { StepMenu(.accountability(record, $0), surroundings) }
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var screen = self
    screen.show(surroundings)
    return screen
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { page.draw(into: &frame, in: area) }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { page.hints(surroundings) }
}
