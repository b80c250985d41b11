/// One row of a table: a span a column, in the columns' order.
package struct TableRow: Hashable, Sendable {
  package var cells: [Span]
  package var isMarked: Bool

  package init(_ cells: [Span], isMarked: Bool = false) {
    self.cells = cells
    self.isMarked = isMarked
  }
}
