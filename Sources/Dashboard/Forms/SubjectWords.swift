import Ledger
import TerminalUI

/// What a form says of the record that it is about.
enum SubjectWords {
  /// 补充进展 0017 施工许可超期，企业跑四趟.
  static func title(_ change: Change, _ subject: Change.Subject, _ surroundings: Surroundings) -> String {
    [surroundings(change.title), name(subject, surroundings)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What is said above a change's fields: what the office's own lists suggest, or how things stand; nil for nothing.
  static func advice(_ change: Change, _ subject: Change.Subject, _ surroundings: Surroundings) -> StyledLine? {
    let words: Words? =
      switch (change.name, subject) {
      case ("dispose", .lead(let dossier)), ("propose_disposal", .lead(let dossier)):
        FirstStep(dossier.lead, surroundings.rulebook)?.words
      case ("set_campaign", _): surroundings.ledger?.campaign?.clock(on: surroundings.today).words
      default: nil
      }
    return words.map { StyledLine(" " + surroundings($0), .accent) }
  }

  static func name(_ subject: Change.Subject, _ surroundings: Surroundings) -> String {
    switch subject {
    case .book: ""
    case .lead(let dossier): "\(dossier.lead.shortNumber) \(dossier.lead.title)"
    case .rectification(let rectification, _): "\(rectification.shortNumber) \(rectification.problem)"
    case .observation(let observation):
      "\(observation.shortNumber) \(surroundings.unitName(observation.unit)) \(observation.on)"
    case .accountability(let record, let dossier):
      "\(record.shortNumber) \(surroundings(surroundings.rulebook.words(.accountabilityMeasures, record.measure))) "
        + dossier.lead.shortNumber
    case .officer(let officer): "\(officer.code) \(officer.display)"
    case .record(let record, _): "\(record.shortNumber) \(surroundings(record.caption))"
    }
  }
}

extension Change.Subject {
  var recordID: RecordID? {
    switch self {
    case .book: nil
    case .lead(let dossier): dossier.lead.id
    case .rectification(let rectification, _): rectification.id
    case .observation(let observation): observation.id
    case .accountability(let record, _): record.id
    case .officer(let officer): officer.id
    case .record(let record, _): record.id
    }
  }

  /// As the change's own field takes it: an identity, of an officer the code.
  var reference: String {
    if case .officer(let officer) = self { return officer.code }
    return recordID?.text ?? ""
  }
}
