import Ledger
import TerminalUI

// The picture. The value's name keeps a third of the width; as many bodies stand beside it as there is room for, the
// selected one among them.
extension MeasureScreen {
  /// A body's name in full where that leaves the values half the width.
  private func cellWidth(in width: Int) -> Int { (matrix?.bodies.count ?? 0) * 15 <= width / 2 ? 14 : 8 }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    frame.clear(area)
    // With nothing to select, and where there is little room, the list has it all.
    let showsCell = area.height >= 12 && !rows.isEmpty
    let box = showsCell ? area.droppingBottom(3) : area
    drawMatrix(into: &frame, in: box, surroundings)
    if showsCell { drawCell(into: &frame, in: area.bottom(3), surroundings) }
  }

  private func drawMatrix(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let rows = rows
    let height = TableView.rowsInBox(height: area.height)
    let first = ListView.firstVisible(cursor: row, count: rows.count, height: height)
    let shown = bodiesInSight(width: area.width - 3)
    let cellWidth = cellWidth(in: area.width)
    let name = max(10, area.width - 3 - 5 - shown.count * (cellWidth + 1))
    let bodies = matrix?.bodies ?? []
    let columns =
      [
        Column("measure", surroundings(Words("编号", "No.")), least: 4),
        Column("value", surroundings(Words("内容", "Value")), least: min(name, 10), weight: 1),
      ]
      + shown.map { index in
        Column(
          "body\(index)", (index == column ? "[" : " ") + bodies[index].name, least: cellWidth, most: cellWidth)
      }
    let table = TableView(
      columns: columns,
      rows: rows.dropFirst(first).prefix(height).enumerated().map { place, line in
        TableRow(
          [Span(line.item.measureCode), Span(surroundings(line.item.label))]
            + shown.map { index in
              cell(line.cells[index], isSelected: first + place == row && index == column, surroundings)
            })
      }, cursor: rows.isEmpty ? nil : row - first, position: rows.isEmpty ? nil : row + 1,
      total: hasAnswer ? .exact(rows.count) : .unknown, empty: empty(surroundings),
      isStale: isReading && matrix != nil)
    table.drawBoxed(
      into: &frame, in: area, title: title(surroundings), focused: true, label: label(shown, table, surroundings))
  }

  /// Indices of the bodies for which there is room, the selected one among them.
  private func bodiesInSight(width: Int) -> Range<Int> {
    let count = matrix?.bodies.count ?? 0
    let room = max(1, (width * 2 / 3 - 5) / (cellWidth(in: width + 3) + 1))
    let first = max(0, min(column - room / 2, count - room))
    return first..<min(count, first + room)
  }

  private func cell(_ cell: MeasureMatrix.Cell?, isSelected: Bool, _ surroundings: Surroundings) -> Span {
    let word = cell.map { surroundings($0.state.words) } ?? "-"
    // The cell under the cursor is told by brackets, since the whole row stands out.
    let text = isSelected ? "[\(word)]" : " \(word)"
    return Span(text, cell?.state.style ?? .dim)
  }

  private func title(_ surroundings: Surroundings) -> String {
    guard let matrix else { return surroundings(Words("举措进展", "Measures")) }
    let waiting = showsWaiting ? surroundings(Words(" · 待办的", " · waiting")) : ""
    return surroundings(matrix.period.words) + " · " + surroundings(matrix.program.title) + waiting
  }

  /// `3 / 67   单位 2 / 14`
  private func label(_ shown: Range<Int>, _ table: TableView, _ surroundings: Surroundings) -> String {
    guard let matrix, !matrix.bodies.isEmpty else { return table.positionLabel }
    let body = surroundings(Words("单位", "body"))
    return "\(table.positionLabel)  \(body) \(column + 1) / \(matrix.bodies.count)"
  }

  private func empty(_ surroundings: Surroundings) -> [StyledLine] {
    guard !isReading else { return [StyledLine("..")] }
    if matrix != nil {
      return [StyledLine(surroundings(Words("没有待办的：F8 看全部", "nothing waits: F8 shows all")))]
    }
    return [
      StyledLine(surroundings(Words("没有适用本地的举措清单。", "no programme of measures concerns this division."))),
      StyledLine(
        surroundings(
          Words(
            "F2 看其他清单；自己的写在设置文件 measures.yaml 里", "F2 shows the others; an own one goes into the file measures.yaml"))),
    ]
  }

  /// What the selected cell says, in a box of its own.
  private func drawCell(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let rows = rows
    guard let matrix, rows.indices.contains(row) else { return }
    let line = rows[row]
    let body = matrix.bodies.indices.contains(column) ? matrix.bodies[column].name : ""
    frame.box(area, title: "\(line.item.measureCode) \(surroundings(line.item.measure.title)) · \(body)")
    frame.put(StyledLine(surroundings(cellWords(line, matrix))), in: area.insideBox.inset(1, 0), row: 0)
  }

  private func cellWords(_ line: MeasureMatrix.Row, _ matrix: MeasureMatrix) -> Words {
    let cadence = line.item.cadence.words
    let target = line.item.value.targetWords.map { Words("，目标 \($0.zh)", ", target \($0.en)") } ?? Words("", "")
    let asked =
      line.item.value.words + Words("（\(cadence.zh)\(target.zh)）", " (\(cadence.en.lowercased())\(target.en))")
    guard line.cells.indices.contains(column), let cell = line.cells[column] else {
      return asked + Words("：不由该单位报送", ": not asked of this body")
    }
    var said = Words("：\(cell.state.words.zh)", ": \(cell.state.words.en)")
    if let due = cell.due, cell.reports.isEmpty { said = said + Words("，期限 \(due)", ", by \(due)") }
    if let value = cell.value { said = said + Words("，报 \(value.zh)", ", said \(value.en)") }
    if let isMet = cell.isMet { said = said + (isMet ? Words("，达标", ", met") : Words("，未达标", ", not met")) }
    return asked + said
  }

  private var isReading: Bool { !hasAnswer }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    return [
      HintRow.Hint("Enter", word("打开、报送", "Open, report"), priority: 8, isEnabled: !rows.isEmpty),
      HintRow.Hint("Left Right", word("季度", "Quarter"), priority: 7, isEnabled: matrix != nil),
      HintRow.Hint("Tab", word("单位", "Body"), priority: 7, isEnabled: matrix != nil),
      HintRow.Hint("F8", showsWaiting ? word("全部", "All") : word("待办的", "Waiting"), priority: 6),
      HintRow.Hint("F2", word("换清单", "Programme"), priority: 5), HintRow.Hint("F7", word("报送", "Report"), priority: 4),
      HintRow.Hint("F5", word("刷新", "Refresh"), priority: 2),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
    ]
  }
}

extension MeasureMatrix.State {
  fileprivate var style: Style {
    switch self {
    case .open: .dim
    case .due: .text
    case .late, .returned: .danger
    case .submitted: .accent
    case .accepted: .ok
    }
  }
}
