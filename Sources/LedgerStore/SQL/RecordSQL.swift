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

  /// Observations whose objection waits for its review; continues the WHERE clause of whole records.
  static let objected = " AND objection_state = 'raised'"
  /// What counts as a finding: not what a review withdrew.
  static let stands = "l.objection_state IS NOT 'withdrawn'"
  static let unitsVisited = "SELECT DISTINCT unit FROM observation WHERE gone = 0 AND sort_key BETWEEN ?1 AND ?2"

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

  /// Rows under the leads of a condition on `lead l`; rectifications also where they hang on the observation that
  /// raised such a lead.
  static func under(_ kind: RecordKind, leads: String) -> String {
    let under = "l.lead IN (SELECT l.id FROM lead l WHERE \(leads))"
    guard kind == .rectification else { return under }
    return """
      \(under) OR l.observation IN
        (SELECT l.observation FROM lead l WHERE l.observation IS NOT NULL AND \(leads))
      """
  }

  /// The number that a lead is called by in sheets: that of the one it came from, else the book's.
  static let leadReference = "SELECT imported_no, owner, year, serial FROM lead WHERE id = ?1 AND gone = 0"
  static let leadNumber = "SELECT owner, year, serial FROM lead WHERE id = ?1 AND gone = 0"
  static let observationNumber = "SELECT owner, year, serial FROM observation WHERE id = ?1 AND gone = 0"
}
