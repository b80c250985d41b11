/// Which leads, in which order: the list pane, `duban leads`, the export and a bulk action all take this value.
package struct LeadQuery: Hashable, Sendable {
  package var filter: LeadFilter
  package var sort: Sort

  package init(_ filter: LeadFilter = LeadFilter(), sort: Sort = Sort(.due)) {
    self.filter = filter
    self.sort = sort
  }

  package struct Sort: Hashable, Sendable {
    package var field: Field
    package var descending: Bool

    package init(_ field: Field, descending: Bool = false) {
      self.field = field
      self.descending = descending
    }

    /// `due`, `due-`
    package init?(_ text: String) {
      let descending = text.hasSuffix("-")
      guard let field = Field(rawValue: descending ? String(text.dropLast()) : text) else { return nil }
      self.init(field, descending: descending)
    }
  }

  /// Every sort key is a column that is never NULL; ties are broken by the row's number.
  package enum Field: String, Sendable, CaseIterable {
    case due, received, number, unit, status, title
    /// 今日待办's own order: red, yellow, due in 3 days, awaiting acceptance, awaiting reply.
    case urgency
    /// The order in which they came into the book, by hand or by sheet: what a search is answered in, the newest first.
    case entered

    package var words: Words {
      switch self {
      case .due: Words("期限", "Due")
      case .received: Words("受理", "Received")
      case .number: Words("编号", "Number")
      case .unit: Words("单位", "Unit")
      case .status: Words("状态", "State")
      case .title: Words("线索", "Title")
      case .urgency: Words("缓急", "Urgency")
      case .entered: Words("登记先后", "Entry")
      }
    }
  }
}

/// A condition on leads; what is nil or empty does not narrow.
package struct LeadFilter: Hashable, Sendable {
  /// With all divisions below it, as the Ili switch has it.
  package var division: String?
  /// With its windows.
  package var unit: RecordID?
  package var types: [String] = []
  /// Those that concern one of these measures: B-13.
  package var measures: [String] = []
  package var statuses: [LeadStatus] = []
  package var kind: LeadKind?
  package var channel: String?
  package var mode: SupervisionMode?
  package var colour: Colour?
  package var overdue: Bool = false
  package var open: Bool = false
  package var received: ClosedRange<CivilDate>?
  package var due: ClosedRange<CivilDate>?
  package var handler: String?
  /// The division whose ledger they belong to: departments of several organs are called alike.
  package var owner: String?
  /// The organ's own department (承办部门).
  package var department: String?
  /// Yellow or red: what an urging letter may be for.
  package var pressing: Bool = false
  /// No letter of the level of its colour is out and unanswered: what a letter to the whole department would reach.
  package var unurged: Bool = false
  package var gaps: Bool = false
  /// Units by what they are (A43): key ones with their windows, those of a key industry, windows and units with approval
  /// business, those of one industry.
  package var keyUnits: Bool = false
  package var keyIndustries: Bool = false
  package var approvalWindows: Bool = false
  package var industry: String?
  /// Any of these.
  package var tags: [PainTag] = []
  /// What kind of enterprise it concerns (A41).
  package var enterpriseType: EnterpriseType?
  /// Reported again: others were merged into it.
  package var repeated: Bool = false
  /// Received before or after these days: outside the campaign (domain rule I13).
  package var notReceived: ClosedRange<CivilDate>?
  /// 今日待办: red, yellow, due in 3 days, awaiting acceptance, awaiting reply.
  package var todayPanel: Bool = false
  package var search: String?
  package var ids: [RecordID] = []

  package init() {}

  package var isEmpty: Bool { self == LeadFilter() }

  /// Words, and at most a division and the unfinished beside them: what the search index tells by itself.
  package var isSearchAlone: Bool {
    var rest = self
    rest.search = nil
    rest.division = nil
    rest.open = false
    return rest.isEmpty && search != nil
  }

  /// The same condition on records that stand under no lead: the place, the way of supervision, the words, and the days,
  /// of which such a record has one. Nil where something is asked that only a lead has.
  package var withoutLead: RecordQuery? {
    var rest = self
    rest.division = nil
    rest.unit = nil
    rest.mode = nil
    rest.received = nil
    rest.search = nil
    guard rest.isEmpty else { return nil }
    var query = RecordQuery()
    query.division = division
    query.unit = unit
    query.mode = mode
    query.dates = received
    query.search = search
    return query
  }
}

/// Rectifications, observations and accountabilities share their conditions.
package struct RecordQuery: Hashable, Sendable {
  package var division: String?
  package var unit: RecordID?
  package var lead: RecordID?
  /// Of listings whose rows come of a visit.
  package var observation: RecordID?
  package var open: Bool = false
  package var overdue: Bool = false
  /// The raw value of the record's own state.
  package var status: String?
  package var mode: SupervisionMode?
  package var dates: ClosedRange<CivilDate>?
  package var search: String?
  /// Newest first unless false.
  package var newestFirst: Bool = true
  /// Rectifications by the day on which each is due, what is late before all else; takes the place of newest first.
  package var dueFirst: Bool = false

  package init() {}
}
