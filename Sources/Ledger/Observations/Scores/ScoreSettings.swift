/// What an office decides about scores (A63): all of it its own setting, no rule says so.
package struct ScoreSettings: Hashable, Sendable {
  /// In tenths; below it a lead is suggested. Nil: none is.
  package var threshold: Int?
  /// Units are ranked from so many visits on (domain rule I21).
  package var rankBase: Int

  package init(threshold: Int? = nil, rankBase: Int = 5) {
    self.threshold = threshold
    self.rankBase = rankBase
  }

  /// `60.0`
  package var thresholdText: String { threshold.map(Checklist.Score.text) ?? "" }
}

extension Rulebook {
  /// The version of a list that is in force on the day: of those already effective the newest.
  package func checklist(_ id: String, on day: CivilDate) -> Checklist? {
    checklists.filter { $0.id == id && $0.isInForce(on: day) }.max { $0.version < $1.version }
  }

  /// The version that was used: an old observation keeps its own.
  package func checklist(of observation: Observation) -> Checklist? {
    checklists.first { $0.id == observation.checklist && $0.version == observation.checklistVersion }
  }

  /// Each list once, by its newest version.
  package var newestChecklists: [Checklist] {
    checklists.map(\.id).uniqued().compactMap { id in
      checklists.filter { $0.id == id }.max { $0.version < $1.version }
    }
  }

  /// The list that is offered for a unit: a firm has its own, everything else is a window.
  package func usualChecklist(for unit: OfficeUnit?, on day: CivilDate) -> Checklist? {
    let target: Checklist.Target = unit?.unitKind == .stateEnterprise ? .keyEnterprise : .window
    return newestChecklists.lazy.filter { $0.appliesTo.contains(target) }
      .compactMap { checklist($0.id, on: day) }.first
  }

  /// The score below the threshold of an observation that counts; nil for all others.
  package func lowScore(of observation: Observation) -> Checklist.Score? {
    guard observation.countsInRanking, let threshold = scoring.threshold,
      let score = checklist(of: observation)?.score(observation.answers), score.tenths < threshold
    else { return nil }
    return score
  }
}

extension Watch {
  /// So far back a low score is pointed out; what nobody took up by then is past.
  private static let lookBack = 30

  /// A visit of the last days that scored below the threshold and raised no lead.
  static let lowScore = Watch("low_score", Words("得分偏低", "Low scores")) { lookout in
    let today = lookout.context.today
    let rulebook = lookout.context.rulebook
    guard rulebook.scoring.threshold != nil else { return [] }
    return try lookout.dated(Observation.self, today.adding(days: -lookBack)...today).compactMap { observation in
      guard observation.lead == nil, let score = rulebook.lowScore(of: observation) else { return nil }
      let unit = try lookout.record(OfficeUnit.self, observation.unit)?.shortName ?? ""
      return WatchPoint(
        Words(
          "\(unit) \(observation.shortNumber) 得分\(score.text)，低于\(rulebook.scoring.thresholdText)，可转为线索",
          "\(unit) \(observation.shortNumber): score \(score.text), below \(rulebook.scoring.thresholdText); a lead may follow"
        ),
        day: observation.on, division: observation.division, at: .observation(observation.id), change: "raise_lead")
    }
  }
}
