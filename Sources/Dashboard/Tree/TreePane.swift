import Ledger
import TerminalUI

/// Pane 1: which nodes stand open, which one is selected.
struct TreePane: Sendable {
  private(set) var outline = DivisionOutline()
  private(set) var cursor: Place?
  private var open: Set<Place> = []
  private var counts = TreeCounts()
  private var top = 0
  /// The cursor was put where it is: it stays there when another root comes above it.
  private var isPlaced = false
  var height = 10

  /// What the selection narrows to; nil at the root.
  var narrowed: Place? { cursor == outline.root ? nil : cursor }

  var cursorIndex: Int? { cursor.flatMap(outline.index(of:)) }

  var rowsInSight: ArraySlice<DivisionOutline.Row> {
    let first = min(top, outline.rows.count)
    return outline.rows[first..<min(first + height, outline.rows.count)]
  }

  var firstInSight: Int { min(top, outline.rows.count) }

  /// On the owner's own division: what an office looks at, with numbers at their shortest.
  mutating func start(_ surroundings: Surroundings) {
    open = DivisionOutline.openAtFirst(surroundings)
    rebuild(surroundings)
    if let owner = surroundings.ledger?.info.owner { select(.division(owner)) }
  }

  mutating func receive(_ counts: TreeCounts, _ surroundings: Surroundings) {
    self.counts = counts
    rebuild(surroundings)
  }

  /// After other units, another scope or another fold.
  mutating func rebuild(_ surroundings: Surroundings) {
    let wasAtRoot = cursor == outline.root
    outline = DivisionOutline(counts, open: open, surroundings)
    // Another root may have come above it: where nothing was narrowed, nothing is.
    if let cursor, wasAtRoot && !isPlaced || outline.index(of: cursor) == nil { self.cursor = nil }
    cursor = cursor ?? outline.root
    scrollIntoView()
  }

  mutating func move(_ motion: ListMotion) {
    guard let index = cursorIndex else { return }
    cursor = outline.rows[motion.moved(from: index, count: outline.rows.count)].place
    isPlaced = cursor != outline.root
    scrollIntoView()
  }

  /// The row so many below the first one in sight. False: there is none.
  mutating func select(inSight row: Int) -> Bool {
    let rows = rowsInSight
    guard row >= 0, row < rows.count else { return false }
    cursor = rows[rows.startIndex + row].place
    isPlaced = cursor != outline.root
    return true
  }

  mutating func select(_ place: Place) {
    guard outline.index(of: place) != nil else { return }
    cursor = place
    isPlaced = true
    scrollIntoView()
  }

  /// To the root: nothing is narrowed.
  mutating func widen() {
    cursor = outline.root
    isPlaced = false
    scrollIntoView()
  }

  /// →: opens, or goes to the first below.
  mutating func unfold(_ surroundings: Surroundings) {
    guard let index = cursorIndex else { return }
    let row = outline.rows[index]
    if row.hasChildren, !row.isOpen {
      open.insert(row.place)
      rebuild(surroundings)
    } else if row.isOpen {
      move(.by(1))
    }
  }

  /// ←: folds, or goes to what it is under.
  mutating func fold(_ surroundings: Surroundings) {
    guard let index = cursorIndex else { return }
    let row = outline.rows[index]
    if row.isOpen, row.hasChildren {
      open.remove(row.place)
      rebuild(surroundings)
    } else if let parent = outline.parent(of: row.place) {
      cursor = parent
      isPlaced = parent != outline.root
      scrollIntoView()
    }
  }

  /// Enter: what is folded opens; true where there is nothing to open and the leads are meant.
  mutating func enter(_ surroundings: Surroundings) -> Bool {
    guard let index = cursorIndex else { return true }
    let row = outline.rows[index]
    guard row.hasChildren, !row.isOpen else { return true }
    open.insert(row.place)
    rebuild(surroundings)
    return false
  }

  private mutating func scrollIntoView() {
    guard let index = cursorIndex else { return }
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = max(0, min(top, outline.rows.count - min(height, outline.rows.count)))
  }
}
