/// 建议调岗 → 已调岗 | 未采纳: what the unit was told, and what it decided (domain rule I06; A54).
package struct PostTransfer: Codable, Hashable, Sendable {
  package var suggestedOn: CivilDate
  package var suggestedBy: String
  /// By when the suggestion would have been timely: so many working days from the repeat.
  package var timelyUntil: CivilDate
  /// Nil until the unit has answered.
  package var outcome: Outcome?
  package var answeredOn: CivilDate?
  /// Why it was not adopted.
  package var reason: String?

  package enum Outcome: String, Codable, Sendable, CaseIterable {
    case adopted, declined

    package var words: Words {
      switch self {
      case .adopted: Words("已调岗", "Transferred")
      case .declined: Words("未采纳", "Not adopted")
      }
    }
  }

  package init(suggestedOn: CivilDate, suggestedBy: String, timelyUntil: CivilDate) {
    self.suggestedOn = suggestedOn
    self.suggestedBy = suggestedBy
    self.timelyUntil = timelyUntil
  }

  package var isTimely: Bool { suggestedOn <= timelyUntil }
}
