import Ledger

/// SQL about rectifications, observations and accountabilities; `l` is the row.
enum RecordSQL {
  /// Rows of a lead, also those that hang on the observation that raised it.
  static func under(_ kind: RecordKind, lead: String) -> String {
    let raised = "(SELECT observation FROM lead WHERE id = \(lead) AND observation IS NOT NULL)"
    return switch kind {
    case .observation: "l.lead = \(lead) OR l.id IN \(raised)"
    case .rectification: "l.lead = \(lead) OR l.observation IN \(raised)"
    default: "l.lead = \(lead)"
    }
  }

  /// By the way of supervision that found it: an observation's own, else that of the observation or lead above it.
  static func withMode(_ kind: RecordKind, place: String) -> String {
    let lead = "l.lead IN (SELECT id FROM lead WHERE mode = \(place) AND gone = 0)"
    return switch kind {
    case .observation: "l.mode = \(place)"
    case .rectification:
      "l.observation IN (SELECT id FROM observation WHERE mode = \(place) AND gone = 0) OR \(lead)"
    default: lead
    }
  }

  static let leadNumber = "SELECT owner, year, serial FROM lead WHERE id = ?1 AND gone = 0"
}
