import Ledger
import TerminalUI

/// How many open leads are due on each of the next two weeks' days.
struct DueCalendar: Layer {
  private let days: [CivilDate]
  private var counts: [CivilDate: Int] = [:]
  private var requests: [RequestID: CivilDate] = [:]
  private var cursor = 0
  private let division: String?

  private static var span: Int { 14 }

  init(from today: CivilDate, division: String?) {
    days = (0..<Self.span).map { today.adding(days: $0) }
    self.division = division
  }

  var isFullScreen: Bool { true }

  mutating func start(_ surroundings: inout Surroundings) {
    for day in days {
      var filter = LeadFilter()
      filter.due = day...day
      filter.open = true
      filter.division = division
      requests[surroundings.read(.leadCount(LeadQuery(filter), limit: nil))] = day
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    if case .count(let count) = answer, let day = requests.removeValue(forKey: request) { counts[day] = count }
    return .stay
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    for key in key.inList {
      switch key {
      case .escape: return .close
      case .enter: return .show(.dueOn(days[cursor]))
      default:
        guard let motion = ListMotion(key, page: days.count) else { return .unhandled }
        cursor = motion.moved(from: cursor, count: days.count)
      }
    }
    return .stay
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.menus
    let widest = max(1, counts.values.max() ?? 1)
    let room = max(4, area.width - 48)
    let rows = days.map { day in
      let count = counts[day]
      let reason = surroundings.rulebook.calendar.status(of: day)
      let style: Style = reason.isWorking ? .text : .dim
      let bar = count.map { String(repeating: "#", count: ($0 * room + widest - 1) / widest) } ?? ""
      return TableRow([
        Span("\(day) \(surroundings(day.weekdayWords))", style), Span(count.map { $0.grouped } ?? "..", style),
        Span(surroundings(reason.words), style), Span(bar, .accent),
      ])
    }
    let first = max(0, min(cursor - (area.height - 4), days.count - (area.height - 3)))
    TableView(
      columns: [
        Column("day", words.calendarTitle[0], least: 15, isNumber: true),
        Column("count", words.calendarTitle[1], least: 6, alignment: .trailing, isNumber: true),
        Column("reason", words.calendarTitle[2], least: 6, most: 20, weight: 1),
        Column("bar", "", least: 4, weight: 2, dropOrder: 0),
      ], rows: Array(rows.dropFirst(first)), cursor: cursor - first
    ).drawBoxed(into: &frame, in: area, title: words.calendar, focused: true, label: words.calendarKeys)
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [
      HintRow.Hint("Enter", surroundings(Words("看当天", "that day's leads")), priority: 2),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 3),
    ]
  }
}
