import Ledger

extension LeadFilter {
  /// The filter as a WHERE clause over `lead l`.
  func condition(_ rulebook: Rulebook, today: CivilDate) -> Condition {
    var condition = Condition("l.gone = 0")
    condition.within("l.division", division: division, rulebook)
    condition.within("l.unit", unit: unit)
    if !types.isEmpty {
      condition.add(
        "EXISTS (SELECT 1 FROM json_each(l.types) t WHERE t.value IN \(condition.place(list: types)))")
    }
    if !measures.isEmpty {
      condition.add(
        "EXISTS (SELECT 1 FROM json_each(l.measure_ids) m WHERE m.value IN \(condition.place(list: measures)))")
    }
    if !statuses.isEmpty { condition.add("l.status IN \(condition.place(list: statuses.map(\.rawValue)))") }
    condition.equals("l.kind", kind?.rawValue)
    condition.equals("l.channel", channel)
    condition.equals("l.mode", mode?.rawValue)
    condition.equals("l.handler", handler)
    condition.equals("l.enterprise_type", enterpriseType?.rawValue)
    condition.equals("l.owner", owner)
    condition.equals("l.handling_department", department)
    condition.between("l.received_on", received)
    condition.between("l.due_date", due)
    if let notReceived {
      condition.add(
        "l.received_on < \(condition.place(notReceived.lowerBound.description))"
          + " OR l.received_on > \(condition.place(notReceived.upperBound.description))")
    }
    if gaps { condition.add("l.gap_count > 0") }
    if repeated { condition.add(LeadSQL.isRepeated) }
    if !tags.isEmpty {
      condition.add(
        "EXISTS (SELECT 1 FROM json_each(l.pain_tags) t WHERE t.value IN \(condition.place(list: tags.map(\.rawValue))))"
      )
    }
    addUnits(&condition, rulebook)
    if !ids.isEmpty { condition.add("l.id IN \(condition.place(list: ids.map(\.text)))") }
    condition.matches(.lead, row: "l.row_id", search)
    addClock(&condition, ColourCutoffs(rulebook, on: today))
    return condition
  }

  /// What the unit is (A43).
  private func addUnits(_ condition: inout Condition, _ rulebook: Rulebook) {
    if keyUnits { condition.add(UnitSQL.leadsOf(UnitSQL.isKeyOrBelow)) }
    if keyIndustries {
      condition.add(UnitSQL.leadsOf("u.industry IN \(condition.place(list: rulebook.keyIndustries.sorted()))"))
    }
    if approvalWindows { condition.add(UnitSQL.leadsOf(UnitSQL.hasApproval)) }
    if let industry { condition.add(UnitSQL.leadsOf("u.industry = \(condition.place(industry))")) }
  }

  private func addClock(_ condition: inout Condition, _ cutoffs: ColourCutoffs) {
    if open || overdue || pressing || colour != nil || todayPanel { condition.add("l.is_open = 1") }
    if overdue { condition.add("l.due_date < \(condition.place(cutoffs.today))") }
    if pressing { condition.add("(\(cutoffs.red(&condition))) OR (\(cutoffs.yellow(&condition)))") }
    if unurged {
      condition.add("NOT ((\(cutoffs.red(&condition))) AND \(LeadSQL.awaitsLetter(.red, &condition)))")
      condition.add("NOT ((\(cutoffs.yellow(&condition))) AND \(LeadSQL.awaitsLetter(.yellow, &condition)))")
    }
    switch colour {
    case .red: condition.add(cutoffs.red(&condition))
    case .yellow: condition.add(cutoffs.yellow(&condition))
    case .blue:
      condition.add("NOT (\(cutoffs.red(&condition)))")
      condition.add("NOT (\(cutoffs.yellow(&condition)))")
    case nil: break
    }
    if todayPanel {
      let reasons = Urgency.allCases.dropLast().map { "(\($0.reason(&condition, cutoffs)))" }
      condition.add(reasons.joined(separator: " OR "))
    }
  }
}

/// Why a lead stands in 今日待办, in the order of haste; the first reason that fits is its place.
enum Urgency: Int, CaseIterable {
  case red, yellow, soon, awaitingAcceptance, awaitingReply
  /// Nothing of these.
  case none

  /// The condition on an unfinished lead.
  func reason(_ condition: inout Condition, _ cutoffs: ColourCutoffs) -> String {
    switch self {
    case .red: cutoffs.red(&condition)
    case .yellow: cutoffs.yellow(&condition)
    case .soon: cutoffs.soon(&condition)
    case .awaitingAcceptance: LeadSQL.awaitsAcceptance
    case .awaitingReply: LeadSQL.awaitsReply
    case .none: "1"
    }
  }

  /// Narrows to the leads whose first reason this is.
  func narrow(_ condition: inout Condition, _ cutoffs: ColourCutoffs) {
    guard self != .none else {
      let reasons = Urgency.allCases.dropLast().map { "(\($0.reason(&condition, cutoffs)))" }
      condition.add("l.is_open = 0 OR NOT (\(reasons.joined(separator: " OR ")))")
      return
    }
    condition.add("l.is_open = 1")
    condition.add(reason(&condition, cutoffs))
    for earlier in Urgency.allCases.prefix(rawValue) {
      condition.add("NOT (\(earlier.reason(&condition, cutoffs)))")
    }
  }
}
