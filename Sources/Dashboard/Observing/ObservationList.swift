import Ledger
import TerminalUI

/// Observations, the newest first: narrowed by unit and mode, opened with Enter, logged with F4.
struct ObservationList: Layer {
  private var query = RecordQuery()
  private(set) var pager = ListPager<ObservationRow>()
  private var filter: Form?

  var isFullScreen: Bool { true }

  /// - Parameter unit: whose visits alone are listed; Esc shows all.
  init(unit: RecordID? = nil) { query.unit = unit }

  mutating func start(_ surroundings: inout Surroundings) { reload(&surroundings) }
  mutating func resume(_ surroundings: inout Surroundings) { reload(&surroundings) }

  private var pages: ListPager<ObservationRow>.Pages { { [query] in .observations(query, $0) } }

  private mutating func reload(_ surroundings: inout Surroundings) {
    pager.reload(pages, count: .observationCount(query), &surroundings)
  }

  private mutating func narrow(to query: RecordQuery, _ surroundings: inout Surroundings) {
    self.query = query
    pager.begin(pages, count: .observationCount(query), &surroundings)
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if filter != nil {
      narrow(key, &surroundings)
      return .stay
    }
    switch key {
    case .escape:
      guard query != RecordQuery() else { return .close }
      narrow(to: RecordQuery(), &surroundings)
    case .function(3), .ctrl("f"): openFilter(surroundings)
    case .function(5): reload(&surroundings)
    case .enter:
      if let row = pager.selected { return .push(ObservationDetail(row.id)) }
    case .function(4), .ctrl("o"):
      if let change = LayerFactory.change("observe") {
        return .push(ObserveForm(change, unit: query.unit, surroundings))
      }
    case .function(9): return .push(VisitScreen.layer(to: query.unit, surroundings))
    case .ctrl("s"): return .push(ExportForm(exportScope, surroundings))
    default: return pager.handle(key, pages, &surroundings) ? .stay : .unhandled
    }
    return .stay
  }

  private var exportScope: ExportScope {
    var filter = LeadFilter()
    filter.unit = query.unit
    filter.mode = query.mode
    let query = LeadQuery(filter, sort: LeadQuery.Sort(.received))
    return ExportScope(listed: query, place: query, kind: .observations)
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .observations(let page): pager.receive(page, to: request, pages, &surroundings)
    case .count(let count): pager.receive(count: count, to: request)
    default: break
    }
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    pager.failed(request)
    return .stay
  }
}

// The filter.
extension ObservationList {
  private mutating func openFilter(_ surroundings: Surroundings) {
    let modes = SupervisionMode.allCases.map { ChoiceField.Option($0.rawValue, surroundings($0.words)) }
    let unit = PickField(
      FieldOptions.units(surroundings), selected: query.unit?.text,
      placeholder: surroundings.strings.forms.findAsYouType, nothing: surroundings.strings.forms.nothingFound)
    filter = Form([
      FormField("unit", surroundings(Words("单位或窗口", "Unit or window")), .pick(unit)),
      FormField(
        "mode", surroundings(Words("方式", "Mode")),
        .choice(
          ChoiceField(
            modes, selected: query.mode?.rawValue, look: .list, allowsNone: true,
            placeholder: surroundings(Words("不限", "any"))))),
      FormField("apply", "", .button(title: surroundings(Words("筛选 Ctrl-S", "Filter Ctrl-S")), isEnabled: true)),
    ])
  }

  private mutating func narrow(_ key: Key, _ surroundings: inout Surroundings) {
    switch filter?.handle(key, width: 56, clipboard: &surroundings.clipboard) {
    case .cancel: filter = nil
    case .save, .pressed:
      let unit = filter?.value("unit") ?? ""
      var query = query
      query.unit = unit.isEmpty ? nil : RecordID(unit)
      query.mode = SupervisionMode(rawValue: filter?.value("mode") ?? "")
      filter = nil
      narrow(to: query, &surroundings)
    default: break
    }
  }
}

// The picture.
extension ObservationList {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let numbers = NumberStyle(pager.window.rows.map(\.observation.recordNumber))
    func title(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    let table = pager.table(
      [
        Column("number", title("编号", "No."), least: 5, dropOrder: 2),
        Column("on", title("日期", "Date"), least: 10),
        Column("hall", title("大厅", "Hall"), least: 8, weight: 1, dropOrder: 1),
        Column("unit", title("窗口/单位", "Window"), least: 10, weight: 2),
        Column("mode", title("方式", "Mode"), least: 8, dropOrder: 3),
        Column("score", title("得分", "Score"), least: 5, alignment: .trailing, dropOrder: 0, isNumber: true),
        Column("found", title("发现", "Found"), least: 12, weight: 4),
        Column("state", title("状态", "State"), least: 6, most: 14, dropOrder: 4),
      ], in: area, empty: empty(surroundings)
    ) { row($0, numbers, surroundings) }
    table.drawBoxed(into: &frame, in: area, title: heading(surroundings), focused: filter == nil)
    guard let filter else { return }
    let box = area.centred(width: 62, height: filter.height(width: 56) + 2)
    frame.box(box, title: title("筛选监督记录", "Filter observations"), focused: true)
    filter.draw(into: &frame, in: box.insideBox.inset(2, 0), bounds: area)
  }

  private func heading(_ surroundings: Surroundings) -> String {
    let narrowed = [query.unit.map { surroundings.unitName($0) }, query.mode.map { surroundings($0.words) }]
      .compactMap(\.self).joined(separator: " ")
    return surroundings(Words("监督记录", "Observations")) + (narrowed.isEmpty ? "" : " · \(narrowed)")
  }

  private func empty(_ surroundings: Surroundings) -> [StyledLine] {
    query == RecordQuery()
      ? [StyledLine(surroundings(Words("还没有监督记录：F4 记一次", "no observation yet: F4 logs one")))]
      : [StyledLine(surroundings(Words("没有符合筛选的监督记录：Esc 看全部", "none fits the filter: Esc shows all")))]
  }

  private func row(_ row: ObservationRow, _ numbers: NumberStyle, _ surroundings: Surroundings) -> TableRow {
    let observation = row.observation
    let list = surroundings.rulebook.checklist(of: observation)
    return TableRow([
      Span(numbers.text(observation.recordNumber)), Span(observation.on.description), Span(row.hallName ?? ""),
      Span(row.unitName),
      Span(surroundings(observation.mode.words)),
      Span(observation.isWithdrawn ? "" : list?.score(observation.answers)?.text ?? ""),
      Span(observation.found, observation.isWithdrawn ? .dim : .text),
      Span(
        surroundings(observation.standing),
        observation.state == .draft || observation.hasOpenObjection ? .warn : .text),
    ])
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var list = self
    list.filter = nil
    return list
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    if filter != nil {
      return [
        HintRow.Hint("Ctrl-S", word("筛选", "Filter"), priority: 5),
        HintRow.Hint("Esc", word("返回", "Back"), priority: 6),
      ]
    }
    return [
      HintRow.Hint("Enter", word("打开", "Open"), priority: 8, isEnabled: pager.selected != nil),
      HintRow.Hint("F3", word("筛选", "Filter"), priority: 6), HintRow.Hint("F4", word("记监督", "Observe"), priority: 7),
      HintRow.Hint("F9", word("体验", "As a customer"), priority: 4),
      HintRow.Hint("F5", word("刷新", "Refresh"), priority: 2),
      HintRow.Hint("Ctrl-S", word("导出", "Write a sheet"), priority: 3, isEnabled: pager.selected != nil),
      HintRow.Hint(
        "Esc", query == RecordQuery() ? word("返回", "Back") : word("全部", "All"), priority: 9),
    ]
  }
}

extension Observation {
  fileprivate var recordNumber: RecordNumber {
    RecordNumber(owner: owner, year: year, prefix: Observation.numberPrefix, serial: serial)
  }
}
