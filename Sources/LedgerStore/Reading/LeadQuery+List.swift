import Ledger

extension LeadQuery {
  /// The query as an ordered list over `lead l`.
  func list(_ rulebook: Rulebook, today: CivilDate) -> KeysetList {
    let condition = filter.condition(rulebook, today: today)
    guard sort.field == .urgency else {
      return KeysetList(table: "lead l", column: sort.field.column, descending: sort.descending, parts: [condition])
    }
    let cutoffs = ColourCutoffs(rulebook, on: today)
    let parts = Urgency.allCases.map { urgency in
      var part = condition
      urgency.narrow(&part, cutoffs)
      return part
    }
    return KeysetList(table: "lead l", column: sort.field.column, descending: false, parts: parts)
  }
}

extension LeadQuery.Field {
  /// Never NULL; inside 今日待办's parts what is urgent or expedited comes first (A29), then the due date orders.
  var column: String {
    switch self {
    case .due: "l.due_key"
    case .urgency: "l.urgency_key"
    case .received: "l.received_on"
    case .number: "l.number_key"
    case .unit: "l.unit_name"
    case .status: "l.status_key"
    case .title: "l.title_key"
    }
  }
}
