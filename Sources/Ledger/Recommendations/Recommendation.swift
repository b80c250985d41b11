/// 整改建议 (A72): what the supervision suggests to a unit after a visit, with the day by which it is to answer. Accepted
/// it becomes a rectification.
package struct Recommendation: ListedRecord {
  package static let kind = RecordKind.recommendation
  package static let numberPrefix = "J"

  package var id: RecordID
  package var owner: String
  package var year: Int
  package var serial: Int
  package var division: String
  package var observation: RecordID
  /// The lead that the observation raised, if it did.
  package var lead: RecordID?
  /// To whom it goes.
  package var unit: RecordID
  package var on: CivilDate
  package var text: String
  package var replyDue: CivilDate
  package var status: Status
  package var repliedOn: CivilDate?
  /// As the unit answered; of one that was declined its reason.
  package var reply: String?
  /// What it became.
  package var rectification: RecordID?

  package enum Status: String, Codable, Sendable, CaseIterable {
    case open, accepted, declined, withdrawn

    package var words: Words {
      switch self {
      case .open: Words("待回复", "Awaits reply")
      case .accepted: Words("已采纳", "Accepted")
      case .declined: Words("未采纳", "Declined")
      case .withdrawn: Words("已撤回", "Withdrawn")
      }
    }
  }

  /// How long a unit has to answer where no day is given [ours].
  package static let usualDays = 30

  package init(
    id: RecordID, serial: Int, from observation: Observation, unit: RecordID, on: CivilDate, text: String,
    replyDue: CivilDate
  ) {
    self.id = id
    owner = observation.owner
    year = on.year
    self.serial = serial
    division = observation.division
    self.observation = observation.id
    lead = observation.lead
    self.unit = unit
    self.on = on
    self.text = text
    self.replyDue = replyDue
    status = .open
  }

  package var caption: Words { Words(text.clippedTitle, text.clippedTitle) }
  package var isOpen: Bool { status == .open }

  /// All that may leave for the unit (domain rule I18): the findings of our own observation go in full, nothing else of
  /// the record does. Made by naming what goes, so that a new column stays at home.
  package func outgoing(from observation: Observation) -> Outgoing {
    Outgoing(unit: unit, visitedOn: observation.on, found: observation.found, text: text, replyDue: replyDue)
  }

  package struct Outgoing: Hashable, Sendable {
    package let unit: RecordID
    package let visitedOn: CivilDate
    package let found: String
    package let text: String
    package let replyDue: CivilDate
  }
}

extension String {
  /// Its first sentence, as far as a title reaches.
  fileprivate var clippedTitle: String {
    let sentence = prefix { !"。；;\n".contains($0) }
    return sentence.count <= 40 ? String(sentence) : sentence.prefix(39) + "…"
  }
}
