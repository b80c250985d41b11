import Ledger
import TerminalUI

/// 窗口服务得分 (A63): units by rank on one version of a checklist, those below the base after them without one. Enter
/// shows a unit's visits.
struct ScoreScreen: Layer {
  private let division: String?
  private var choice: PeriodChoice
  private var board: ScoreBoard?
  private var reading: RequestID?
  private var cursor = 0

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  init(division: String?, _ surroundings: Surroundings) {
    self.division = division
    choice = PeriodChoice(surroundings)
  }

  mutating func start(_ surroundings: inout Surroundings) {
    surroundings.cancel(reading)
    var query = RecordQuery()
    query.division = division
    query.dates = choice.days(surroundings)
    reading = surroundings.read(.scores(query))
  }

  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  private var rows: [(checklist: Checklist, row: ScoreBoard.Row)] {
    (board?.sections ?? []).flatMap { section in section.rows.map { (section.checklist, $0) } }
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .enter:
      let rows = rows
      return rows.indices.contains(cursor) ? .push(ObservationList(unit: rows[cursor].row.unit)) : .stay
    case .function(8):
      choice.turn(surroundings)
      cursor = 0
      start(&surroundings)
      return .stay
    case .function(5):
      start(&surroundings)
      return .stay
    default:
      var hasMoved = false
      for key in key.inList {
        guard let motion = ListMotion(key, page: TableView.rowsInBox(height: surroundings.layerArea.height)) else {
          continue
        }
        cursor = motion.moved(from: cursor, count: rows.count)
        hasMoved = true
      }
      return hasMoved ? .stay : .unhandled
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading, case .scores(let found) = answer else { return .stay }
    board = found
    reading = nil
    cursor = min(cursor, max(0, rows.count - 1))
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == reading { reading = nil }
    return .stay
  }
}

// The picture.
extension ScoreScreen {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    let rows = rows
    let height = TableView.rowsInBox(height: area.height)
    let first = ListView.firstVisible(cursor: cursor, count: rows.count, height: height)
    let table = TableView(
      columns: [
        Column("rank", word("名次", "Rank"), least: 4, most: 4, alignment: .trailing),
        Column("unit", word("窗口/单位", "Window"), least: 10, weight: 2),
        Column("visits", word("次数", "Visits"), least: 6, most: 6, alignment: .trailing, isNumber: true),
        Column("mean", word("平均", "Mean"), least: 6, most: 6, alignment: .trailing, isNumber: true),
        Column("latest", word("最近三次", "Last three"), least: 18, most: 18, dropOrder: 2),
        Column("delta", word("变化", "Change"), least: 6, most: 6, alignment: .trailing, dropOrder: 3),
        Column("waiting", word("待说明", "Waiting"), least: 7, most: 7, alignment: .trailing, dropOrder: 1),
        Column("checklist", word("清单", "Checklist"), least: 10, weight: 1, dropOrder: 0),
      ],
      rows: rows.dropFirst(first).prefix(height).map { row($0.checklist, $0.row, surroundings) },
      cursor: rows.isEmpty ? nil : cursor - first, position: rows.isEmpty ? nil : cursor + 1,
      total: reading == nil ? .exact(rows.count) : .unknown, empty: empty(surroundings),
      isStale: reading != nil && !rows.isEmpty)
    let title = "\(word("窗口服务得分", "Scores")) · \(choice.title(surroundings))"
    table.drawBoxed(into: &frame, in: area, title: title, focused: true)
  }

  private func row(_ checklist: Checklist, _ row: ScoreBoard.Row, _ surroundings: Surroundings) -> TableRow {
    let threshold = surroundings.rulebook.scoring.threshold
    let isLow = row.mean.flatMap { mean in threshold.map { mean < $0 } } ?? false
    // Every county has a 1号窗口: one elsewhere says where.
    let unit = surroundings.unit(row.unit).map { FieldOptions.option($0, surroundings).label } ?? row.unitName
    return TableRow([
      Span(row.rank.map { String($0) } ?? "-"), Span(unit), Span(row.visits.count.grouped),
      Span(row.mean.map(Checklist.Score.text) ?? "-", isLow ? .danger : .text),
      Span(row.latest.map(Checklist.Score.text).joined(separator: " ")), Span(row.deltaText),
      Span(row.waiting == 0 ? "" : String(row.waiting), .warn),
      Span("\(surroundings(checklist.title)) v\(checklist.version)", .dim),
    ])
  }

  private func empty(_ surroundings: Surroundings) -> [StyledLine] {
    guard reading == nil else { return [StyledLine("..")] }
    return [
      StyledLine(
        surroundings(Words("这一期没有用清单的监督记录：F4 记一次，F8 换统计期", "no visit with a checklist in this period: F4 logs one")))
    ]
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let base = surroundings.rulebook.scoring.rankBase
    return [
      HintRow.Hint("Enter", surroundings(Words("监督记录", "Visits")), priority: 8, isEnabled: !rows.isEmpty),
      HintRow.Hint("F8", surroundings(Words("统计期", "Period")), priority: 7),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
      HintRow.Hint("", surroundings(Words("满\(base)次、过说明期才排名", "ranked from \(base) visits on")), priority: 1),
    ]
  }
}
