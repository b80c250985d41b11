import GRDB
package import Ledger

extension LedgerFile {
  /// Counted over the unfinished leads alone; a division's with all below it. What waits for acceptance or reply is
  /// counted in leads, so that each figure opens as a list.
  package func morning(today: CivilDate, division: String?) throws -> MorningCounts {
    var filter = LeadFilter()
    filter.division = division
    filter.open = true
    let cutoffs = ColourCutoffs(rulebook, on: today)
    let rulebook = rulebook
    return try aside { db in
      func count(_ urgency: Urgency) throws -> Int {
        var condition = filter.condition(rulebook, today: today)
        condition.add(urgency.reason(&condition, cutoffs, isLed: urgency.hasLeaders))
        let source = urgency.hasLeaders ? LeadWay.Source.byIdentity.from : LeadSQL.unfinishedByPlace
        let sql = ListSQL.count(from: source, condition: condition.sql)
        return try db.firstNumber(sql, condition.arguments) ?? 0
      }
      return MorningCounts(
        red: try count(.red), yellow: try count(.yellow), awaitingAcceptance: try count(.awaitingAcceptance),
        awaitingReply: try count(.awaitingReply))
    }
  }

  package func treeCounts(today: CivilDate) throws -> TreeCounts {
    let rulebook = rulebook
    let cutoffs = ColourCutoffs(rulebook, on: today)
    var condition = Condition("l.gone = 0")
    let sql = LeadSQL.treeCounts(red: cutoffs.red(&condition), yellow: cutoffs.yellow(&condition))
    return try aside { db in
      var tree = TreeTally()
      for row in try Row.fetchAll(db, sql: LeadSQL.unitParents) { tree.parents[row["id"]] = row["parent"] }
      for code in try db.texts(LeadSQL.divisions, column: "division") { tree.divisions[code] = TreeCount() }
      for row in try Row.fetchAll(db, sql: sql, arguments: condition.arguments) {
        let count = TreeCount(open: row["open"], red: Int(row["red"] as Double), yellow: Int(row["yellow"] as Double))
        tree.add(count, division: row["division"], unit: row["unit"])
      }
      return tree.counts(rulebook)
    }
  }
}

/// Open leads by unit and division, summed upwards: a hall with its windows, a prefecture with its counties.
private struct TreeTally {
  var parents: [String: String?] = [:]
  var divisions: [String: TreeCount] = [:]
  private var units: [String: TreeCount] = [:]

  mutating func add(_ count: TreeCount, division: String, unit: String) {
    divisions[division, default: TreeCount()] += count
    var next = unit.isEmpty ? nil : unit
    var seen: Set<String> = []
    while let unit = next, seen.insert(unit).inserted {
      units[unit, default: TreeCount()] += count
      next = parents[unit] ?? nil
    }
  }

  func counts(_ rulebook: Rulebook) -> TreeCounts {
    var sums: [String: TreeCount] = [:]
    for (code, count) in divisions {
      sums[code, default: TreeCount()] += count
      for ancestor in rulebook.divisions.ancestors(of: code, ili: rulebook.iliScope) {
        sums[ancestor.code, default: TreeCount()] += count
      }
    }
    return TreeCounts(
      divisions: sums, units: Dictionary(uniqueKeysWithValues: units.map { (RecordID($0.key), $0.value) }))
  }
}

extension TreeCount {
  static func += (sum: inout TreeCount, count: TreeCount) {
    sum.open += count.open
    sum.red += count.red
    sum.yellow += count.yellow
  }
}
