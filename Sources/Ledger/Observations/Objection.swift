/// The unit's objection to an observation, and its review by an officer who was not there (domain 3.1, entity 7).
package struct Objection: Codable, Hashable, Sendable {
  package var state: State
  package var raisedOn: CivilDate
  package var text: String
  /// An officer's code; neither of those who made the visit (rule I41).
  package var reviewer: String?
  package var reviewedOn: CivilDate?
  package var opinion: String?

  package enum State: String, Codable, Sendable, CaseIterable {
    case raised, upheld, corrected, withdrawn

    package var words: Words {
      switch self {
      case .raised: Words("异议待复核", "Objection open")
      case .upheld: Words("异议复核维持", "Upheld")
      case .corrected: Words("已更正", "Corrected")
      case .withdrawn: Words("已撤销", "Withdrawn")
      }
    }
  }

  /// What a review can come to.
  package enum Outcome: String, Sendable, CaseIterable {
    case upheld, corrected, withdrawn

    package var words: Words {
      switch self {
      case .upheld: Words("维持", "Uphold")
      case .corrected: Words("更正", "Correct")
      case .withdrawn: Words("撤销", "Withdraw")
      }
    }

    var state: State {
      switch self {
      case .upheld: .upheld
      case .corrected: .corrected
      case .withdrawn: .withdrawn
      }
    }
  }

  package init(raisedOn: CivilDate, text: String) {
    state = .raised
    self.raisedOn = raisedOn
    self.text = text
  }
}

extension Observation {
  /// The unit waits for a review; while it does, the unit is not ranked.
  package var hasOpenObjection: Bool { objection?.state == .raised }

  /// Withdrawn after a review: it leaves scores, lists of findings and rankings (as domain rule I31 has it for leads).
  package var isWithdrawn: Bool { objection?.state == .withdrawn }

  /// What a ranking may count: final, neither withdrawn nor objected to. A unit of which any observation
  /// `hasOpenObjection` is not ranked at all until the review.
  package var countsInRanking: Bool { state == .final && !isWithdrawn && !hasOpenObjection }

  /// 草稿, 已定, and after an objection what became of it.
  package var standing: Words {
    switch objection?.state {
    case nil, .upheld: state.words
    case .raised?, .corrected?, .withdrawn?: objection?.state.words ?? state.words
    }
  }
}
