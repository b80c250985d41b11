import Ledger
import TerminalUI

/// Lines of labelled values, laid side by side where there is room.
struct DetailText {
  let width: Int
  /// What doesn't fit goes on in the next line; otherwise it is cut at the edge, and each line keeps its place.
  let continues: Bool
  private(set) var lines: [StyledLine] = []

  struct Item {
    let label: String
    let value: String
    let style: Style
    /// Columns that it takes; the last of a line takes what is left.
    let columns: Int

    init(_ label: String, _ value: String, style: Style = .text, columns: Int = 0) {
      self.label = label
      self.value = value
      self.style = style
      self.columns = columns
    }
  }

  init(width: Int, continues: Bool = true) {
    self.width = width
    self.continues = continues
  }

  /// One line; an item narrower than its columns is filled up, a wider one pushes the next.
  mutating func line(_ items: Item...) {
    var spans: [Span] = []
    var x = 0
    var stop = 0
    for item in items where !item.value.isEmpty {
      // Three columns apart, or at the stop; two will do where the item before it reached over its stop.
      let gap = stop > 0 ? max(2, stop - x) : 3
      let needed = TextWidth.of(item.label) + (item.label.isEmpty ? 0 : 1) + TextWidth.of(item.value)
      if continues, x > 0, x + gap + needed > width {
        lines.append(StyledLine(spans))
        (spans, x, stop) = ([], 0, 0)
      }
      // Words are cut at the edge; a number says something else when it is cut, and goes.
      if !continues, x > 0, x + gap + needed > width, item.value.contains(where: \.isNumber) { continue }
      if x > 0 {
        spans.append(Span(String(repeating: " ", count: gap)))
        x += gap
      }
      let start = x
      spans += [Span(item.label, .dim), Span(item.label.isEmpty ? "" : " "), Span(item.value, item.style)]
      x += needed
      stop = item.columns == 0 ? 0 : start + item.columns
    }
    if !spans.isEmpty { lines.append(StyledLine(spans)) }
  }

  mutating func blank() { lines.append("") }

  mutating func text(_ text: String, style: Style = .text) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(StyledLine(String(line), style))
    }
  }

  mutating func append(_ line: StyledLine) { lines.append(line) }

  mutating func heading(_ text: String) { lines.append(StyledLine(text, .title)) }
}
