import Ledger

extension RecordQuery {
  /// The query as an ordered list over one of the three tables; `l` is the row.
  func list(_ kind: RecordKind, _ rulebook: Rulebook, today: CivilDate) -> KeysetList {
    let isByDue = dueFirst && kind == .rectification
    let table = "\"\(kind.rawValue)\" l"
    let index = isByDue && (open || overdue) ? "rectification_open" : ListSQL.byDate(kind)
    // What a lead or a search has is few; the index with the order is for the rest.
    let isFew = lead != nil || search != nil || (isByDue && index != "rectification_open")
    return KeysetList(
      table: table, column: isByDue ? "l.due_date" : "l.sort_key", descending: newestFirst && !isByDue,
      parts: [
        KeysetList.Part(
          source: isFew ? table : table + ListSQL.by(index), condition(kind, rulebook, today: today))
      ])
  }

  func condition(_ kind: RecordKind, _ rulebook: Rulebook, today: CivilDate) -> Condition {
    var condition = Condition("l.gone = 0")
    narrow(&condition, kind, rulebook, today: today)
    return condition
  }

  func narrow(_ condition: inout Condition, _ kind: RecordKind, _ rulebook: Rulebook, today: CivilDate) {
    condition.within("l.division", division: division, rulebook)
    condition.within("l.unit", unit: unit)
    if let lead { condition.add(RecordSQL.under(kind, lead: condition.place(lead.text))) }
    if open { condition.add("l.is_open = 1") }
    if overdue, kind == .rectification {
      condition.add("l.is_open = 1")
      condition.add("l.due_date < \(condition.place(today.description))")
    }
    condition.equals(kind == .observation ? "l.state" : "l.status", status)
    if let mode {
      condition.add(RecordSQL.withMode(kind, place: condition.place(mode.rawValue)))
    }
    condition.between("l.sort_key", dates)
    condition.matches(kind, search.flatMap(SearchText.expression))
  }
}
