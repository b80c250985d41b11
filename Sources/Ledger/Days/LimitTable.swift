/// The limits in force, by identifier and by use; several versions of one limit may stand side by side, and counties'
/// own ones beside the general.
package struct LimitTable: Sendable {
  /// The general ones and those of the chosen profile.
  package let limits: [Limit]
  private let byID: [String: [Limit]]
  private let byUse: [String: [Limit]]

  /// - Parameter profile: the county's own rules that the office goes by; those of others are left out.
  package init(_ limits: [Limit], profile: String = "") {
    let limits = limits.filter { $0.profile.isEmpty || $0.profile == profile }
    self.limits = limits
    byID = Dictionary(grouping: limits, by: \.id)
    byUse = Dictionary(grouping: limits.filter { !$0.use.isEmpty }, by: \.use)
  }

  /// The version in force on the day that a clock starts: a county's own above the general one, of those already
  /// effective the latest. Nil where the table has none. What was counted by an earlier version keeps it: the record has
  /// its identifier and version.
  package func limit(_ id: String, on day: CivilDate) -> Limit? {
    LimitTable.inForce(byID[id] ?? [], on: day)
  }

  /// The limit behind one of duban's defaults: `limit(use: "check", on: …)` is how long a preliminary check may take.
  package func limit(use: String, on day: CivilDate) -> Limit? {
    LimitTable.inForce(byUse[use] ?? [], on: day)
  }

  /// The line that a record names, whatever is in force now.
  package func limit(_ id: String, version: String?) -> Limit? {
    byID[id]?.first { $0.version == version }
  }

  private static func inForce(_ versions: [Limit], on day: CivilDate) -> Limit? {
    versions.filter { $0.isInForce(on: day) }.max { first, second in
      guard first.profile == second.profile else { return first.profile.isEmpty }
      return (first.effectiveFrom?.daysSinceEpoch ?? .min) < (second.effectiveFrom?.daysSinceEpoch ?? .min)
    }
  }
}
