/// A call after closing (回访; domain 3.1, entity 12).
package struct FollowUp: LedgerRecord {
  package static let kind = RecordKind.followUp

  package var id: RecordID
  package var owner: String
  package var lead: RecordID
  package var on: CivilDate
  package var by: String
  package var way: String
  package var satisfied: Satisfaction
  package var relapse: Bool
  package var note: String?

  package enum Satisfaction: String, Codable, Sendable, CaseIterable {
    case yes, partly, no, unreachable

    package var words: Words {
      switch self {
      case .yes: Words("满意", "Satisfied")
      case .partly: Words("基本满意", "Partly")
      case .no: Words("不满意", "Not satisfied")
      case .unreachable: Words("无法联系", "Unreachable")
      }
    }
  }

  package init(
    id: RecordID, owner: String, lead: RecordID, on: CivilDate, by: String, way: String, satisfied: Satisfaction,
    relapse: Bool, note: String?
  ) {
    self.id = id
    self.owner = owner
    self.lead = lead
    self.on = on
    self.by = by
    self.way = way
    self.satisfied = satisfied
    self.relapse = relapse
    self.note = note
  }
}
