import Ledger
import TerminalUI

extension MainScreen {
  func draw(into frame: inout Frame, _ surroundings: Surroundings) {
    let layout = layout(surroundings)
    HeaderBar(surroundings, morning: morning, isWide: layout.mode == .wide).draw(into: &frame, in: layout.header)
    if let tabs = layout.tabs { drawTabs(into: &frame, in: tabs, surroundings) }
    for pane in Pane.allCases {
      guard let rect = layout.panes[pane] else { continue }
      draw(pane, into: &frame, in: rect, layout.mode, surroundings)
    }
    if let filter = layout.filter { drawFilter(into: &frame, in: filter, layout.mode, surroundings) }
  }

  /// ` 1县市单位 │[2问题线索 24]│ 3整改 11 │`
  private func drawTabs(into frame: inout Frame, in rect: Rect, _ surroundings: Surroundings) {
    var spans: [Span] = []
    for pane in Pane.allCases {
      if !spans.isEmpty { spans.append(Span(String(frame.context.glyphs.separator), Style(.border))) }
      let text =
        "\(pane.rawValue)\(surroundings.strings.main.tabs[pane.rawValue - 1])"
        + (total(of: pane).map { " \($0)" } ?? "")
      spans.append(pane == focus ? Span("[\(text)]", Style(.title, .bold)) : Span(" \(text) "))
    }
    frame.put(StyledLine(spans), in: rect)
  }

  private func name(of pane: Pane, _ surroundings: Surroundings) -> String {
    surroundings.strings.main.panes[pane.rawValue - 1]
  }

  private func total(of pane: Pane) -> String? {
    let total: TableView.Total? =
      switch pane {
      case .leads: leads.window.total
      case .rectifications: rectifications.total
      case .accountabilities: accountabilities.total
      case .tree, .detail: nil
      }
    return switch total {
    case .exact(let count): count.grouped
    case .atLeast(let count): count.grouped + "+"
    case .unknown: ".."
    case nil: nil
    }
  }

  private func draw(
    _ pane: Pane, into frame: inout Frame, in rect: Rect, _ mode: MainLayout.Mode, _ surroundings: Surroundings
  ) {
    switch pane {
    case .tree: drawTree(into: &frame, in: rect, mode, surroundings)
    case .leads: drawLeads(into: &frame, in: rect, mode, surroundings)
    case .rectifications:
      let columns = RecordColumns.rectifications(surroundings, isRoomy: mode != .wide && mode != .tiny)
      let numbers = RecordNumbers(rectifications.rows, own: \.number, lead: \.leadNumber)
      let rows = rectifications.rowsInSight.map {
        RecordColumns.row($0, columns: columns, numbers: numbers, surroundings)
      }
      draw(
        table(rectifications, columns, rows, surroundings.strings.lists.noRectifications, mode, surroundings), pane,
        into: &frame, in: rect, mode, surroundings)
    case .accountabilities:
      let columns = RecordColumns.accountabilities(surroundings, isRoomy: mode != .wide && mode != .tiny)
      let numbers = RecordNumbers(accountabilities.rows, own: \.number, lead: \.leadNumber)
      let rows = accountabilities.rowsInSight.map {
        RecordColumns.row($0, columns: columns, numbers: numbers, surroundings)
      }
      draw(
        table(accountabilities, columns, rows, surroundings.strings.lists.noAccountabilities, mode, surroundings), pane,
        into: &frame, in: rect, mode, surroundings)
    case .detail: drawDetail(into: &frame, in: rect, mode, surroundings)
    }
  }

  private func table<Row: ListRow>(
    _ window: ListWindow<Row>, _ columns: [Column], _ rows: [TableRow], _ empty: [String], _ mode: MainLayout.Mode,
    _ surroundings: Surroundings
  ) -> TableView {
    let cursor = window.selectedIndex.map { $0 - window.top }
    let words = window.hasAnswer ? empty : [surroundings.strings.lists.loading]
    return TableView(
      columns: columns, rows: rows, cursor: cursor, position: window.position, total: window.total,
      empty: words.map { StyledLine($0, .dim) }, showsHeader: mode != .wide && mode != .tiny,
      isStale: window.isStale && window.hasAnswer)
  }

  private func draw(
    _ table: TableView, _ pane: Pane, into frame: inout Frame, in rect: Rect, _ mode: MainLayout.Mode,
    _ surroundings: Surroundings
  ) {
    guard mode != .tiny else {
      table.draw(into: &frame, in: rect, focused: true)
      return
    }
    // A narrow list beside others says its number of rows in the title, the one in focus where the cursor is.
    let isSide = mode == .wide && pane != .leads
    let title = "\(pane.rawValue) \(name(of: pane, surroundings))" + (isSide ? " \(total(of: pane) ?? "")" : "")
    table.drawBoxed(
      into: &frame, in: rect, title: title, focused: pane == focus, label: isSide && pane != focus ? "" : nil)
  }

  private func drawTree(
    into frame: inout Frame, in rect: Rect, _ mode: MainLayout.Mode, _ surroundings: Surroundings
  ) {
    let words = surroundings.strings.lists
    let rows = tree.rowsInSight.map { row in
      TreeView.Row(
        level: row.level, fold: row.hasChildren ? (row.isOpen ? .open : .closed) : .leaf,
        label: Span(label(of: row.place, surroundings)),
        counts: [
          Span(row.count.open.grouped), Span(row.count.red.grouped, Style(row.count.red > 0 ? .danger : .text)),
          Span(row.count.yellow.grouped, Style(row.count.yellow > 0 ? .warn : .text)),
        ])
    }
    let view = TreeView(
      title: words.divisions, countTitles: [words.open, words.red, words.yellow], rows: rows,
      cursor: tree.cursorIndex.map { $0 - tree.firstInSight }, empty: StyledLine(words.loading, .dim))
    var inner = rect
    if mode != .tiny {
      frame.box(rect, title: "1 \(name(of: .tree, surroundings))", focused: focus == .tree)
      inner = rect.insideBox
    }
    view.draw(into: &frame, in: inner, focused: focus == .tree)
  }

  private func label(of place: Place, _ surroundings: Surroundings) -> String {
    switch place {
    case .everything: surroundings.strings.lists.everything
    case .division(let code):
      surroundings(surroundings.rulebook.divisions.displayName(code, ili: surroundings.rulebook.iliScope))
    case .unit(let id): surroundings.unitName(id)
    }
  }

  private func drawLeads(
    into frame: inout Frame, in rect: Rect, _ mode: MainLayout.Mode, _ surroundings: Surroundings
  ) {
    let builder = LeadColumns(surroundings: surroundings, extra: leads.extraColumns)
    let columns = builder.columns(mode: mode)
    let numbers = NumberStyle(leads.window.rows.map(\.number))
    let rows = leads.window.rowsInSight.map { row in
      builder.row(row, columns: columns, number: numbers.text(row.number), isMarked: leads.marks.contains(row.id))
    }
    var table = table(leads.window, columns, rows, emptyWords(surroundings), mode, surroundings)
    table.showsHeader = mode != .tiny
    table.showsMarks = !leads.marks.isEmpty
    table.sort = sortColumn.map { TableView.Sort($0, ascending: !leads.shownSort.descending) }
    if mode == .tiny {
      table.draw(into: &frame, in: rect, focused: focus == .leads)
    } else {
      table.drawBoxed(into: &frame, in: rect, title: leadsTitle(surroundings), focused: focus == .leads)
    }
    if !leads.search.isEmpty {
      Highlight(leads.search, surroundings.rulebook.initials).mark(
        in: mode == .tiny ? rect : rect.insideBox.droppingTop(1), of: &frame)
    }
  }

  /// 今日待办's own order ends in the due date, and shows its arrow there.
  private var sortColumn: String? {
    switch leads.shownSort.field {
    case .urgency, .due: "due"
    case .received: leads.extraColumns.contains("received") ? "received" : nil
    case .number: "number"
    case .unit: "unit"
    case .status: "status"
    case .title: "title"
    case .entered: nil
    }
  }

  private func leadsTitle(_ surroundings: Surroundings) -> String {
    var title = "2 \(name(of: .leads, surroundings))"
    let words = surroundings.strings.main
    if leads.isToday { title += " · \(words.today)" }
    if let day = leads.dueOn { title += " · \(day) \(words.dueOn)" }
    if let named = leads.named { title += " · \(surroundings(named.name))" }
    // The header names the owner; any other view is named here.
    if let place = tree.cursor, surroundings.ledger.map({ place != .division($0.info.owner) }) ?? false {
      title += " · \(label(of: place, surroundings))"
    }
    return title
  }

  private func emptyWords(_ surroundings: Surroundings) -> [String] {
    let words = surroundings.strings.lists
    if !leads.search.isEmpty { return leads.isToday ? words.nothingFoundToday : words.nothingFound }
    if leads.named != nil { return words.nothingInFilter }
    return leads.isToday ? words.nothingToday : words.noLeads
  }
}
