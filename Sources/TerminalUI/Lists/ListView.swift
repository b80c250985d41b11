/// A list whose rows are all at hand: suggestions, officers, backups, a dry run's findings.
package struct ListView: Equatable, Sendable {
  package enum Event: Equatable, Sendable {
    case moved
    /// Enter on the row with that index.
    case chosen(Int)
  }

  package var rows: [StyledLine] {
    didSet { cursor = max(0, min(cursor, rows.count - 1)) }
  }
  package private(set) var cursor: Int
  package var empty: StyledLine

  package init(_ rows: [StyledLine], cursor: Int = 0, empty: StyledLine = "") {
    self.rows = rows
    self.cursor = max(0, min(cursor, rows.count - 1))
    self.empty = empty
  }

  package mutating func select(_ index: Int) { cursor = max(0, min(index, rows.count - 1)) }

  /// `page` is the number of rows in sight.
  package mutating func handle(_ key: Key, page: Int) -> Event? {
    if key == .enter { return rows.isEmpty ? nil : .chosen(cursor) }
    var hasMoved = false
    for key in key.inList {
      guard let motion = ListMotion(key, page: page) else { continue }
      cursor = motion.moved(from: cursor, count: rows.count)
      hasMoved = true
    }
    return hasMoved ? .moved : nil
  }

  /// The first row in sight for a height: the cursor in the middle, as far as the ends allow.
  package static func firstVisible(cursor: Int, count: Int, height: Int) -> Int {
    max(0, min(cursor - height / 2, count - height))
  }

  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    frame.clear(rect)
    guard !rows.isEmpty else {
      frame.put(empty, in: rect.droppingLeft(1))
      return
    }
    let first = ListView.firstVisible(cursor: cursor, count: rows.count, height: rect.height)
    for (y, index) in (first..<min(rows.count, first + rect.height)).enumerated() {
      let row = rect.row(y)
      frame.put(rows[index], in: row.droppingLeft(1))
      guard index == cursor else { continue }
      frame.put(">", in: row)
      if focused {
        frame.select(row)
        frame.rest = Position(x: row.x, y: row.y)
      } else {
        frame.restyle(row) { $0.adding(.bold) }
      }
    }
  }
}
