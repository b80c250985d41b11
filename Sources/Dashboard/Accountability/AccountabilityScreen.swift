import Ledger
import TerminalUI

/// One decision: what it is beside its reviews, its clarification and its subject's ladder, and its own steps by digit.
struct AccountabilityScreen: RecordLayer {
  private let id: RecordID
  private var reading: RequestID?
  private var record: Accountability?
  private var dossier: Dossier?
  private var ladder: SubjectLadder?
  var page = RecordPage()

  init(_ id: RecordID) { self.id = id }

  var subject: Change.Subject? {
    guard let record, let dossier else { return nil }
    return .accountability(record, dossier)
  }

  mutating func start(_ surroundings: inout Surroundings) { reading = surroundings.read(.accountability(id)) }
  /// A step was taken on top of it.
  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

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

  mutating func show(_ surroundings: Surroundings) {
    guard let record else { return }
    let words = AccountabilityWords(record: record, dossier: dossier, ladder: ladder, surroundings: surroundings)
    page.show(title: words.title, left: words.decision, right: words.after)
    page.steps = subject.map { StepMenu($0, surroundings) }
  }
}
