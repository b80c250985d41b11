import GRDB
package import Ledger

extension LedgerFile {
  package func modeMix(_ days: ClosedRange<CivilDate>, division: String?) throws -> ModeMix {
    var visits = Condition("l.gone = 0")
    visits.add(ModeSQL.isFinal)
    visits.within("l.division", division: division, rulebook)
    visits.between("l.sort_key", days)
    var leads = Condition("l.gone = 0")
    leads.add(ModeSQL.counts)
    leads.within("l.division", division: division, rulebook)
    leads.between("l.received_on", days)
    return try aside { db in
      let found = try counts(ModeSQL.leads(leads.sql), leads.arguments, db)
      return ModeMix(
        observations: named(try counts(ModeSQL.observations(visits.sql), visits.arguments, db)), leads: named(found),
        leadsWithoutMode: found[""] ?? 0)
    }
  }

  private func counts(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> [String: Int] {
    try Row.fetchAll(db, sql: sql, arguments: arguments)
      .reduce(into: [:]) { counts, row in counts[row["mode"], default: 0] += row["count"] as Int }
  }

  private func named(_ counts: [String: Int]) -> [SupervisionMode: Int] {
    counts.reduce(into: [:]) { named, count in
      if let mode = SupervisionMode(rawValue: count.key) { named[mode] = count.value }
    }
  }
}
