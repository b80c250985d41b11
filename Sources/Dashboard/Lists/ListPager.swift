import Ledger
import TerminalUI

/// The rows of a list on a screen of its own: the window around the selection, what is being read for it, and the keys
/// that move in it. What is asked is the screen's own: pages by `Pages`, the number of rows by a read.
struct ListPager<Row: ListRow>: Sendable {
  typealias Pages = (PageRequest) -> Read

  private(set) var window = ListWindow<Row>()
  private var fetch: (request: RequestID, fetch: ListWindow<Row>.Fetch)?
  private var counting: RequestID?

  /// - Parameter row: selected once it is there.
  init(at row: RecordID? = nil) { window.select(row) }

  var selected: Row? { window.selectedRow }

  /// Asks the same question again; the selection stays.
  mutating func reload(_ pages: Pages, count: Read, _ surroundings: inout Surroundings) {
    let wanted = window.hasAnswer ? nil : window.selection
    ask(wanted.map { .anew(around: $0) } ?? window.refetch(keepingSelection: true), pages, &surroundings)
    surroundings.cancel(counting)
    counting = surroundings.read(count)
  }

  /// Asks another question: from its first row.
  mutating func begin(_ pages: Pages, count: Read, _ surroundings: inout Surroundings) {
    window.forgetSelection()
    window.total = .unknown
    reload(pages, count: count, &surroundings)
  }

  private mutating func ask(
    _ wanted: ListWindow<Row>.Fetch, _ pages: Pages, _ surroundings: inout Surroundings
  ) {
    surroundings.cancel(fetch?.request)
    window.height = Self.height(surroundings)
    fetch = (surroundings.read(pages(PageRequest(wanted.anchor, limit: window.pageLimit))), wanted)
  }

  /// True if the key moved the selection.
  mutating func handle(_ key: Key, _ pages: Pages, _ surroundings: inout Surroundings) -> Bool {
    window.height = Self.height(surroundings)
    var hasMoved = false
    for key in key.inList {
      guard let motion = ListMotion(key, page: window.height) else { continue }
      hasMoved = true
      guard let wanted = window.move(motion), wanted != fetch?.fetch, fetch?.fetch.isAnew != true else { continue }
      ask(wanted, pages, &surroundings)
    }
    return hasMoved
  }

  mutating func receive(
    _ page: Page<Row>, to request: RequestID, _ pages: Pages, _ surroundings: inout Surroundings
  ) {
    guard let asked = fetch, asked.request == request else { return }
    fetch = nil
    if let wanted = window.receive(page, for: asked.fetch) { ask(wanted, pages, &surroundings) }
  }

  mutating func receive(count: Int, to request: RequestID) {
    if request == counting { window.total = .exact(count) }
  }

  mutating func failed(_ request: RequestID) {
    if request == fetch?.request { fetch = nil }
  }

  private static func height(_ surroundings: Surroundings) -> Int {
    TableView.rowsInBox(height: surroundings.layerArea.height)
  }

  /// The table of the rows in sight in a box as high as `area`.
  func table(
    _ columns: [Column], in area: Rect, empty: [StyledLine], row: (Row) -> TableRow
  ) -> TableView {
    var window = window
    window.height = TableView.rowsInBox(height: area.height)
    return TableView(
      columns: columns, rows: window.rowsInSight.map(row), cursor: window.selectedIndex.map { $0 - window.top },
      position: window.position, total: window.total, empty: window.hasAnswer ? empty : [StyledLine("..")],
      isStale: window.isStale && window.hasAnswer)
  }
}
