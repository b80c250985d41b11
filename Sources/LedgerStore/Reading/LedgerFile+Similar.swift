import GRDB
package import Ledger

extension LedgerFile {
  /// Doubles by unit and type come off an index; for those by their words the newest few hundred leads of the division
  /// are compared, so that the answer takes as long in a large book as in a small one.
  package func similarLeads(_ probe: LeadProbe, today: CivilDate) throws -> [SimilarLead] {
    guard !probe.isEmpty else { return [] }
    let since = today.adding(days: -SimilarLead.days).description
    let least = rulebook.likeTextPercent
    return try aside { db in
      var same: [Int64] = []
      if let unit = probe.unit, let type = probe.type {
        same = try Int64.fetchAll(db, sql: LeadSQL.similar, arguments: [unit.text, type, since])
      }
      let words = probe.words
      var likeness: [Int64: Int] = [:]
      if !words.title.isTooShort || !words.narrative.isTooShort {
        let rows = try Row.fetchCursor(db, sql: LeadSQL.recentWords, arguments: [since, probe.division])
        while let row = try rows.next() {
          let other = ProbeWords(title: TextLikeness(row["title"]), narrative: TextLikeness(row["narrative"]))
          let percent = words.percent(other)
          if percent >= least { likeness[row["row_id"]] = percent }
        }
      }
      let alike = likeness.keys.filter { !same.contains($0) }.sorted { a, b in
        let (first, second) = (likeness[a, default: 0], likeness[b, default: 0])
        return first == second ? a > b : first > second
      }
      let numbers = Array((same + alike).prefix(Self.mostSimilar))
      let rows = try leadRows(numbers, db)
      return numbers.enumerated().compactMap { place, number in
        rows[number].map { row in
          SimilarLead(
            row: LeadRow(row, PageKey(values: [row["received_on"]], row: number)),
            isSameUnitAndType: place < same.count,
            likeness: likeness[number])
        }
      }
    }
  }

  private static let mostSimilar = 20
}
