/// A window of rows under a header: what a list pane shows. A drawing only: which row is selected, and which
/// rows are seen, the screen knows (the selection is an identity, not an index).
package struct TableView: Hashable, Sendable {
  package enum Total: Hashable, Sendable {
    /// Not counted yet.
    case unknown
    case atLeast(Int)
    case exact(Int)
  }

  package struct Sort: Hashable, Sendable {
    package let column: Column.ID
    package let isAscending: Bool

    package init(_ column: Column.ID, ascending: Bool) {
      self.column = column
      isAscending = ascending
    }
  }

  package var columns: [Column]
  package var sort: Sort?
  /// The rows in sight, the first at the top.
  package var rows: [TableRow]
  /// The selected row as an index into `rows`; nil if it is out of sight or there is none.
  package var cursor: Int?
  /// The selected row's place in the whole list, from 1.
  package var position: Int?
  package var total: Total
  /// Said where there are no rows: why, and which key helps.
  package var empty: [StyledLine]
  package var showsHeader: Bool
  /// Keeps a column for marks beside the cursor's.
  package var showsMarks: Bool
  /// Rows of an earlier answer, dimmed until the next one comes.
  package var isStale: Bool

  package init(
    columns: [Column], rows: [TableRow], cursor: Int? = nil, position: Int? = nil, total: Total = .unknown,
    sort: Sort? = nil, empty: [StyledLine] = [], showsHeader: Bool = true, showsMarks: Bool = false,
    isStale: Bool = false
  ) {
    self.columns = columns
    self.rows = rows
    self.cursor = cursor
    self.position = position
    self.total = total
    self.sort = sort
    self.empty = empty
    self.showsHeader = showsHeader
    self.showsMarks = showsMarks
    self.isStale = isStale
  }

  /// Rows that fit in a box of this height.
  package static func rowsInBox(height: Int, showsHeader: Bool = true) -> Int {
    max(0, height - 2 - (showsHeader ? 1 : 0))
  }

  /// `1 / 24`, `1 / ..`, or `1 / 1,000+`.
  package var positionLabel: String {
    let total =
      switch self.total {
      case .unknown: ".."
      case .atLeast(let count): count.grouped + "+"
      case .exact(let count): count.grouped
      }
    return "\((position ?? 0).grouped) / \(total)"
  }

  /// Draws the table in a box with a title, the position at its bottom right.
  package func drawBoxed(into frame: inout Frame, in rect: Rect, title: String, focused: Bool, label: String? = nil) {
    frame.box(rect, title: title, label: label ?? positionLabel, focused: focused)
    draw(into: &frame, in: rect.insideBox, focused: focused)
  }

  /// Draws header and rows without a box.
  package func draw(into frame: inout Frame, in rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    frame.clear(rect)
    let glyphs = frame.context.glyphs
    let margin = showsMarks ? 2 : 1
    var widest = columns.map { TextWidth.of($0.title, glyphs: glyphs) + ($0.id == sort?.column ? 1 : 0) }
    for row in rows {
      for index in widest.indices where columns[index].isNumber && index < row.cells.count {
        widest[index] = max(widest[index], TextWidth.of(row.cells[index].text, glyphs: glyphs))
      }
    }
    let layout = ColumnLayout(columns, widest: widest, width: rect.width - margin)
    var body = rect
    if showsHeader {
      drawHeader(into: &frame, in: rect.row(0), layout: layout, margin: margin)
      body = rect.droppingTop(1)
    }
    guard !rows.isEmpty else {
      for (index, line) in empty.enumerated() {
        frame.put(line, in: body.droppingLeft(1), row: index + (body.height > empty.count ? 1 : 0))
      }
      return
    }
    for (index, row) in rows.prefix(body.height).enumerated() {
      let place = body.row(index)
      for column in layout.places where column.index < row.cells.count {
        let cell = row.cells[column.index]
        frame.put(
          StyledLine([Span(cell.text, isStale ? .dim : cell.style)]),
          in: Rect(x: place.x + margin + column.x, y: place.y, width: column.width, height: 1),
          alignment: columns[column.index].alignment)
      }
      if row.isMarked {
        frame.put(showsMarks ? "*" : "", x: place.x + 1, y: place.y, width: 1, style: .mark)
      }
      if index == cursor { drawCursor(into: &frame, on: place, focused: focused) }
    }
  }

  private func drawHeader(into frame: inout Frame, in row: Rect, layout: ColumnLayout, margin: Int) {
    for place in layout.places {
      let column = columns[place.index]
      let arrow = column.id == sort?.column ? (sort?.isAscending == true ? "^" : "v") : ""
      let rect = Rect(x: row.x + margin + place.x, y: row.y, width: place.width, height: 1)
      let room = rect.width - arrow.count
      let used = min(room, TextWidth.of(column.title, glyphs: frame.context.glyphs))
      let shift = column.alignment == .trailing ? max(0, room - used) : 0
      frame.put(column.title, x: rect.x + shift, y: rect.y, width: room, style: .title)
      frame.put(arrow, x: rect.x + shift + max(0, used), y: rect.y, width: 1, style: .title)
    }
  }

  private func drawCursor(into frame: inout Frame, on row: Rect, focused: Bool) {
    frame.put(">", x: row.x, y: row.y, width: 1)
    if focused {
      frame.select(row)
      frame.rest = Position(x: row.x, y: row.y)
    } else {
      frame.restyle(row) { $0.adding(.bold) }
    }
  }
}

extension Int {
  /// With thousands separators: `1,234,567`.
  package var grouped: String {
    var digits = Array(String(magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (self < 0 ? "-" : "") + String(digits)
  }
}
