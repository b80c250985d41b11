/// The limits in force, by identifier and by use; several versions of one limit may stand side by side.
package struct LimitTable: Sendable {
  package let limits: [Limit]
  private let byID: [String: [Limit]]
  private let byUse: [String: [Limit]]

  package init(_ limits: [Limit]) {
    self.limits = limits
    byID = Dictionary(grouping: limits, by: \.id)
    byUse = Dictionary(grouping: limits.filter { !$0.use.isEmpty }, by: \.use)
  }

  /// The version in force on the day: of those already effective the latest. Nil where the table has none.
  package func limit(_ id: String, on day: CivilDate) -> Limit? {
    LimitTable.inForce(byID[id] ?? [], on: day)
  }

  /// The limit behind one of duban's defaults: `limit(use: "check", on: …)` is how long a preliminary check may take.
  package func limit(use: String, on day: CivilDate) -> Limit? {
    LimitTable.inForce(byUse[use] ?? [], on: day)
  }

  private static func inForce(_ versions: [Limit], on day: CivilDate) -> Limit? {
    let earliest = Int.min
    return versions.filter { ($0.effectiveFrom?.daysSinceEpoch ?? earliest) <= day.daysSinceEpoch }
      .max { ($0.effectiveFrom?.daysSinceEpoch ?? earliest) < ($1.effectiveFrom?.daysSinceEpoch ?? earliest) }
  }
}
