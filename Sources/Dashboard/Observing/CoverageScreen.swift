import Ledger
import TerminalUI

/// 监督覆盖率: the key units and windows that nobody visited, month by month; Enter begins a visit there.
struct CoverageScreen: Layer {
  private let division: String?
  private var period: ReportPeriod
  private(set) var coverage: Coverage?
  private var reading: RequestID?
  private var cursor = 0
  private var showsAll = false

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  init(division: String?, _ surroundings: Surroundings) {
    self.division = division
    period = .month(of: surroundings.today)
  }

  mutating func start(_ surroundings: inout Surroundings) {
    surroundings.cancel(reading)
    reading = surroundings.read(.coverage(period, division: division))
  }

  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  private var visits: [Coverage.Visit] { (showsAll ? coverage?.visits : coverage?.gaps) ?? [] }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .function(5): start(&surroundings)
    case .function(8):
      showsAll.toggle()
      cursor = 0
    case .left: turn(to: period.stepped(-1), &surroundings)
    case .right: turn(to: period.stepped(1), &surroundings)
    case .enter:
      let visits = visits
      guard visits.indices.contains(cursor) else { return .stay }
      return LayerFactory.layer(for: .observe(unit: visits[cursor].unit.id), surroundings).map { .push($0) } ?? .stay
    default:
      var hasMoved = false
      for key in key.inList {
        guard let motion = ListMotion(key, page: rows(surroundings.layerArea)) else { continue }
        cursor = motion.moved(from: cursor, count: visits.count)
        hasMoved = true
      }
      return hasMoved ? .stay : .unhandled
    }
    return .stay
  }

  /// No later than the month in which we are.
  private mutating func turn(to next: ReportPeriod, _ surroundings: inout Surroundings) {
    guard let days = next.days(nil, today: surroundings.today), days.lowerBound <= surroundings.today else { return }
    period = next
    coverage = nil
    cursor = 0
    start(&surroundings)
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading, case .coverage(let coverage) = answer else { return .stay }
    reading = nil
    self.coverage = coverage
    cursor = min(cursor, max(0, visits.count - 1))
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == reading { reading = nil }
    return .stay
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { self }
}

// The picture.
extension CoverageScreen {
  private func rows(_ area: Rect) -> Int { TableView.rowsInBox(height: area.height - 1) }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    frame.put(figures(surroundings, width: area.width), in: area.row(0))
    let visits = visits
    let height = rows(area)
    let first = ListView.firstVisible(cursor: cursor, count: visits.count, height: height)
    func title(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    let table = TableView(
      columns: [
        Column("division", title("县市", "Division"), least: 8, most: 14, dropOrder: 0),
        Column("unit", title("单位、窗口", "Unit or window"), least: 16, weight: 2),
        Column("groups", title("类别", "Why"), least: 14, weight: 1, dropOrder: 1),
        Column("last", title("上次监督", "Last visited"), least: 12),
      ], rows: visits.dropFirst(first).prefix(height).map { row($0, surroundings) },
      cursor: visits.isEmpty ? nil : cursor - first, position: visits.isEmpty ? nil : cursor + 1,
      total: coverage == nil ? .unknown : .exact(visits.count), empty: empty(surroundings),
      isStale: reading != nil && coverage != nil)
    table.drawBoxed(into: &frame, in: area.droppingTop(1), title: heading(surroundings), focused: true)
  }

  /// 合计 10/30 33%   重点部门 3/9 33% …: as many groups as there is room for, none of them cut.
  private func figures(_ surroundings: Surroundings, width: Int) -> StyledLine {
    guard let coverage else { return StyledLine(" ..") }
    let whole = " " + surroundings(Words("合计", "In all")) + " " + coverage.whole.text
    var groups = ""
    for group in Coverage.Group.allCases {
      let more = "   \(surroundings(group.words)) \(coverage.figure(group).text)"
      guard TextWidth.of(whole + groups + more) <= width else { break }
      groups += more
    }
    return StyledLine([Span(whole, .title), Span(groups)])
  }

  private func heading(_ surroundings: Surroundings) -> String {
    let what = showsAll ? Words("", "") : Words(" · 没有监督的", " · not visited")
    let place = division.map { code in
      " · " + surroundings(surroundings.rulebook.divisions.displayName(code, ili: surroundings.rulebook.iliScope))
    }
    return surroundings(Words("监督覆盖率 ", "Coverage ") + period.words + what) + (place ?? "")
  }

  private func row(_ visit: Coverage.Visit, _ surroundings: Surroundings) -> TableRow {
    let style = visit.isCovered ? Style(.dim) : Style(.text)
    let place = surroundings.rulebook.divisions[visit.unit.division].map { surroundings($0.shortName) }
    let hall = surroundings.unit(visit.unit.parent).map { "\($0.shortName) " } ?? ""
    let never = surroundings(Words("从未", "never"))
    return TableRow([
      Span(place ?? visit.unit.division, style), Span(hall + visit.unit.shortName, style),
      Span(visit.groups.map { surroundings($0.words) }.joined(separator: " "), style),
      Span(visit.last?.description ?? never, visit.isCovered ? style : Style(.warn)),
    ])
  }

  private func empty(_ surroundings: Surroundings) -> [StyledLine] {
    guard let coverage else { return [StyledLine("..")] }
    let words =
      coverage.visits.isEmpty
      ? Words("还没有重点单位、窗口：在“单位”中标记重点", "no key unit or window yet: mark them among the units")
      : Words("都已监督。F8 看全部", "all were visited. F8 shows them")
    return [StyledLine(surroundings(words))]
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    return [
      HintRow.Hint("Enter", word("记监督", "Observe"), priority: 8, isEnabled: !visits.isEmpty),
      HintRow.Hint("Left Right", word("上月、下月", "Month"), priority: 6),
      HintRow.Hint("F8", showsAll ? word("没有监督的", "Not visited") : word("全部", "All"), priority: 5),
      HintRow.Hint("F5", word("刷新", "Refresh"), priority: 2),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
    ]
  }
}
