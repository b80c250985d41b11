import Ledger
import TerminalUI

/// What a form says of the record that it is about.
enum SubjectWords {
  /// 补充进展 0017 施工许可超期，企业跑四趟.
  static func title(_ change: Change, _ subject: Change.Subject, _ surroundings: Surroundings) -> String {
    [surroundings(change.title), name(subject, surroundings)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What the office's own lists suggest for a change, above its fields; nil where they say nothing.
  static func advice(_ change: Change, _ subject: Change.Subject, _ surroundings: Surroundings) -> StyledLine? {
    guard ["dispose", "propose_disposal"].contains(change.name), case .lead(let dossier) = subject else { return nil }
    return FirstStep(dossier.lead, surroundings.rulebook).map { StyledLine(" " + surroundings($0.words), .accent) }
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
