import Ledger
import TerminalUI

extension ColumnStep {
  /// - Parameter heading: the file, and which of its sheets this is.
  func draw(into frame: inout Frame, in area: Rect, heading: String, _ surroundings: Surroundings) {
    let words = surroundings.strings.importing
    frame.put("\(heading) · \(facts(surroundings))", in: area.row(0), style: .accent)
    let (table, below) = drawsRoom(area.droppingTop(1))
    let height = max(0, table.height - 1)
    let first = ListView.firstVisible(cursor: cursor, count: columns.count, height: height)
    let rows = columns.dropFirst(first).prefix(height).map { column in
      // A reporter's words are not shown once it is known that they are.
      let samples = column.isReporter ? [] : column.samples.filter { !$0.isEmpty }
      return TableRow([
        Span(column.key), readAs(column, surroundings), Span(samples.joined(separator: " | "), .dim),
      ])
    }
    TableView(
      columns: [
        Column("column", words.column, least: 12, most: 30, weight: 2),
        Column("field", words.readAs, least: 12, weight: 2),
        Column("samples", words.samples, least: 10, weight: 3, dropOrder: 0),
      ], rows: rows, cursor: cursor - first
    ).draw(into: &frame, in: table, focused: isInTable && picker == nil)
    frame.rule(x: below.x, y: below.y, width: below.width, title: words.questions)
    questions.draw(into: &frame, in: below.droppingTop(1), focused: !isInTable && picker == nil, bounds: area)
    if isInTable { frame.caret = nil }
    guard let picker else { return }
    frame.caret = nil
    picker.draw(into: &frame, in: area)
  }

  private func readAs(_ column: OpenedSheet.Column, _ surroundings: Surroundings) -> Span {
    let words = surroundings.strings.importing
    if column.isReporter { return Span(words.reporter, .warn) }
    switch column.field {
    case ImportFields.leftOut?: return Span(words.leftOut, .dim)
    case let name?: return Span(field(name).map { surroundings($0.title) } ?? name, .ok)
    case nil: return Span(words.kept, .dim)
    }
  }

  /// 表头第3行 · 300行
  private func facts(_ surroundings: Surroundings) -> String {
    var parts: [String] = []
    if let division = sheet.division, let place = surroundings.rulebook.divisions[division] {
      parts.append(surroundings(place.shortName))
    }
    if let kind = sheet.mapping.sheetKind, kind != .leads { parts.append(surroundings(kind.words)) }
    if let encoding = sheet.encoding { parts.append(encoding) }
    parts.append(surroundings(Words("表头第\(sheet.headerRow)行", "header in row \(sheet.headerRow)")))
    if let rows = sheet.rows { parts.append(surroundings(Words("\(rows.grouped)行", "\(rows.grouped) rows"))) }
    let dropped = columns.filter(\.isReporter).count
    if dropped > 0 { parts.append(surroundings(Words("丢弃\(dropped)列", "\(dropped) columns dropped"))) }
    let kept = columns.filter { $0.field == nil && !$0.isReporter }.count
    if kept > 0 { parts.append(surroundings(Words("\(kept)列原样保留", "\(kept) carried along"))) }
    return parts.joined(separator: " · ")
  }

  func hints(canSwitch: Bool, _ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.importing
    guard picker == nil else { return surroundings.strings.menus.listHints }
    return [
      HintRow.Hint("Enter", words.change, priority: 5, isEnabled: isInTable),
      HintRow.Hint("Space", words.isReporter, priority: 4, isEnabled: isInTable),
      HintRow.Hint("Tab", words.questions, priority: 6), HintRow.Hint("Ctrl-S", words.dryRun, priority: 9),
      HintRow.Hint("Ctrl-T", words.checkHint, priority: 3),
      HintRow.Hint("Ctrl-R", surroundings(Words("对账", "Reconcile")), priority: 1),
      HintRow.Hint("F6", words.switchSheet, priority: 2, isEnabled: canSwitch),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 8),
    ]
  }
}
