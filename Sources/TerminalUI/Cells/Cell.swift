/// One place of the grid: a base scalar with at most two combining marks, one or two columns wide,
/// or the trailing half of the wide cell at its left. Only `Sanitizer` makes cells from text.
package struct Cell: Hashable, Sendable {
  package let scalar: Unicode.Scalar
  private let first: UInt32
  private let second: UInt32
  private let columns: UInt8
  package var style: Style

  init(_ scalar: Unicode.Scalar, width: Int = 1, style: Style = .text) {
    self.init(scalar, marks: 0, 0, columns: UInt8(clamping: width), style: style)
  }

  private init(_ scalar: Unicode.Scalar, marks first: UInt32, _ second: UInt32, columns: UInt8, style: Style) {
    self.scalar = scalar
    self.first = first
    self.second = second
    self.columns = columns
    self.style = style
  }

  /// Columns: 1 or 2, and 0 for a trailing half.
  package var width: Int { Int(columns) }
  package var isTrailing: Bool { columns == 0 }
  package var firstMark: Unicode.Scalar? { first == 0 ? nil : Unicode.Scalar(first) }
  package var secondMark: Unicode.Scalar? { second == 0 ? nil : Unicode.Scalar(second) }

  package static func blank(_ style: Style = .text) -> Cell { Cell(" ", style: style) }
  static func trailing(_ style: Style) -> Cell { Cell(" ", width: 0, style: style) }

  /// With one more combining mark; a third is cut (screens.md 1.8).
  func marked(with mark: Unicode.Scalar) -> Cell {
    if first == 0 { return Cell(scalar, marks: mark.value, 0, columns: columns, style: style) }
    if second == 0 { return Cell(scalar, marks: first, mark.value, columns: columns, style: style) }
    return self
  }

  /// Base and marks, as they are written to the terminal; nothing for a trailing half.
  package func write(to text: inout String) {
    guard !isTrailing else { return }
    text.unicodeScalars.append(scalar)
    if let firstMark { text.unicodeScalars.append(firstMark) }
    if let secondMark { text.unicodeScalars.append(secondMark) }
  }
}
