import Ledger
import TerminalUI

/// Pane 2: which leads are asked for, in which order, what is marked, and what is typed to find some.
struct LeadsPane: Sendable {
  var window = ListWindow<LeadRow>()
  var marks = Marks()
  /// 今日待办, or everything.
  var isToday = true
  private(set) var sort = LeadQuery.Sort(.urgency)
  /// The tree's selection.
  var division: String?
  var unit: RecordID?
  /// Open leads due on one day, from the calendar.
  var dueOn: CivilDate?
  /// A filter under a name: 重点部门, or one of the office's own.
  private(set) var named: NamedFilter?
  var search = "" {
    didSet { if search.isEmpty { foundSort = Self.newestFirst } }
  }
  /// What was found stands in the order of entry until another is chosen: its first rows are there at once, whatever
  /// was typed.
  private var foundSort = newestFirst
  private static let newestFirst = LeadQuery.Sort(.entered, descending: true)
  /// The field at the bottom while it is typed in.
  var field: TextField?
  /// Optional columns that are shown besides.
  var extraColumns: Set<String> = []

  var query: LeadQuery {
    var filter = LeadFilter()
    filter.division = division
    filter.unit = unit
    filter.todayPanel = isToday
    if let dueOn {
      filter.due = dueOn...dueOn
      filter.open = true
    }
    if !search.isEmpty { filter.search = search }
    if let named { filter = filter.narrowing(named.filter) }
    return LeadQuery(filter, sort: shownSort)
  }

  var shownSort: LeadQuery.Sort { search.isEmpty ? sort : foundSort }

  mutating func sort(by sort: LeadQuery.Sort) {
    if search.isEmpty { self.sort = sort } else { foundSort = sort }
  }

  var isSearching: Bool { !search.isEmpty || field != nil }

  /// A filter of people's own doing: what Esc clears before it does anything else.
  var hasFilter: Bool { isSearching || isToday || dueOn != nil || named != nil }

  /// The marked leads; nil where they are more than the rows at hand tell.
  var markedIDs: [RecordID]? {
    if let named = marks.named { return named.sorted() }
    guard !window.hasBefore, !window.hasAfter else { return nil }
    return window.rows.map(\.id).filter(marks.contains)
  }

  /// 今日待办's own order, and 期限 for everything.
  mutating func showToday(_ isOn: Bool) {
    isToday = isOn
    dueOn = nil
    named = nil
    sort = LeadQuery.Sort(isOn ? .urgency : .due)
    marks.clear()
    window.forgetSelection()
  }

  /// All that a named filter finds, the most urgent first.
  mutating func show(_ filter: NamedFilter?) {
    showToday(false)
    named = filter
    if filter != nil { sort = LeadQuery.Sort(.urgency) }
  }

  /// Takes one filter away, the youngest first; false where there is none.
  mutating func clearFilter() -> Bool {
    if isSearching {
      search = ""
      field = nil
    } else if dueOn != nil || isToday || named != nil {
      showToday(false)
    } else if !marks.isEmpty {
      marks.clear()
    } else {
      return false
    }
    return true
  }
}
