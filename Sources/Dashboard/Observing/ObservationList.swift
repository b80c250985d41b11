import Ledger
import TerminalUI

/// Observations, the newest first: narrowed by unit and mode, opened with Enter, logged with F4.
struct ObservationList: Layer {
  private var query = RecordQuery()
  private(set) var rows: [ObservationRow] = []
  private var hasMore = false
  private var total: TableView.Total = .unknown
  private var loading: RequestID?
  private var counting: RequestID?
  /// An answer never moves the selection: it is an identity.
  private(set) var selected: RecordID?
  private var filter: Form?

  private static let pageSize = 100

  var isFullScreen: Bool { true }

  /// - Parameter unit: whose visits alone are listed; Esc shows all.
  init(unit: RecordID? = nil) { query.unit = unit }

  mutating func start(_ surroundings: inout Surroundings) { reload(&surroundings) }
  mutating func resume(_ surroundings: inout Surroundings) { reload(&surroundings) }

  private mutating func reload(_ surroundings: inout Surroundings) {
    surroundings.cancel(loading)
    surroundings.cancel(counting)
    loading = surroundings.read(.observations(query, PageRequest(limit: max(rows.count, Self.pageSize))))
    counting = surroundings.read(.observationCount(query))
    hasMore = false
  }

  private var cursor: Int { rows.firstIndex { $0.id == selected } ?? 0 }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if filter != nil {
      narrow(key, &surroundings)
      return .stay
    }
    switch key {
    case .escape:
      guard query != RecordQuery() else { return .close }
      query = RecordQuery()
      reload(&surroundings)
    case .function(3), .ctrl("f"): openFilter(surroundings)
    case .function(5): reload(&surroundings)
    case .enter:
      if rows.indices.contains(cursor) { return .push(ObservationDetail(rows[cursor].id)) }
    case .function(4), .ctrl("o"):
      if let change = LayerFactory.change("observe") {
        return .push(ObserveForm(change, unit: query.unit, surroundings))
      }
    case .function(9): return .push(VisitScreen.layer(to: query.unit, surroundings))
    case .ctrl("s"): return .push(ExportForm(exportScope, surroundings))
    default: return move(key, &surroundings)
    }
    return .stay
  }

  private mutating func move(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    var hasMoved = false
    for key in key.inList {
      guard let motion = ListMotion(key, page: pageRows(surroundings)) else { continue }
      let index = motion.moved(from: cursor, count: rows.count)
      if rows.indices.contains(index) { selected = rows[index].id }
      hasMoved = true
    }
    if hasMoved, hasMore, loading == nil, cursor > rows.count - pageRows(surroundings) * 2, let last = rows.last {
      loading = surroundings.read(.observations(query, PageRequest(.after(last.pageKey), limit: Self.pageSize)))
    }
    return hasMoved ? .stay : .unhandled
  }

  private var exportScope: ExportScope {
    var filter = LeadFilter()
    filter.unit = query.unit
    filter.mode = query.mode
    let query = LeadQuery(filter, sort: LeadQuery.Sort(.received))
    return ExportScope(listed: query, place: query, kind: .observations)
  }

  private func pageRows(_ surroundings: Surroundings) -> Int {
    TableView.rowsInBox(height: surroundings.layerArea.height)
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    switch answer {
    case .observations(let page) where request == loading:
      loading = nil
      rows = page.hasBefore ? rows + page.rows : page.rows
      hasMore = page.hasAfter
      if selected == nil || !rows.contains(where: { $0.id == selected }) { selected = rows.first?.id }
    case .count(let count) where request == counting: total = .exact(count)
    default: break
    }
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == loading { loading = nil }
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
      query.unit = unit.isEmpty ? nil : RecordID(unit)
      query.mode = SupervisionMode(rawValue: filter?.value("mode") ?? "")
      filter = nil
      rows = []
      total = .unknown
      reload(&surroundings)
    default: break
    }
  }
}

// The picture.
extension ObservationList {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let height = TableView.rowsInBox(height: area.height)
    let first = ListView.firstVisible(cursor: cursor, count: rows.count, height: height)
    let visible = rows.dropFirst(first).prefix(height)
    let numbers = NumberStyle(rows.map(\.observation.recordNumber))
    func title(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    let table = TableView(
      columns: [
        Column("number", title("编号", "No."), least: 5, dropOrder: 2),
        Column("on", title("日期", "Date"), least: 10),
        Column("hall", title("大厅", "Hall"), least: 8, weight: 1, dropOrder: 1),
        Column("unit", title("窗口/单位", "Window"), least: 10, weight: 2),
        Column("mode", title("方式", "Mode"), least: 8, dropOrder: 3),
        Column("score", title("得分", "Score"), least: 5, alignment: .trailing, dropOrder: 0, isNumber: true),
        Column("found", title("发现", "Found"), least: 12, weight: 4),
        Column("state", title("状态", "State"), least: 6, most: 14, dropOrder: 4),
      ], rows: visible.map { row($0, numbers, surroundings) }, cursor: rows.isEmpty ? nil : cursor - first,
      position: rows.isEmpty ? nil : cursor + 1, total: total,
      empty: empty(surroundings), isStale: loading != nil && !rows.isEmpty)
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
    if loading != nil { return [StyledLine("..")] }
    return query == RecordQuery()
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
      HintRow.Hint("Enter", word("打开", "Open"), priority: 8, isEnabled: !rows.isEmpty),
      HintRow.Hint("F3", word("筛选", "Filter"), priority: 6), HintRow.Hint("F4", word("记监督", "Observe"), priority: 7),
      HintRow.Hint("F9", word("体验", "As a customer"), priority: 4),
      HintRow.Hint("F5", word("刷新", "Refresh"), priority: 2),
      HintRow.Hint("Ctrl-S", word("导出", "Write a sheet"), priority: 3, isEnabled: !rows.isEmpty),
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
