extension Form {
  /// Something placed in the form's own coordinates, row 0 at its top.
  struct Placement: Equatable {
    enum Content: Equatable {
      case words(StyledLine)
      case error(String)
      case required
      case hint(String)
      case control(Int)
    }
    let content: Content
    let rect: Rect
  }

  private struct Piece {
    let label: String
    var labelWidth: Int
    let content: Placement.Content
    let least: Int
    let weight: Int
    let rows: Int

    var leastWidth: Int { labelWidth + least }
    /// Words can be wrapped beside what stands before them.
    var leastBeside: Int { if case .words = content { min(least, 18) } else { leastWidth } }
  }

  /// Everything placed for a width, top to bottom, and the rows it takes.
  func placements(width: Int) -> (items: [Placement], height: Int) {
    let width = max(1, width)
    var items: [Placement] = []
    var y = 0
    for row in layout.rows {
      switch row {
      case .blank: y += 1
      case .line(let line):
        for row in TextWrap.rows(of: line, width: width - 1) {
          items.append(Placement(content: .words(row), rect: Rect(x: 1, y: y, width: width - 1, height: 1)))
          y += 1
        }
      case .items(let rowItems, let indent):
        let pieces = pieces(of: rowItems, width: width - indent)
        // A row that goes on in the next line goes on under its first field, where there is room for that.
        let head = pieces.first.flatMap { piece in
          if case .words = piece.content, pieces.count > 1 { piece.least + Form.gap } else { nil as Int? }
        }
        for (index, line) in lines(of: pieces, width: width - indent, hanging: head ?? 0).enumerated() {
          let hanging = index == 0 ? 0 : hanging(head ?? 0, before: line, width: width - indent)
          y += place(line, x: indent + hanging, y: y, width: width - indent - hanging, into: &items)
        }
      }
    }
    return (items, y)
  }

  private func pieces(of items: [FormLayout.Item], width: Int) -> [Piece] {
    // In a narrow place the labels give way, so that something is left for what is typed.
    let column = min(layout.labelWidth ?? 0, width * 2 / 5)
    return items.enumerated().compactMap { index, item in
      switch item {
      case .words(let line):
        return Piece(
          label: "", labelWidth: 0, content: .words(line), least: TextWidth.of(line), weight: 0, rows: 1)
      case .field(let id, let extent, let showsLabel):
        guard let fieldIndex = fields.firstIndex(where: { $0.id == id }) else { return nil }
        let field = fields[fieldIndex]
        let natural = showsLabel && !field.label.isEmpty ? TextWidth.of(field.label) + 1 : 0
        let labelWidth = index == 0 && natural > 0 ? max(natural, column) : natural
        let (least, weight) =
          switch extent {
          case .fixed(let columns): (columns, 0)
          case .flexible(let least, let weight): (least, weight)
          case .natural: field.control.extent
          }
        return Piece(
          label: showsLabel ? field.label : "", labelWidth: labelWidth, content: .control(fieldIndex), least: least,
          weight: weight, rows: field.control.rows)
      }
    }
  }

  /// Packs the pieces into lines that they fit in, at least one a line. What begins a further line stands in the column
  /// in which the row's first field does.
  private func lines(of pieces: [Piece], width: Int, hanging head: Int) -> [[Piece]] {
    var lines: [[Piece]] = []
    var used = 0
    for piece in pieces {
      if let last = lines.indices.last, used + Form.gap + piece.leastBeside + 1 <= width {
        lines[last].append(piece)
        used += Form.gap + piece.leastWidth
      } else {
        var piece = piece
        if let first = lines.first?.first, first.labelWidth + piece.least + 1 <= width {
          piece.labelWidth = max(piece.labelWidth, first.labelWidth)
        }
        let isFirst = lines.isEmpty
        lines.append([piece])
        used = piece.leastWidth + (isFirst ? 0 : hanging(head, before: [piece], width: width))
      }
    }
    return lines
  }

  private func hanging(_ head: Int, before line: [Piece], width: Int) -> Int {
    head + (line.first?.leastWidth ?? 0) + 1 <= width ? head : 0
  }

  /// Columns between two items of a row.
  private static let gap = 2

  /// Places one line and the errors below it; returns the rows taken.
  private func place(_ line: [Piece], x: Int, y: Int, width: Int, into items: inout [Placement]) -> Int {
    let start = x + 1  // Column 0 holds the mark of a required field.
    let free = max(0, width - 1 - line.reduce(0) { $0 + $1.leastWidth } - Form.gap * (line.count - 1))
    let weights = line.reduce(0) { $0 + $1.weight }
    var column = start
    var rows = 1
    var errors: [String] = []
    for (index, piece) in line.enumerated() {
      let share = weights == 0 ? 0 : free * piece.weight / weights
      let room = max(0, x + width - column)
      let labelWidth = min(piece.labelWidth, max(0, room - 1))
      if !piece.label.isEmpty {
        items.append(
          Placement(
            content: .words(StyledLine(piece.label)), rect: Rect(x: column, y: y, width: labelWidth, height: 1)))
      }
      let contentWidth = min(piece.least + share, room - labelWidth)
      let rect = Rect(x: column + labelWidth, y: y, width: contentWidth, height: piece.rows)
      if case .control(let fieldIndex) = piece.content {
        let field = fields[fieldIndex]
        if field.isRequired, field.control.isEmpty {
          items.append(
            Placement(content: .required, rect: Rect(x: column - 1, y: y, width: 1, height: 1)))
        }
        if let error = field.error { errors.append(error) }
        if index == line.count - 1, !field.hint.isEmpty, share == 0 || weights == 0 {
          let hint = Rect(x: rect.maxX + 1, y: y, width: x + width - rect.maxX - 1, height: 1)
          // Half a hint helps nobody.
          if TextWidth.of(field.hint) <= hint.width { items.append(Placement(content: .hint(field.hint), rect: hint)) }
        }
      }
      if case .words(let line) = piece.content, piece.least > contentWidth {
        // Words that have no room side by side are read one row below the other.
        let wrapped = TextWrap.rows(of: line, width: max(1, contentWidth))
        for (row, words) in wrapped.enumerated() {
          items.append(
            Placement(content: .words(words), rect: Rect(x: rect.x, y: y + row, width: rect.width, height: 1)))
        }
        rows = max(rows, wrapped.count)
      } else {
        items.append(Placement(content: piece.content, rect: rect))
      }
      rows = max(rows, piece.rows)
      column = rect.maxX + Form.gap
    }
    let indent = start + (line.first.map { min($0.labelWidth, max(0, width - 12)) } ?? 0)
    for error in errors {
      for row in TextWrap.rows(of: error, width: max(1, x + width - indent), style: .danger) {
        items.append(
          Placement(
            content: .error(row.text), rect: Rect(x: indent, y: y + rows, width: x + width - indent, height: 1)))
        rows += 1
      }
    }
    return rows
  }
}
