/// Where a row stands in its order: the sort columns' values and the row's number. A page begins after it.
package struct PageKey: Hashable, Sendable {
  package let values: [String]
  package let row: Int64

  package init(values: [String], row: Int64) {
    self.values = values
    self.row = row
  }

  /// As `--after` takes it.
  package var text: String { (values + [String(row)]).joined(separator: "|") }

  package init?(_ text: String) {
    var parts = text.components("|")
    guard let last = parts.popLast(), let row = Int64(last) else { return nil }
    self.init(values: parts, row: row)
  }
}

extension String {
  fileprivate func components(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

package struct PageRequest: Hashable, Sendable {
  package var anchor: Anchor
  package var limit: Int

  package init(_ anchor: Anchor = .start, limit: Int = 50) {
    self.anchor = anchor
    self.limit = limit
  }

  package enum Anchor: Hashable, Sendable {
    case start, end
    case after(PageKey)
    case before(PageKey)
    /// Around this record, so that half of the rows stand before it; from the start where it is not among them.
    case around(RecordID)
  }
}

/// A row of a list: an identity, and its place in the order.
package protocol ListRow: Sendable, Hashable, Identifiable where ID == RecordID {
  var pageKey: PageKey { get }
}

/// A window of rows in the query's order, whichever way it was asked for.
package struct Page<Row: ListRow>: Sendable, Hashable {
  package let rows: [Row]
  package let hasBefore: Bool
  package let hasAfter: Bool

  package init(rows: [Row], hasBefore: Bool, hasAfter: Bool) {
    self.rows = rows
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
  }
}
