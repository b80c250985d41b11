import Ledger
import TerminalUI

/// A listing of the book, the newest first: what is open or everything, opened with Enter, begun with F7.
struct ListingScreen: Layer {
  private let listing: Listing
  private var query: RecordQuery
  private var pager: ListPager<ListingRow>

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  /// - Parameter row: selected at first.
  init(_ listing: Listing, at row: RecordID? = nil, query: RecordQuery = RecordQuery()) {
    self.listing = listing
    self.query = query
    pager = ListPager(at: row)
  }

  mutating func start(_ surroundings: inout Surroundings) { reload(&surroundings) }
  mutating func resume(_ surroundings: inout Surroundings) { reload(&surroundings) }

  private var pages: ListPager<ListingRow>.Pages { { [listing, query] in .listingRows(listing.name, query, $0) } }
  private var count: Read { .listingCount(listing.name, query) }

  private mutating func reload(_ surroundings: inout Surroundings) {
    pager.reload(pages, count: count, &surroundings)
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .function(5): reload(&surroundings)
    case .function(8):
      query.open.toggle()
      pager.begin(pages, count: count, &surroundings)
    case .enter:
      if let row = pager.selected { return .push(ListingDetail(listing, row)) }
    case .function(7), .ctrl("n"), .insert: return begin(&surroundings)
    default: return pager.handle(key, pages, &surroundings) ? .stay : .unhandled
    }
    return .stay
  }

  private func begin(_ surroundings: inout Surroundings) -> LayerResult {
    let changes = listing.begins.compactMap(LayerFactory.change)
    func form(_ change: Change) -> (any Layer)? { LayerFactory.layer(for: change, subject: .book, surroundings) }
    if changes.isEmpty { surroundings.notify(listing.empty) }
    guard changes.count > 1 else { return changes.first.flatMap(form).map { .push($0) } ?? .stay }
    let items = changes.map { Menu<String>.Item($0.name, surroundings($0.title)) }
    return .push(
      MenuLayer(title: surroundings(listing.title), items: items, surroundings) { name, surroundings in
        LayerFactory.change(name).flatMap { LayerFactory.layer(for: $0, subject: .book, surroundings) }
          .map { .replace($0) } ?? .stay
      })
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .listingRows(let page): pager.receive(page, to: request, pages, &surroundings)
    case .count(let count): pager.receive(count: count, to: request)
    default: break
    }
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    pager.failed(request)
    return .stay
  }
}

// The picture.
extension ListingScreen {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let rows = pager.window.rows
    let numbers = NumberStyle(rows.map(\.number))
    let number = Column("number", surroundings(Words("编号", "No.")), least: 5, dropOrder: 1, isNumber: true)
    let columns = listing.columns.indices.map { index in
      listing.columns[index].tableColumn(surroundings, isNumber: rows.contains { $0.cells[index].isNumber })
    }
    let table = pager.table([number] + columns, in: area, empty: empty(surroundings)) { row in
      TableRow(
        [Span(numbers.text(row.number), row.isOpen ? .text : .dim)]
          + row.cells.map { $0.span(surroundings, isOpen: row.isOpen) })
    }
    table.drawBoxed(into: &frame, in: area, title: heading(surroundings), focused: true)
  }

  private func heading(_ surroundings: Surroundings) -> String {
    let open = query.open ? surroundings(Words(" · 未了的", " · open")) : ""
    return surroundings(listing.title) + open
  }

  private func empty(_ surroundings: Surroundings) -> [StyledLine] {
    [StyledLine(surroundings(query.open ? Words("没有未了的：F8 看全部", "none is open: F8 shows all") : listing.empty))]
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { self }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    return [
      HintRow.Hint("Enter", word("打开、办理", "Open"), priority: 8, isEnabled: pager.selected != nil),
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
    switch self {
    case .number, .money: true
    case .text, .coded, .date, .flag, .due: false
    }
  }

  func text(_ surroundings: Surroundings) -> String {
    switch self {
    case .text(let text): text ?? ""
    case .coded(_, let words): surroundings(words)
    case .date(let date): date?.description ?? ""
    case .number(let number): number.map(\.grouped) ?? ""
    case .money(let amount): amount.yuan
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
