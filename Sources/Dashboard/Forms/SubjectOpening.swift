import Ledger
import TerminalUI

/// Reads the record that a change is about, and gives way to the change's form.
struct SubjectOpening: Layer {
  var writes: Bool { true }
  private let change: Change
  private let id: RecordID
  private let prefilled: [String: String]
  private var request: RequestID?
  /// Records that hang under a lead are shown with it.
  private var found: Found?
  /// What is typed while the record is being read: it is meant for the form.
  private var typed: [Key] = []

  private enum Found: Sendable {
    case rectification(Rectification)
    case accountability(Accountability)
  }

  init(_ change: Change, subject: RecordID, prefilled: [String: String] = [:]) {
    self.change = change
    id = subject
    self.prefilled = prefilled
  }

  mutating func start(_ surroundings: inout Surroundings) {
    switch change.subjectKind {
    case .lead: request = surroundings.read(.dossier(id))
    case .rectification: request = surroundings.read(.rectification(id))
    case .observation: request = surroundings.read(.observation(id))
    case .accountability: request = surroundings.read(.accountability(id))
    case .officer: request = surroundings.read(.officers)
    case .record: request = surroundings.read(.subject(change.subjectKind, id))
    case .book: request = nil
    }
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .character, .text, .paste, .backspace, .tab:
      typed.append(key)
      return .stay
    default: return .unhandled
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == self.request else { return .stay }
    switch (answer, found) {
    case (.dossier(let dossier?), nil): return open(.lead(dossier), &surroundings)
    case (.dossier(let dossier), .rectification(let rectification)):
      return open(.rectification(rectification, dossier), &surroundings)
    case (.dossier(let dossier?), .accountability(let record)):
      return open(.accountability(record, dossier), &surroundings)
    case (.rectification(let rectification?), _):
      guard let lead = rectification.lead else { return open(.rectification(rectification, nil), &surroundings) }
      found = .rectification(rectification)
      self.request = surroundings.read(.dossier(lead))
    case (.accountability(let record?), _):
      found = .accountability(record)
      self.request = surroundings.read(.dossier(record.lead))
    case (.observation(let observation?), _): return open(.observation(observation), &surroundings)
    case (.subject(let subject?), _): return open(subject, &surroundings)
    case (.officers(let officers), _):
      if let officer = officers.first(where: { $0.id == id }) { return open(.officer(officer), &surroundings) }
      return gone(&surroundings)
    default: return gone(&surroundings)
    }
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    .close
  }

  private func open(_ subject: Change.Subject, _ surroundings: inout Surroundings) -> LayerResult {
    var form = form(subject, surroundings)
    for key in typed { _ = form.handle(key, &surroundings) }
    return .replace(form)
  }

  private func form(_ subject: Change.Subject, _ surroundings: Surroundings) -> any Layer {
    if let own = LayerFactory.form(of: change, on: subject, surroundings) { return own }
    // I16 has been answered: before this, before the draft, or with the registration.
    let given = RefusalQuestions.precede(change) ? [RefusalQuestions.field: "false"] : [:]
    return ChangeForm(change, subject: subject, given: given, prefilled: prefilled, surroundings)
  }

  private func gone(_ surroundings: inout Surroundings) -> LayerResult {
    surroundings.notify(Words("台账中已没有这条记录", "the ledger no longer has this record"), .warn)
    return .close
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [HintRow.Hint("Esc", surroundings.strings.forms.back)]
  }
}
