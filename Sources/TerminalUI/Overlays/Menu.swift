/// Numbered choices; those that are refused stand grey with their reason, and say it when tried.
package struct Menu<ID: Hashable & Sendable>: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package let id: ID
    package let title: String
    /// Why it can't be chosen; nil if it can.
    package let refusal: String?

    package init(_ id: ID, _ title: String, refusal: String? = nil) {
      self.id = id
      self.title = title
      self.refusal = refusal
    }
  }

  package enum Event: Equatable, Sendable {
    case moved
    case chosen(ID)
    case refused(ID, reason: String)
    case cancelled
  }

  package let title: String
  /// Keys, at the bottom right of the box.
  package let label: String
  package let items: [Item]
  package private(set) var cursor: Int

  package init(title: String, items: [Item], label: String = "") {
    self.title = title
    self.items = items
    self.label = label
    cursor = items.firstIndex { $0.refusal == nil } ?? 0
  }

  package mutating func handle(_ key: Key) -> Event? {
    let key = key.folded
    if let digit = key.digit, digit >= 1 {
      let open = items.indices.filter { items[$0].refusal == nil }
      guard digit <= open.count else { return nil }
      cursor = open[digit - 1]
      return .chosen(items[cursor].id)
    }
    if key == .escape { return .cancelled }
    guard !items.isEmpty else { return nil }
    if key == .enter {
      let item = items[cursor]
      return item.refusal.map { .refused(item.id, reason: $0) } ?? .chosen(item.id)
    }
    guard let motion = ListMotion(key, page: items.count) else { return nil }
    cursor = motion.moved(from: cursor, count: items.count)
    return .moved
  }

  /// The size that shows everything, border included.
  package var naturalSize: (width: Int, height: Int) {
    let widest =
      items.map { item in
        4 + (item.refusal.map { reasonColumn - 4 + TextWidth.of($0) } ?? TextWidth.of(item.title))
      }.max() ?? 0
    return (max(widest + 4, TextWidth.of(title) + 8, TextWidth.of(label) + 8, 40), items.count + 3)
  }

  private var reasonColumn: Int {
    let widest = items.filter { $0.refusal != nil }.map { TextWidth.of($0.title) }.max() ?? 0
    return 4 + max(8, widest) + 2
  }

  /// Draws its box in the middle of `area`.
  package func draw(into frame: inout Frame, in area: Rect) {
    let size = naturalSize
    let rect = area.centred(width: size.width, height: size.height)
    frame.box(rect, title: title, label: label, focused: true)
    let inner = rect.insideBox
    guard !inner.isEmpty else { return }
    let first = ListView.firstVisible(cursor: cursor, count: items.count, height: inner.height)
    let numbers = numbering()
    for (y, index) in (first..<min(items.count, first + inner.height)).enumerated() {
      let item = items[index]
      let row = inner.row(y)
      let style: Style = item.refusal == nil ? .text : .disabled
      frame.put(StyledLine(numbers[index], style), in: row.droppingLeft(2))
      let reasonColumn = min(self.reasonColumn, row.width / 2)
      let title = item.refusal == nil ? row : row.left(reasonColumn - 1)
      frame.put(StyledLine(item.title, style), in: title.droppingLeft(4))
      if let refusal = item.refusal { frame.put(StyledLine(refusal, style), in: row.droppingLeft(reasonColumn)) }
      if index == cursor {
        frame.put(">", in: row.droppingLeft(1))
        frame.select(row)
        frame.rest = Position(x: row.x + min(1, row.width - 1), y: row.y)
      }
    }
  }

  /// The digit of each item that can be chosen, `-` for the others.
  private func numbering() -> [String] {
    var next = 0
    return items.map { item in
      guard item.refusal == nil else { return "-" }
      next += 1
      return next <= 9 ? "\(next)" : " "
    }
  }
}
