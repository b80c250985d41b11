/// What became of closed leads in a period (domain 4.4): followed up, came back, drawn for a spot check; each figure with
/// the list behind it.
package struct LookBack: Sendable, Hashable {
  /// A lead of a list, by number, with the day and what was said.
  package struct Item: Sendable, Hashable {
    package let number: String
    package let on: CivilDate
    package let words: Words
  }

  package let days: ClosedRange<CivilDate>
  /// Closed in these days.
  package let closed: [Item]
  /// Reached by a follow-up in these days; the newest call of a lead counts.
  package let followedUp: [Item]
  package let unreachable: [Item]
  /// Of those followed up: the problem was back.
  package let relapsed: [Item]
  /// New leads of these days that point to a finished one.
  package let recurrences: [Item]
  /// Drawn in these days.
  package let spotChecked: [Item]
  package let toBeMended: [Item]

  /// 反弹率 in tenths of a percent: relapse ÷ followed up. Nil where nobody was reached: no rate of nothing.
  package var relapsePermille: Int? {
    followedUp.isEmpty ? nil : (relapsed.count * 1000 + followedUp.count / 2) / followedUp.count
  }

  /// - Parameter division: with all below it.
  package init(_ days: ClosedRange<CivilDate>, division: String, at lookout: any Lookout) throws {
    self.days = days
    let divisions = lookout.context.rulebook.divisions
    let within = Set(divisions.within(division, ili: lookout.context.rulebook.iliScope).map(\.code) + [division])
    closed = try lookout.closedLeads(days, division: division).map {
      Item(number: $0.number, on: $0.closedOn, words: Words("办结", "closed"))
    }
    var calls: [RecordID: (lead: Lead, call: FollowUp)] = [:]
    var relapses: Set<RecordID> = []
    for call in try lookout.followUps(days) {
      guard let lead = try lookout.record(Lead.self, call.lead), within.contains(lead.division), lead.status != .void
      else { continue }
      if call.relapse { relapses.insert(lead.id) }
      // A later call that reaches nobody takes nothing back.
      if let known = calls[lead.id], known.call.satisfied != .unreachable, call.satisfied == .unreachable { continue }
      if calls[lead.id].map({ $0.call.on <= call.on || $0.call.satisfied == .unreachable }) ?? true {
        calls[lead.id] = (lead, call)
      }
    }
    let recurred = try lookout.recurrences(days).filter { within.contains($0.division) && $0.status != .void }
    let cameBack = Set(recurred.compactMap(\.recurrenceOf))
    let sorted = calls.values.sorted { $0.lead.number < $1.lead.number }
    func items(_ reached: Bool) -> [(id: RecordID, item: Item)] {
      sorted.filter { ($0.call.satisfied != .unreachable) == reached }.map { lead, call in
        (lead.id, Item(number: lead.number, on: call.on, words: call.satisfied.words))
      }
    }
    let reached = items(true)
    followedUp = reached.map(\.item)
    unreachable = items(false).map(\.item)
    relapsed = reached.filter { relapses.contains($0.id) || cameBack.contains($0.id) }.map(\.item)
    recurrences = try recurred.map { lead in
      let old = try lead.recurrenceOf.flatMap { try lookout.record(Lead.self, $0) }?.number ?? ""
      return Item(number: lead.number, on: lead.receivedOn, words: Words("原线索 \(old)", "came back from \(old)"))
    }
    let checks = try lookout.dated(SpotCheck.self, days).filter { within.contains($0.division) }
    let drawn = checks.flatMap { check in
      check.drawn.map { (drawn: $0, check: check) }
    }
    func drawnItem(_ drawn: SpotCheck.Drawn, _ check: SpotCheck) -> Item {
      let words = drawn.verdict?.words ?? Words("未查", "not looked at")
      return Item(
        number: drawn.number, on: drawn.on ?? check.on,
        words: Words("\(check.shortNumber) ", "\(check.shortNumber) ") + words)
    }
    spotChecked = drawn.map(drawnItem)
    toBeMended = drawn.filter { $0.drawn.verdict == .toBeMended }.map(drawnItem)
  }
}
