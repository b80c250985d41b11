import Ledger
import TerminalUI

/// 分办会 (A45): the leads that wait for a handler, the oldest first. Marked with Space, given to one handler in one entry
/// that one undo takes back; the list is written as a sheet for the meeting.
struct AssigningMeeting: Layer {
  private let query: LeadQuery
  private(set) var rows: [LeadRow] = []
  private var hasMore = false
  private var total: TableView.Total = .unknown
  private var loading: RequestID?
  private var counting: RequestID?
  private var undoing: RequestID?
  /// An answer never moves the selection: it is an identity.
  private(set) var selected: RecordID?
  private(set) var marked: Set<RecordID> = []

  private static let pageSize = 100

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  init(division: String?) {
    var filter = LeadFilter()
    filter.division = division
    filter.statuses = [.registered]
    query = LeadQuery(filter, sort: LeadQuery.Sort(.received))
  }

  mutating func start(_ surroundings: inout Surroundings) { reload(&surroundings) }
  mutating func resume(_ surroundings: inout Surroundings) { reload(&surroundings) }

  private mutating func reload(_ surroundings: inout Surroundings) {
    surroundings.cancel(loading)
    surroundings.cancel(counting)
    loading = surroundings.read(.leads(query, PageRequest(limit: max(rows.count, Self.pageSize))))
    counting = surroundings.read(.leadCount(query, limit: nil))
    hasMore = false
  }

  private var cursor: Int { rows.firstIndex { $0.id == selected } ?? 0 }

  /// The marked ones in the list's order, else the one under the cursor.
  private var chosen: [LeadRow] {
    let marked = rows.filter { self.marked.contains($0.id) }
    return marked.isEmpty && rows.indices.contains(cursor) ? [rows[cursor]] : marked
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape:
      guard !marked.isEmpty else { return .close }
      marked = []
    case .function(5): reload(&surroundings)
    case .character(" "), .insert:
      if rows.indices.contains(cursor) { marked.formSymmetricDifference([rows[cursor].id]) }
      return move(.down, &surroundings)
    case .ctrl("a"): marked = marked.count == rows.count ? [] : Set(rows.map(\.id))
    case .enter: return chosen.isEmpty ? .stay : .push(HandlerMenu(chosen))
    case .ctrl("s"): return .push(ExportForm(exportScope, surroundings))
    case .ctrl("z"): undoing = surroundings.request { .undo($0, entry: nil) }
    case .function(2):
      if rows.indices.contains(cursor) { return .show(.lead(rows[cursor].id)) }
    default: return move(key, &surroundings)
    }
    return .stay
  }

  private mutating func move(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    var hasMoved = false
    let page = TableView.rowsInBox(height: surroundings.layerArea.height)
    for key in key.inList {
      guard let motion = ListMotion(key, page: page) else { continue }
      let index = motion.moved(from: cursor, count: rows.count)
      if rows.indices.contains(index) { selected = rows[index].id }
      hasMoved = true
    }
    if hasMoved, hasMore, loading == nil, cursor > rows.count - page * 2, let last = rows.last {
      loading = surroundings.read(.leads(query, PageRequest(.after(last.pageKey), limit: Self.pageSize)))
    }
    return hasMoved ? .stay : .unhandled
  }

  private var exportScope: ExportScope {
    ExportScope(listed: query, place: query, marked: rows.map(\.id).filter(marked.contains), kind: .leads)
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .leads(let page) where request == loading:
      loading = nil
      rows = page.hasBefore && !rows.isEmpty ? rows + page.rows : page.rows
      hasMore = page.hasAfter
      // What was assigned is no longer there to be marked.
      marked.formIntersection(rows.map(\.id))
      if selected == nil || !rows.contains(where: { $0.id == selected }) { selected = rows.first?.id }
    case .count(let count) where request == counting: total = .exact(count)
    case .outcome(let outcome) where request == undoing:
      undoing = nil
      switch outcome {
      case .done(let receipt):
        surroundings.notify(receipt.summary, .ok)
        reload(&surroundings)
      case .refused(let rules): surroundings.refuse(rules)
      }
    default: break
    }
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == loading { loading = nil }
    return .stay
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { self }
}

// The picture.
extension AssigningMeeting {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let height = TableView.rowsInBox(height: area.height)
    let first = ListView.firstVisible(cursor: cursor, count: rows.count, height: height)
    let builder = LeadColumns(surroundings: surroundings, extra: [])
    func title(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    let columns = [
      Column("colour", surroundings.strings.lists.colour, least: surroundings.language == .en ? 1 : 2),
      Column("number", surroundings.strings.lists.number, least: 4, isNumber: true),
      Column("received", surroundings.strings.lists.received, least: 10, dropOrder: 1, isNumber: true),
      Column("unit", surroundings.strings.lists.unit, least: 13, most: 24, weight: 1, dropOrder: 2),
      Column("type", surroundings.strings.lists.type, least: 10, most: 18, weight: 1, dropOrder: 0),
      Column("title", surroundings.strings.lists.lead, least: 16, weight: 6),
    ]
    let numbers = NumberStyle(rows.map(\.number))
    var table = TableView(
      columns: columns,
      rows: rows.dropFirst(first).prefix(height).map { row in
        builder.row(row, columns: columns, number: numbers.text(row.number), isMarked: marked.contains(row.id))
      }, cursor: rows.isEmpty ? nil : cursor - first, position: rows.isEmpty ? nil : cursor + 1, total: total,
      empty: empty(surroundings), isStale: loading != nil && !rows.isEmpty)
    table.showsMarks = !marked.isEmpty
    let count = marked.isEmpty ? "" : title(" · 已标记\(marked.count)件", " · \(marked.count) marked")
    table.drawBoxed(
      into: &frame, in: area, title: title("分办会 · 待分办线索", "Assigning meeting · leads without a handler") + count,
      focused: true)
  }

  private func empty(_ surroundings: Surroundings) -> [StyledLine] {
    if loading != nil { return [StyledLine("..")] }
    return [
      StyledLine(
        surroundings(Words("没有待分办的线索：Esc 返回，F7 登记", "no lead waits for a handler: Esc, then F7 registers one")))
    ]
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    return [
      HintRow.Hint("Enter", word("分办给…", "Assign to…"), priority: 8, isEnabled: !rows.isEmpty),
      HintRow.Hint("Space", word("标记", "Mark"), priority: 7, isEnabled: !rows.isEmpty),
      HintRow.Hint("Ctrl-A", word("全部标记", "Mark all"), priority: 4, isEnabled: !rows.isEmpty),
      HintRow.Hint("F2", word("看线索", "Show it"), priority: 3, isEnabled: !rows.isEmpty),
      HintRow.Hint("Ctrl-S", word("导出清单", "Write the list"), priority: 6, isEnabled: !rows.isEmpty),
      HintRow.Hint("Ctrl-Z", word("撤销", "Undo"), priority: 5),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
    ]
  }
}
