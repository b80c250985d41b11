/// Where a form's fields stand: rows of items. A row too narrow for its items goes on in the next line.
package struct FormLayout: Equatable, Sendable {
  package enum Extent: Equatable, Sendable {
    case fixed(Int)
    /// At least so many columns, and a share of what is left.
    case flexible(least: Int, weight: Int)
    /// As the control asks.
    case natural
  }

  package enum Item: Equatable, Sendable {
    /// The field with that id, its label before it unless that is left out.
    case field(String, Extent = .natural, showsLabel: Bool = true)
    /// Words in the row, not a field.
    case words(StyledLine)
  }

  package enum Row: Equatable, Sendable {
    case items([Item], indent: Int = 0)
    case line(StyledLine)
    case blank
  }

  package var rows: [Row]
  /// Columns of the label that begins a row, so that fields stand below one another; nil for each its own.
  package var labelWidth: Int?

  package init(_ rows: [Row], labelWidth: Int? = nil) {
    self.rows = rows
    self.labelWidth = labelWidth
  }

  /// One field a row, labels in one column.
  package static func column(_ fields: [FormField]) -> FormLayout {
    FormLayout(
      fields.map { .items([.field($0.id)]) },
      labelWidth: min(20, (fields.map { TextWidth.of($0.label) }.max() ?? 0) + 2))
  }
}
