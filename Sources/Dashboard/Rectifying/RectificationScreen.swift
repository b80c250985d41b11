import Ledger
import TerminalUI

/// One rectification: what was wrong and ordered beside what was done and shown, and its own steps by digit.
struct RectificationScreen: Layer {
  var takesText: Bool { false }
  private let id: RecordID
  private var reading: RequestID?
  private var rectification: Rectification?
  private var dossier: Dossier?
  private var page = RecordPage()

  var isFullScreen: Bool { true }

  init(_ id: RecordID) { self.id = id }

  mutating func start(_ surroundings: inout Surroundings) { reading = surroundings.read(.rectification(id)) }
  /// A step was taken on top of it.
  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if page.scroll(key, surroundings) { return .stay }
    switch page.steps?.handle(key, &surroundings) {
    case .chosen(let name): return layer(name, surroundings).map { .push($0) } ?? .stay
    case .cancelled: return .close
    case .moved: return .stay
    case nil: return key == .escape ? .close : .unhandled
    }
  }

  /// The newest notice about it that is not done with.
  private var notice: RectificationLetter? { dossier?.notices.last { $0.rectification == id && $0.isOpen } }

  private func layer(_ name: String, _ surroundings: Surroundings) -> (any Layer)? {
    if name == LetterSteps.paper { return notice.map { PaperOpening($0.id) } }
    guard let rectification, let change = LayerFactory.change(name) else { return nil }
    let letter = change.subjectKind == .rectification ? nil : notice
    let subject: Change.Subject = letter.map { .record($0, dossier) } ?? .rectification(rectification, dossier)
    return LayerFactory.layer(for: change, subject: subject, surroundings)
  }

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

  private mutating func show(_ surroundings: Surroundings) {
    guard let rectification else { return }
    let words = RectificationWords(rectification: rectification, dossier: dossier, surroundings: surroundings)
    page.show(title: words.title, left: words.ordered, right: words.done)
    var letters: [Menu<String>.Item] = []
    if let notice, let dossier {
      letters = LetterSteps.items(
        ["release_notice", "hand_over_notice", "notice_reply", "close_notice"], of: notice, under: dossier,
        hasPaper: true, surroundings)
    }
    page.steps = StepMenu(.rectification(rectification, dossier), more: letters, surroundings)
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var screen = self
    screen.show(surroundings)
    return screen
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { page.draw(into: &frame, in: area) }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { page.hints(surroundings) }
}
