import Ledger
import TerminalUI

/// A listing of the book, the newest first: what is open or everything, opened with Enter, begun with F7.
struct ListingScreen: Layer {
  private let listing: Listing
  private var query: RecordQuery
  private(set) var rows: [ListingRow] = []
  private var hasMore = false
  private var total: TableView.Total = .unknown
  private var loading: RequestID?
  private var counting: RequestID?
  /// An answer never moves the selection: it is an identity.
  private(set) var selected: RecordID?

  private static let pageSize = 100

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  /// - Parameter row: selected where it is among the first.
  init(_ listing: Listing, at row: RecordID? = nil, query: RecordQuery = RecordQuery()) {
    self.listing = listing
    self.query = query
    selected = row
  }

  mutating func start(_ surroundings: inout Surroundings) { reload(&surroundings) }
  mutating func resume(_ surroundings: inout Surroundings) { reload(&surroundings) }

  private mutating func reload(_ surroundings: inout Surroundings) {
    surroundings.cancel(loading)
    surroundings.cancel(counting)
    let anchor = selected.map { PageRequest.Anchor.around($0) } ?? .start
    loading = surroundings.read(
      .listingRows(listing.name, query, PageRequest(anchor, limit: max(rows.count, Self.pageSize))))
    counting = surroundings.read(.listingCount(listing.name, query))
    hasMore = false
  }

  private var cursor: Int { rows.firstIndex { $0.id == selected } ?? 0 }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .function(5): reload(&surroundings)
    case .function(8):
      query.open.toggle()
      rows = []
      total = .unknown
      reload(&surroundings)
    case .enter:
      if rows.indices.contains(cursor) { return .push(ListingDetail(listing, rows[cursor])) }
    case .function(7), .ctrl("n"), .insert: return begin(surroundings)
    default: return move(key, &surroundings)
    }
    return .stay
  }

  private func begin(_ surroundings: Surroundings) -> LayerResult {
    let changes = listing.begins.compactMap(LayerFactory.change)
    func form(_ change: Change) -> (any Layer)? { LayerFactory.layer(for: change, subject: .book, surroundings) }
    guard changes.count > 1 else { return changes.first.flatMap(form).map { .push($0) } ?? .stay }
    let items = changes.map { Menu<String>.Item($0.name, surroundings($0.title)) }
    return .push(
      MenuLayer(title: surroundings(listing.title), items: items, surroundings) { name, surroundings in
        LayerFactory.change(name).flatMap { LayerFactory.layer(for: $0, subject: .book, surroundings) }
          .map { .replace($0) } ?? .stay
      })
  }

  private mutating func move(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    var hasMoved = false
    for key in key.inList {
      guard let motion = ListMotion(key, page: pageRows(surroundings)) else { continue }
      let index = motion.moved(from: cursor, count: rows.count)
      if rows.indices.contains(index) { selected = rows[index].id }
      hasMoved = true
    }
    if hasMoved, hasMore, loading == nil, cursor > rows.count - pageRows(surroundings) * 2, let last = rows.last {
      loading = surroundings.read(
        .listingRows(listing.name, query, PageRequest(.after(last.pageKey), limit: Self.pageSize)))
    }
    return hasMoved ? .stay : .unhandled
  }

  private func pageRows(_ surroundings: Surroundings) -> Int {
    TableView.rowsInBox(height: surroundings.layerArea.height)
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .listingRows(let page) where request == loading:
      loading = nil
      rows = page.hasBefore && !rows.isEmpty ? rows + page.rows : page.rows
      hasMore = page.hasAfter
      if selected == nil || !rows.contains(where: { $0.id == selected }) { selected = rows.first?.id }
    case .count(let count) where request == counting: total = .exact(count)
    default: break
    }
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == loading { loading = nil }
    return .stay
  }
}

// The picture.
extension ListingScreen {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let height = TableView.rowsInBox(height: area.height)
    let first = ListView.firstVisible(cursor: cursor, count: rows.count, height: height)
    let visible = rows.dropFirst(first).prefix(height)
    let numbers = NumberStyle(rows.map(\.number))
    let number = Column("number", surroundings(Words("编号", "No.")), least: 5, dropOrder: 1, isNumber: true)
    let table = TableView(
      columns: [number]
        + listing.columns.indices.map { index in
          listing.columns[index].tableColumn(surroundings, isNumber: rows.contains { $0.cells[index].isNumber })
        },
      rows: visible.map { row in
        TableRow(
          [Span(numbers.text(row.number), row.isOpen ? .text : .dim)]
            + row.cells.map { $0.span(surroundings, isOpen: row.isOpen) })
      }, cursor: rows.isEmpty ? nil : cursor - first, position: rows.isEmpty ? nil : cursor + 1, total: total,
      empty: empty(surroundings), isStale: loading != nil && !rows.isEmpty)
    table.drawBoxed(into: &frame, in: area, title: heading(surroundings), focused: true)
  }

  private func heading(_ surroundings: Surroundings) -> String {
    let open = query.open ? surroundings(Words(" · 未了的", " · open")) : ""
    return surroundings(listing.title) + open
  }

  private func empty(_ surroundings: Surroundings) -> [StyledLine] {
    if loading != nil { return [StyledLine("..")] }
    return [StyledLine(surroundings(query.open ? Words("没有未了的：F8 看全部", "none is open: F8 shows all") : listing.empty))]
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { self }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    return [
      HintRow.Hint("Enter", word("打开、办理", "Open"), priority: 8, isEnabled: !rows.isEmpty),
      HintRow.Hint("F7", word("新增", "Add"), priority: 7, isEnabled: !listing.begins.isEmpty),
      HintRow.Hint("F8", query.open ? word("全部", "All") : word("未了的", "Open ones"), priority: 6),
      HintRow.Hint("F5", word("刷新", "Refresh"), priority: 2),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
    ]
  }
}

extension Listing.Column {
  fileprivate func tableColumn(_ surroundings: Surroundings, isNumber: Bool) -> Column {
    let alignment = isNumber ? Alignment.trailing : .leading
    return switch width {
    case .fixed(let width): Column(key, surroundings(title), least: width, most: width, alignment: alignment)
    case .growing(let least, let weight, let drop):
      Column(key, surroundings(title), least: least, weight: weight, alignment: alignment, dropOrder: drop)
    }
  }
}

extension ListingCell {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  func text(_ surroundings: Surroundings) -> String {
    switch self {
    case .text(let text): text ?? ""
    case .coded(_, let words): surroundings(words)
    case .date(let date): date?.description ?? ""
    case .number(let number): number.map(\.grouped) ?? ""
    case .flag(let flag): flag ? surroundings.strings.forms.yes : ""
    case .due(let date, let isLate):
      (date?.description ?? "") + (isLate ? surroundings(Words(" 超期", " late")) : "")
    }
  }

  fileprivate func span(_ surroundings: Surroundings, isOpen: Bool) -> Span {
    if case .due(_, isLate: true) = self { return Span(text(surroundings), .danger) }
    return Span(text(surroundings), isOpen ? .text : .dim)
  }
}
