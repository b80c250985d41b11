import Ledger
import TerminalUI

// Pane 5 and the row above the hints.
extension MainScreen {
  func drawDetail(into frame: inout Frame, in rect: Rect, _ mode: MainLayout.Mode, _ surroundings: Surroundings) {
    var inner = rect
    if mode != .tiny {
      frame.box(rect, title: detailTitle(mode, surroundings), focused: focus == .detail)
      inner = rect.insideBox.droppingLeft(1).droppingRight(1)
    }
    var pane = detail
    pane.lines = detailLines(in: inner, surroundings)
    // A brief's lines are cut at the edge, so that each keeps its place; the whole is wrapped.
    if isBrief(inner) {
      for (row, line) in pane.lines.prefix(inner.height).enumerated() { frame.put(line, in: inner, row: row) }
    } else {
      pane.draw(into: &frame, in: inner)
    }
    if list == .leads, !leads.search.isEmpty {
      Highlight(leads.search, surroundings.rulebook.initials).mark(in: inner, of: &frame, isText: true)
    }
    if focus == .detail { frame.rest = Position(x: inner.x, y: inner.y) }
  }

  private func isBrief(_ rect: Rect) -> Bool { focus != .detail && rect.height < 10 }

  private func detailTitle(_ mode: MainLayout.Mode, _ surroundings: Surroundings) -> String {
    let title = "5 \(surroundings.strings.main.panes[4])"
    guard mode != .wide else { return title }
    switch list {
    case .rectifications:
      return rectifications.selectedRow.map { "\(title) \($0.rectification.number) \($0.rectification.action)" }
        ?? title
    case .accountabilities:
      return accountabilities.selectedRow.map { "\(title) \($0.accountability.number)" } ?? title
    default:
      guard let row = leads.window.selectedRow else { return title }
      guard let dossier = shownDossier(for: row) else { return "\(title) \(row.number.text) \(row.title)" }
      return "\(title) \(dossier.lead.number) \(dossier.lead.title)"
    }
  }

  func detailLines(in rect: Rect, _ surroundings: Surroundings) -> [StyledLine] {
    let words = surroundings.strings.detail
    switch list {
    case .rectifications:
      guard let row = rectifications.selectedRow else { return [StyledLine(words.nothingSelected, .dim)] }
      return RectificationDetail(surroundings: surroundings, row: row).lines(width: rect.width)
    case .accountabilities:
      guard let row = accountabilities.selectedRow else { return [StyledLine(words.nothingSelected, .dim)] }
      let reviews = (selectedDossier?.reviews ?? []).filter { $0.accountability == row.id }
      return AccountabilityDetail(surroundings: surroundings, row: row, reviews: reviews).lines(width: rect.width)
    default:
      guard let row = leads.window.selectedRow else { return [StyledLine(words.nothingSelected, .dim)] }
      guard let dossier = shownDossier(for: row) else { return rowLines(row, surroundings) }
      let detail = LeadDetail(surroundings: surroundings, dossier: dossier)
      return isBrief(rect) ? detail.brief(width: rect.width) : detail.whole(width: rect.width)
    }
  }

  /// The row's lead, or the lead before it, under its own number, while that one is being read: nothing is sent for the
  /// blink of an eye that a read takes, and a held key leaves the pane alone.
  private func shownDossier(for row: LeadRow) -> Dossier? {
    dossier?.lead.id == row.id || isUnderWay(.dossier(row.id)) ? dossier : nil
  }

  /// What the row itself knows, where no lead has been read yet.
  private func rowLines(_ row: LeadRow, _ surroundings: Surroundings) -> [StyledLine] {
    let words = surroundings.strings.detail
    let standing = surroundings.standing(of: row.clock)
    var text = DetailText(width: 0)
    text.line(
      .init(words.number, row.number.text), .init(words.unit, row.unitName), .init(words.handler, row.handler ?? ""),
      .init(words.received, row.clock.receivedOn.description))
    text.line(.init(words.why, surroundings(standing.explanation), style: Style(standing.colour?.role ?? .text)))
    text.line(.init("", words.reading, style: .dim))
    return text.lines
  }

  /// ` 筛选 今日待办  Esc 全部 │ 排序 期限^ │ 标记 0`, the search field, or the notice.
  func drawFilter(into frame: inout Frame, in rect: Rect, _ mode: MainLayout.Mode, _ surroundings: Surroundings) {
    let words = surroundings.strings.main
    if let notice = surroundings.notice { return notice.draw(into: &frame, above: rect.maxY, surroundings) }
    if let field = leads.field {
      let label = " \(words.find) "
      let width = TextWidth.of(label)
      frame.put(label, in: rect, style: .accent)
      let place = rect.droppingLeft(width).left(min(40, rect.width - width))
      field.draw(into: &frame, in: place, focused: true)
      let hint = rect.droppingLeft(width + place.width + 2)
      if TextWidth.of(words.keepSearch) <= hint.width { frame.put(words.keepSearch, in: hint, style: .dim) }
      return
    }
    StatusBar(filterItems(mode, surroundings), hasLines: mode == .wide).draw(into: &frame, in: rect)
  }

  private func filterItems(_ mode: MainLayout.Mode, _ surroundings: Surroundings) -> [BarItem] {
    let words = surroundings.strings.main
    var filter = leads.isToday ? words.today : words.everything
    if leads.isToday, mode == .standard, leads.search.isEmpty { filter += words.todayMeaning }
    if let day = leads.dueOn { filter = "\(day) \(words.dueOn)" }
    if let named = leads.named { filter = surroundings(named.name) }
    if !leads.search.isEmpty { filter += "  \(words.find) \(leads.search)" }
    let clear = leads.hasFilter ? "  \(words.clear)" : ""
    var items = [
      BarItem(StyledLine([Span("\(words.filter) ", .dim), Span(filter), Span(clear, .dim)]), priority: 3),
      BarItem(
        StyledLine([
          Span("\(words.sort) ", .dim),
          Span(surroundings(leads.shownSort.field.words) + (leads.shownSort.descending ? "v" : "^")),
        ]), priority: 2),
    ]
    if mode == .wide || !leads.marks.isEmpty {
      let marks = leads.marks.count(of: leads.window.total.count)?.grouped ?? ".."
      items.append(BarItem(StyledLine([Span("\(words.marks) ", .dim), Span(marks)]), priority: 1))
    }
    return items
  }
}
