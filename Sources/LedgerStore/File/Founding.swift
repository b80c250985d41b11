package import Ledger

/// What a new book begins with. Its owner, first officer's code, campaign and day come from the change's context.
package struct Founding: Sendable {
  /// What screens show beside the first officer's code: a post, not a name.
  package let officerDisplay: String
  /// Made-up cases, marked as such wherever they are seen.
  package let isPractice: Bool
  /// The day that a practice book keeps for its own.
  package let ownDay: CivilDate?
  /// Units with their aliases, further officers, days off: with identities from `LedgerFile.newID()`.
  package let seeds: [any LedgerRecord]

  package init(
    officerDisplay: String, isPractice: Bool = false, ownDay: CivilDate? = nil, seeds: [any LedgerRecord] = []
  ) {
    self.officerDisplay = officerDisplay
    self.isPractice = isPractice
    self.ownDay = ownDay
    self.seeds = seeds
  }
}
