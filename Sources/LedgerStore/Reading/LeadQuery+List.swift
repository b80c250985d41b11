import GRDB
import Ledger

extension LeadQuery {
  /// The query as an ordered list over `lead l`, by the way that has its first rows soonest.
  func list(_ rulebook: Rulebook, today: CivilDate, _ db: Database) throws -> KeysetList {
    let expression = try filter.searchExpression(rulebook, db)
    let way = LeadWay(self, expression, rulebook, db)
    let cutoffs = ColourCutoffs(rulebook, on: today)
    func part(_ source: LeadWay.Source, panel: Bool, _ narrow: (inout Condition) -> Void) -> KeysetList.Part {
      func condition(_ search: Condition.SearchPlace) -> Condition {
        var condition = filter.condition(rulebook, today: today, search: expression, search, panel: panel)
        narrow(&condition)
        return condition
      }
      return KeysetList.Part(source: source.from, condition(source.search), alone: condition(.one))
    }
    guard sort.field == .urgency else {
      let source = try way.source(ofUnfinished: filter.isOfUnfinished)
      return KeysetList(
        table: LeadSQL.table, column: source.search == .leading ? SearchSQL.rowOrder(.lead) : sort.field.column,
        descending: sort.descending, parts: [part(source, panel: true) { _ in }], isByRow: sort.field == .entered)
    }
    let unfinished = try way.source(ofUnfinished: true)
    // Nothing of 今日待办 is there without a reason, and its parts are the reasons.
    let urgencies = filter.todayPanel ? Array(Urgency.allCases.dropLast()) : Urgency.allCases
    let parts = try urgencies.map { urgency in
      let isLed = unfinished.isWide && urgency.hasLeaders
      let source =
        urgency == .none ? try way.source(ofUnfinished: filter.isOfUnfinished) : isLed ? .byIdentity : unfinished
      return part(source, panel: false) { urgency.narrow(&$0, cutoffs, isLed: isLed) }
    }
    return KeysetList(table: LeadSQL.table, column: sort.field.column, descending: false, parts: parts)
  }
}

/// What a page of leads is read from.
///
/// An order is walked in its index, where what does not fit is passed over, unless another index knows of few leads:
/// they are sooner sorted. A search in the order of entry is walked in the search index.
struct LeadWay {
  struct Source {
    let from: String
    var search = Condition.SearchPlace.rowsBeside
    /// All leads, or all unfinished ones, are walked.
    var isWide = false

    /// For conditions that name leads.
    static let byIdentity = Source(from: LeadSQL.table + ListSQL.by("sqlite_autoindex_lead_1"))
  }

  private let query: LeadQuery
  /// Of the search.
  private let expression: String?
  private let rulebook: Rulebook
  private let db: Database

  init(_ query: LeadQuery, _ expression: String?, _ rulebook: Rulebook, _ db: Database) {
    self.query = query
    self.expression = expression
    self.rulebook = rulebook
    self.db = db
  }

  /// Sorting so many takes 5 ms; of more than these among a million an order's index soon has a page.
  private static let few = 500
  /// The unfinished of a place stand in its index with what they are mostly sorted by: three times as many take as long.
  private static let fewUnfinished = 1_500

  func source(ofUnfinished isOpen: Bool) throws -> Source {
    let filter = query.filter
    if let expression {
      if query.sort.field == .entered { return Source(from: SearchSQL.leading(.lead), search: .leading) }
      if try isFew(expression) { return Source(from: LeadSQL.table + ListSQL.byRowNumber, search: .rows) }
    } else if !filter.ids.isEmpty {
      return .byIdentity
    } else if filter.unit != nil {
      return Source(from: LeadSQL.table + ListSQL.by(isOpen ? "lead_open_of_unit" : "lead_alike"))
    }
    if let narrow = try narrowIndex(isOpen: isOpen) { return Source(from: LeadSQL.table + ListSQL.by(narrow)) }
    let order = (isOpen ? "lead_open_by_" : "lead_by_") + query.sort.field.rawValue
    return Source(from: LeadSQL.table + ListSQL.by(order), isWide: true)
  }

  /// What leads are counted from: the unfinished among themselves, all others as SQLite likes.
  static func counting(_ filter: LeadFilter) -> String {
    guard filter.isOfUnfinished, filter.search == nil, filter.ids.isEmpty else { return LeadSQL.table }
    return filter.unit == nil ? LeadSQL.unfinishedByPlace : LeadSQL.table + ListSQL.by("lead_open_of_unit")
  }

  /// An index that answers a condition by itself, where it knows of few leads.
  private func narrowIndex(isOpen: Bool) throws -> String? {
    var inPlace = Condition("l.gone = 0")
    if isOpen { inPlace.add("l.is_open = 1") }
    let pieces = inPlace.pieces.count
    inPlace.within("l.division", division: query.filter.division, rulebook)
    let byPlace = isOpen ? "lead_open_of_division" : "lead_by_division"
    let few = isOpen && [.due, .urgency].contains(query.sort.field) ? Self.fewUnfinished : Self.few
    if inPlace.pieces.count > pieces, try isFew(byPlace, inPlace, few) { return byPlace }
    guard !isOpen, let received = query.filter.received else { return nil }
    var inTime = Condition("l.gone = 0")
    inTime.between("l.received_on", received)
    return try isFew("lead_by_received", inTime, Self.few) ? "lead_by_received" : nil
  }

  private func isFew(_ index: String, _ condition: Condition, _ few: Int) throws -> Bool {
    var condition = condition
    let place = condition.place(few)
    let sql = ListSQL.atLeast(from: LeadSQL.table + ListSQL.by(index), condition: condition.sql, place: place)
    return try db.firstNumber(sql, condition.arguments) == 0
  }

  private func isFew(_ expression: String) throws -> Bool {
    try db.firstNumber(SearchSQL.atLeast(.lead, match: "?1", place: "?2"), [expression, Self.few]) == 0
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
    case .entered: "l.row_id"
    }
  }
}
