/// A piece of a bar, and how dearly it is kept: where there is no room the lowest priority goes first.
package struct BarItem: Hashable, Sendable {
  package let line: StyledLine
  package let priority: Int

  package init(_ line: StyledLine, priority: Int = 0) {
    self.line = line
    self.priority = priority
  }

  package init(_ text: String, style: Style = .text, priority: Int = 0) {
    self.init(StyledLine(text, style), priority: priority)
  }

  /// The items that fit in a width with a separator of so many columns between them, in their order.
  static func fitting(_ items: [BarItem], width: Int, separator: Int, glyphs: Glyphs) -> [BarItem] {
    var kept = items.indices.filter { !items[$0].line.text.isEmpty }
    let widths = items.map { TextWidth.of($0.line, glyphs: glyphs) }
    func total() -> Int { kept.reduce(0) { $0 + widths[$1] } + separator * max(0, kept.count - 1) }
    while total() > width, kept.count > 1,
      let least = kept.min(by: { (items[$0].priority, -$0) < (items[$1].priority, -$1) })
    {
      kept.removeAll { $0 == least }
    }
    return kept.map { items[$0] }
  }
}
