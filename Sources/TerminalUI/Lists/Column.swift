/// A column of a table: how narrow it may get, its share of what is left, and when it goes.
package struct Column: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: String
  package let least: Int
  package let most: Int?
  /// Share of the free width; 0 keeps it at its least.
  package let weight: Int
  package let alignment: Alignment
  /// Columns with the lowest number go first where there is no room; nil stays to the last.
  package let dropOrder: Int?
  /// Numbers are never clipped: the column grows to its widest value, or goes.
  package let isNumber: Bool

  package init(
    _ id: String, _ title: String, least: Int, most: Int? = nil, weight: Int = 0,
    alignment: Alignment = .leading, dropOrder: Int? = nil, isNumber: Bool = false
  ) {
    self.id = id
    self.title = title
    self.least = max(1, least)
    self.most = most
    self.weight = max(0, weight)
    self.alignment = alignment
    self.dropOrder = dropOrder
    self.isNumber = isNumber
  }
}
