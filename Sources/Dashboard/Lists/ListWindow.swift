import Ledger
import TerminalUI

/// The rows around the selection of a list that may have a million: about four screens either way. The selection is an
/// identity; no answer moves it.
struct ListWindow<Row: ListRow>: Sendable {
  private(set) var rows: [Row] = []
  private(set) var hasBefore = false
  private(set) var hasAfter = false
  /// How many rows of the list stand before the first one here; nil until it is known.
  private(set) var base: Int?
  var total = TableView.Total.unknown
  private(set) var selection: RecordID?
  /// Index of the first row in sight.
  private(set) var top = 0
  /// Rows in sight.
  var height = 10 {
    didSet { scrollIntoView() }
  }
  /// The rows answer an earlier question.
  private(set) var isStale = true
  private(set) var hasAnswer = false
  /// Where the selection was, for when its row has gone.
  private var lastIndex = 0
  /// Steps asked for beyond the last row that is here (negative: before the first), while its neighbours are on their way.
  private var owed = 0

  /// A page that is wanted, and what becomes of it.
  enum Fetch: Hashable, Sendable {
    /// The question has changed, or the book.
    case anew(around: RecordID?)
    case start, end
    case after(PageKey)
    case before(PageKey)

    /// Asks a question that may have changed, so that an earlier one under way is no answer to it.
    var isAnew: Bool {
      if case .anew = self { true } else { false }
    }

    var anchor: PageRequest.Anchor {
      switch self {
      case .anew(nil), .start: .start
      case .anew(let id?): .around(id)
      case .end: .end
      case .after(let key): .after(key)
      case .before(let key): .before(key)
      }
    }
  }

  private static var screensKept: Int { 4 }

  var pageLimit: Int { Swift.max(40, 2 * height) }

  var selectedIndex: Int? {
    guard let selection else { return nil }
    return rows.firstIndex { $0.id == selection }
  }

  var selectedRow: Row? { selectedIndex.map { rows[$0] } }

  /// The selected row's place in the whole list, from 1.
  var position: Int? {
    guard let base, let index = selectedIndex else { return nil }
    return base + index + 1
  }

  var rowsInSight: ArraySlice<Row> { rows[Swift.min(top, rows.count)..<Swift.min(top + height, rows.count)] }

  /// The page that asks the question again.
  mutating func refetch(keepingSelection: Bool) -> Fetch {
    isStale = true
    return .anew(around: keepingSelection && (hasBefore || top > 0) ? selection : nil)
  }

  mutating func select(_ id: RecordID?) {
    owed = 0
    selection = id
    scrollIntoView()
  }

  /// The row so many below the first one in sight. False: there is none.
  mutating func select(inSight row: Int) -> Bool {
    let rows = rowsInSight
    guard row >= 0, row < rows.count else { return false }
    select(rows[rows.startIndex + row].id)
    return true
  }

  /// Moves the selection; the page that is then wanted, if any.
  mutating func move(_ motion: ListMotion) -> Fetch? {
    guard !rows.isEmpty else { return nil }
    switch motion {
    case .first where hasBefore: return .start
    case .last where hasAfter: return .end
    default: break
    }
    let start = selectedIndex ?? Swift.min(lastIndex, rows.count - 1)
    let index = motion.moved(from: start, count: rows.count)
    var owed = 0
    // Turning back begins at what is in sight.
    if case .by(let step) = motion, step.signum() * self.owed >= 0, step > 0 ? hasAfter : hasBefore {
      owed = start + self.owed + step - index
    }
    select(rows[index].id)
    self.owed = owed
    return wanted(at: index)
  }

  /// The next page towards an edge that has come near.
  private func wanted(at index: Int) -> Fetch? {
    if hasAfter, index >= rows.count - height, let last = rows.last { return .after(last.pageKey) }
    if hasBefore, index < height, let first = rows.first { return .before(first.pageKey) }
    return nil
  }

  /// - Returns: the page that is wanted next, where keys went further than this one reaches.
  @discardableResult
  mutating func receive(_ page: Page<Row>, for fetch: Fetch) -> Fetch? {
    hasAnswer = true
    switch fetch {
    case .anew, .start, .end: replace(with: page, for: fetch)
    case .after(let key):
      guard rows.last?.pageKey == key else { return nil }
      rows += page.rows
      hasAfter = page.hasAfter
    case .before(let key):
      guard rows.first?.pageKey == key else { return nil }
      rows = page.rows + rows
      hasBefore = page.hasBefore
      top += page.rows.count
      base = hasBefore ? base.map { $0 - page.rows.count } : 0
    }
    isStale = false
    trim()
    if !hasBefore, !hasAfter { total = .exact(rows.count) }
    scrollIntoView()
    guard owed != 0 else { return nil }
    let steps = owed
    owed = 0
    return move(.by(steps))
  }

  private mutating func replace(with page: Page<Row>, for fetch: Fetch) {
    let rowOnScreen = selectedIndex.map { $0 - top }
    owed = 0
    rows = page.rows
    hasBefore = page.hasBefore
    hasAfter = page.hasAfter
    base = hasBefore ? nil : 0
    switch fetch {
    case .start: selection = rows.first?.id
    case .end:
      selection = rows.last?.id
      if case .exact(let count) = total { base = count - rows.count }
    default:
      guard let index = selectedIndex else {
        // Its row has gone: the one that came into its place is nearest to what the eye was on.
        let index = Swift.min(lastIndex, rows.count - 1)
        selection = rows.indices.contains(index) ? rows[index].id : nil
        return
      }
      // The selected row stays where it was on the screen.
      if let rowOnScreen { top = Swift.max(0, index - rowOnScreen) }
    }
  }

  /// Told by a count of the rows before the selection.
  mutating func place(selection id: RecordID, at position: Int?) {
    guard let position, let index = rows.firstIndex(where: { $0.id == id }) else { return }
    base = Swift.max(0, position - index)
  }

  /// A question of its own starts at its first row.
  mutating func forgetSelection() {
    owed = 0
    selection = nil
    lastIndex = 0
    top = 0
  }

  private mutating func trim() {
    guard let index = selectedIndex else { return }
    let reach = Self.screensKept * height
    if rows.count - index > reach + pageLimit {
      rows.removeLast(rows.count - index - reach)
      hasAfter = true
    }
    if index > reach + pageLimit {
      let surplus = index - reach
      rows.removeFirst(surplus)
      hasBefore = true
      top = Swift.max(0, top - surplus)
      base = base.map { $0 + surplus }
    }
  }

  private mutating func scrollIntoView() {
    guard let index = selectedIndex else {
      top = Swift.max(0, Swift.min(top, rows.count - 1))
      return
    }
    lastIndex = index
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = Swift.max(0, Swift.min(top, rows.count - Swift.min(height, rows.count)))
  }
}
