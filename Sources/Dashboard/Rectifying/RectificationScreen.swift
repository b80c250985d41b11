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

  /// The newest notice about it that is not done with.
  private var notice: RectificationLetter? { dossier?.notices.last { $0.rectification == id && $0.isOpen } }

  func choose(_ step: String, _ surroundings: Surroundings) -> LayerResult {
    guard let notice, let dossier else { return openForm(of: step, surroundings) }
    if step == LetterSteps.paper { return .push(PaperOpening(notice.id)) }
    guard let change = LayerFactory.change(step), change.subjectKind != .rectification else {
      return openForm(of: step, surroundings)
    }
    return LayerFactory.layer(for: change, subject: .record(notice, dossier), surroundings).map { .push($0) } ?? .stay
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

  mutating func show(_ surroundings: Surroundings) {
    guard let rectification else { return }
    let words = RectificationWords(rectification: rectification, dossier: dossier, surroundings: surroundings)
    page.show(title: words.title, left: words.ordered, right: words.done)
    var letters: [Menu<String>.Item] = []
    if let notice, let dossier {
      letters = LetterSteps.items(
        ["release_notice", "hand_over_notice", "notice_reply", "close_notice"], of: notice, under: dossier,
        hasPaper: true, surroundings)
    }
    page.steps = subject.map { StepMenu($0, surroundings, then: letters) }
  }
}
