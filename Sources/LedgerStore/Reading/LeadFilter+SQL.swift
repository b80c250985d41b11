package import Ledger

extension LeadFilter {
  /// Only unfinished leads can fit: these have indexes of their own.
  var isOfUnfinished: Bool {
    open || overdue || pressing || colour != nil || todayPanel
      || (!statuses.isEmpty && !statuses.contains { $0.isFinished })
  }

  /// Told by columns that the indexes of the orders have, as every key in the tree and 今日待办 asks: no page of it
  /// takes long.
  package var isQuick: Bool {
    var rest = self
    rest.division = nil
    rest.todayPanel = false
    rest.open = false
    rest.overdue = false
    rest.colour = nil
    rest.pressing = false
    if isOfUnfinished { rest.unit = nil }
    rest.statuses = []
    return rest.isEmpty
  }

  func condition(_ rulebook: Rulebook, today: CivilDate) -> Condition {
    condition(rulebook, today: today, search: search.flatMap(SearchText.expression))
  }

  /// The filter as a WHERE clause over `lead l`. `expression`: of the search; `panel`: whether 今日待办 is asked for, else
  /// what asks for it does.
  func condition(
    _ rulebook: Rulebook, today: CivilDate, search expression: String?, _ place: Condition.SearchPlace = .rows,
    panel: Bool = true
  ) -> Condition {
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
    condition.matches(.lead, expression, place)
    addClock(&condition, ColourCutoffs(rulebook, on: today), panel: panel)
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

  private func addClock(_ condition: inout Condition, _ cutoffs: ColourCutoffs, panel: Bool) {
    if isOfUnfinished { condition.add("l.is_open = 1") }
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
    if todayPanel, panel {
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

  /// Records beside the leads are the reason, and may be asked for first.
  var hasLeaders: Bool { self == .awaitingAcceptance || self == .awaitingReply }

  /// The condition on an unfinished lead; `isLed`: what is the reason leads.
  func reason(_ condition: inout Condition, _ cutoffs: ColourCutoffs, isLed: Bool = false) -> String {
    switch self {
    case .awaitingAcceptance where isLed: LeadSQL.amongAwaitingAcceptance
    case .awaitingReply where isLed: LeadSQL.amongAwaitingReply
    case .red: cutoffs.red(&condition)
    case .yellow: cutoffs.yellow(&condition)
    case .soon: cutoffs.soon(&condition)
    case .awaitingAcceptance: LeadSQL.awaitsAcceptance
    case .awaitingReply: LeadSQL.awaitsReply
    case .none: "1"
    }
  }

  /// Narrows to the leads whose first reason this is.
  func narrow(_ condition: inout Condition, _ cutoffs: ColourCutoffs, isLed: Bool = false) {
    guard self != .none else {
      let reasons = Urgency.allCases.dropLast().map { "(\($0.reason(&condition, cutoffs)))" }
      condition.add("l.is_open = 0 OR NOT (\(reasons.joined(separator: " OR ")))")
      return
    }
    condition.add("l.is_open = 1")
    condition.add(reason(&condition, cutoffs, isLed: isLed))
    for earlier in Urgency.allCases.prefix(rawValue) {
      condition.add("NOT (\(earlier.reason(&condition, cutoffs)))")
    }
  }
}
