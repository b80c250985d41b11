/// 窗口服务得分 by unit (A63): counted over visits whose reply window has passed, never across two versions of a list, and
/// ranked only from so many visits on (domain rule I21). A pure function of the visits, the settings and the day.
package struct ScoreBoard: Hashable, Sendable {
  /// One for each version of a list that was used, the newest version first.
  package let sections: [Section]

  package struct Section: Hashable, Sendable {
    package let checklist: Checklist
    /// The ranked ones by rank, then the others by name.
    package let rows: [Row]
  }

  package struct Row: Hashable, Sendable {
    package let unit: RecordID
    package let unitName: String
    package let division: String
    /// Visits that count, the oldest first; their number is the base.
    package let visits: [Visit]
    /// Visits whose reply window is still open, and those that the unit objected to and nobody has reviewed yet: while
    /// one is objected to, the unit has no rank.
    package let waiting: Int
    /// An objection waits for its review.
    package let isObjectedTo: Bool
    /// Nil below the base, and while an objection is open.
    package internal(set) var rank: Int?

    /// In tenths; nil where no visit counts yet.
    package var mean: Int? { ScoreBoard.mean(visits.map(\.tenths)) }

    /// The last three scores, the oldest of them first.
    package var latest: [Int] { visits.suffix(3).map(\.tenths) }

    /// The last score less the one before it; nil with fewer than two.
    package var delta: Int? {
      guard let last = visits.last, let before = visits.dropLast().last else { return nil }
      return last.tenths - before.tenths
    }

    /// `+7.1`, `-21.4`, `0.0`; empty with fewer than two.
    package var deltaText: String {
      delta.map { ($0 > 0 ? "+" : $0 < 0 ? "-" : "") + Checklist.Score.text(abs($0)) } ?? ""
    }

    /// The mean of each month that has a visit, the oldest first.
    package var months: [(month: String, mean: Int)] {
      Dictionary(grouping: visits) { String($0.on.description.prefix(7)) }.sorted { $0.key < $1.key }
        .compactMap { month, visits in ScoreBoard.mean(visits.map(\.tenths)).map { (month, $0) } }
    }
  }

  package struct Visit: Hashable, Sendable {
    package let on: CivilDate
    package let tenths: Int
  }

  /// - Parameter visits: final observations in the order of their days, with the name of the unit each was to; what a
  ///   review withdrew counts nowhere (domain rule I31).
  package init(_ visits: [(observation: Observation, unitName: String)], _ rulebook: Rulebook, today: CivilDate) {
    sections = rulebook.checklists.enumerated().sorted { a, b in
      a.element.id == b.element.id ? a.element.version > b.element.version : a.offset < b.offset
    }.compactMap { _, checklist in
      let own = visits.filter {
        $0.observation.checklist == checklist.id && $0.observation.checklistVersion == checklist.version
          && !$0.observation.isWithdrawn
      }
      let rows = Dictionary(grouping: own, by: \.observation.unit).compactMap { unit, visits in
        Row(unit, visits, checklist, rulebook, today: today)
      }
      return rows.isEmpty
        ? nil : Section(checklist: checklist, rows: ScoreBoard.ranked(rows, rulebook.scoring.rankBase))
    }
  }

  /// Equal means share a rank.
  private static func ranked(_ rows: [Row], _ base: Int) -> [Row] {
    func isRanked(_ row: Row) -> Bool { row.visits.count >= base && !row.isObjectedTo }
    let counted = rows.filter(isRanked)
    let means = counted.compactMap(\.mean)
    let ranked = counted.map { row in
      var row = row
      row.rank = row.mean.map { mean in means.filter { $0 > mean }.count + 1 }
      return row
    }
    func byName(_ a: Row, _ b: Row) -> Bool { (a.unitName, a.unit) < (b.unitName, b.unit) }
    return ranked.sorted { a, b in a.rank == b.rank ? byName(a, b) : (a.rank ?? 0) < (b.rank ?? 0) }
      + rows.filter { !isRanked($0) }.sorted(by: byName)
  }

  private static func mean(_ tenths: [Int]) -> Int? {
    tenths.isEmpty ? nil : (tenths.reduce(0, +) + tenths.count / 2) / tenths.count
  }
}

extension ScoreBoard.Row {
  fileprivate init?(
    _ unit: RecordID, _ visits: [(observation: Observation, unitName: String)], _ checklist: Checklist,
    _ rulebook: Rulebook, today: CivilDate
  ) {
    let scored = visits.compactMap { visit in
      checklist.score(visit.observation.answers).map { (visit.observation, $0.tenths) }
    }
    guard let first = visits.first, !scored.isEmpty else { return nil }
    let settled = scored.filter { $0.0.countsInRanking && rulebook.replyWindowEnd(of: $0.0) < today }
    self.init(
      unit: unit, unitName: first.unitName, division: first.observation.division,
      visits: settled.map { ScoreBoard.Visit(on: $0.0.on, tenths: $0.1) }, waiting: scored.count - settled.count,
      isObjectedTo: scored.contains { $0.0.hasOpenObjection }, rank: nil)
  }
}

extension Rulebook {
  /// The last day on which the unit may answer a visit: the one it was given, else by the office's own limit.
  package func replyWindowEnd(of observation: Observation) -> CivilDate {
    if let due = observation.replyDue { return due }
    return limits.limit(use: "visit_reply", on: observation.on)
      .map { calendar.count($0.span, from: observation.on).due } ?? observation.on
  }
}

extension Book {
  /// The scores of the query's visits; drafts have none.
  package func scores(_ query: RecordQuery, _ rulebook: Rulebook, today: CivilDate) throws -> ScoreBoard {
    var visits: [(observation: Observation, unitName: String)] = []
    try eachObservation(query) { row in
      guard row.observation.checklist != nil else { return }
      visits.append((row.observation, row.unitName))
    }
    return ScoreBoard(visits, rulebook, today: today)
  }
}
