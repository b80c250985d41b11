import Ledger
import TerminalUI

/// 监督方式构成 (A56): what each way of supervision brought, in counts and shares.
struct ModeMixScreen: Layer {
  private let division: String?
  private var choice: PeriodChoice
  private var mix: ModeMix?
  private var reading: RequestID?

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  init(division: String?, _ surroundings: Surroundings) {
    self.division = division
    choice = PeriodChoice(surroundings)
  }

  mutating func start(_ surroundings: inout Surroundings) {
    surroundings.cancel(reading)
    reading = surroundings.read(.modeMix(choice.days(surroundings), division: division))
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .function(8): choice.turn(surroundings)
    case .function(5): break
    default: return .unhandled
    }
    start(&surroundings)
    return .stay
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading, case .modeMix(let found) = answer else { return .stay }
    mix = found
    reading = nil
    return .stay
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    if request == reading { reading = nil }
    return .stay
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    let visits = word("监督记录", "Visits")
    let leads = word("线索", "Leads")
    let table = TableView(
      columns: [
        Column("mode", word("监督方式", "Mode"), least: 10),
        Column("visits", visits, least: 8, most: 8, alignment: .trailing, isNumber: true),
        Column("visit_share", word("占比", "Share"), least: 6, most: 6, alignment: .trailing, dropOrder: 2),
        Column("visit_bar", "", least: 10, weight: 1, dropOrder: 0),
        Column("leads", leads, least: 8, most: 8, alignment: .trailing, isNumber: true),
        Column("lead_share", word("占比", "Share"), least: 6, most: 6, alignment: .trailing, dropOrder: 3),
        Column("lead_bar", "", least: 10, weight: 1, dropOrder: 1),
      ], rows: mix.map { rows($0, width: area.width, surroundings) } ?? [],
      empty: [StyledLine("..")], isStale: reading != nil && mix != nil)
    let title = "\(word("监督方式构成", "Mix of supervision")) · \(choice.title(surroundings))"
    table.drawBoxed(into: &frame, in: area, title: title, focused: true, label: "")
  }

  private func rows(_ mix: ModeMix, width: Int, _ surroundings: Surroundings) -> [TableRow] {
    // What the other columns leave, halved.
    let bar = max(10, (width - 48) / 2)
    func row(_ name: String, _ line: ModeMix.Line, bars: Bool) -> TableRow {
      TableRow([
        Span(name), Span(line.observations.count.grouped), Span(line.observations.text, .dim),
        Span(bars ? line.observations.bar(bar) : "", .accent), Span(line.leads.count.grouped),
        Span(line.leads.text, .dim), Span(bars ? line.leads.bar(bar) : "", .accent),
      ])
    }
    return mix.lines.map { row(surroundings($0.words), $0, bars: true) }
      + [row(surroundings(Words("合计", "Total")), mix.total, bars: false)]
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [
      HintRow.Hint("F8", surroundings(Words("统计期", "Period")), priority: 7),
      HintRow.Hint("F5", surroundings(Words("刷新", "Refresh")), priority: 2),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
    ]
  }
}
