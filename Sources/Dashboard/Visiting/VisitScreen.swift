import Ledger
import TerminalUI

/// 体验式监督: going through a service as a customer. Enter stops a step and starts the next, minutes can be typed over,
/// and at the end stands the observation's form with everything filled in.
struct VisitScreen: Layer {
  /// Drafts of this kind are a visit under way.
  static let draftKind = "visit"
  /// The form that a visit ends in keeps a draft of its own, beside that of any other observation.
  static let formDraft = RecordID("visit")

  /// What the form held already when the visit began, or which unit is visited.
  private let carried: [String: String]
  private let draftTitle: String
  private let day: CivilDate
  private(set) var clock: VisitClock
  private var counts: [String: Int]
  /// The selected row: a step, else a number.
  private var row: Int
  /// Digits go on with the number in the selected row, Backspace takes the last one back.
  private var isTyping = false
  private var savedAt: String

  var isFullScreen: Bool { true }
  var takesText: Bool { false }

  /// Numbers below the steps: fields of the observation.
  private static let numbers = ["trips", "submissions", "extra_materials"]
  private static let rows = VisitClock.stages.count + numbers.count
  private static let key = (marks: "visit.marks", minutes: "visit.minutes", day: "visit.on")

  /// A kept visit, or its form where it had come so far, goes before a new one.
  static func layer(to unit: RecordID?, _ surroundings: Surroundings) -> any Layer {
    kept(surroundings) ?? VisitScreen(unit.map { ["unit": $0.text] } ?? [:], surroundings)
  }

  /// A visit that was left before it was written to the book.
  static func kept(_ surroundings: Surroundings) -> (any Layer)? {
    let form = surroundings.draft(Draft.ID(kind: "observe", subject: formDraft))
    let visit = surroundings.draft(Draft.ID(kind: draftKind, subject: nil))
    return (form ?? visit).flatMap { LayerFactory.layer(for: $0, surroundings) }
  }

  init(_ carried: [String: String], _ surroundings: Surroundings) {
    self.carried = carried
    draftTitle = Self.title(carried, surroundings)
    day = surroundings.today
    clock = VisitClock()
    counts = Self.numbers.reduce(into: [:]) { $0[$1] = carried[$1].flatMap { Int($0) } }
    if counts["trips"] == nil { counts["trips"] = 1 }
    row = 0
    savedAt = surroundings.time.description
  }

  init(_ draft: Draft, _ surroundings: Surroundings) {
    clock = VisitClock(
      marks: draft.values[Self.key.marks] ?? "", minutes: draft.values[Self.key.minutes] ?? "")
    day = draft.values[Self.key.day].flatMap { CivilDate($0) } ?? draft.savedOn
    counts = Self.numbers.reduce(into: [:]) { $0[$1] = draft.values[$1].flatMap { Int($0) } }
    carried = draft.values.filter { !$0.key.hasPrefix("\(Self.draftKind).") }
    draftTitle = draft.title
    row = clock.running ?? VisitClock.stages.count
    savedAt = draft.savedAt
  }

  /// The minute, as long as the visit's own day lasts.
  private func minute(_ surroundings: Surroundings) -> Int? {
    surroundings.today == day ? surroundings.time.minutes : nil
  }

  /// Something would be lost: a step was begun, or a form was being filled in.
  private var isWorthKeeping: Bool { clock.hasBegun || carried.count > 1 }

  var writes: Bool { true }
  var draft: Draft? {
    guard isWorthKeeping else { return nil }
    var values = carried.merging(counts.mapValues(String.init)) { $1 }
    values[Self.key.marks] = clock.writtenMarks
    values[Self.key.minutes] = clock.writtenMinutes
    values[Self.key.day] = day.description
    return Draft(
      kind: Self.draftKind, subject: nil, title: draftTitle, values: values, savedOn: day, savedAt: savedAt)
  }
}

// Keys.
extension VisitScreen {
  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    let before = clock
    defer { if clock != before { savedAt = surroundings.time.description } }
    for key in key.inList {
      let result = take(key, surroundings)
      guard case .stay = result else { return result }
    }
    return .stay
  }

  private mutating func take(_ key: Key, _ surroundings: Surroundings) -> LayerResult {
    switch key {
    case .escape: return isWorthKeeping ? .leave : .close
    case .ctrl("s"): return finish(surroundings)
    case .enter, .character(" "):
      if clock.isOver { return finish(surroundings) }
      clock.advance(at: minute(surroundings))
      row = clock.running ?? VisitClock.stages.count
      isTyping = false
    case .backspace:
      if isTyping {
        type { $0 / 10 == 0 ? nil : $0 / 10 }
      } else {
        clock.goBack()
        row = clock.running ?? 0
      }
    case .delete: type { _ in nil }
    case .tab: select(row + 1)
    case .shiftTab: select(row - 1)
    case .character(let character) where character.isASCII && character.isNumber:
      let digit = character.wholeNumberValue ?? 0
      let most = row < VisitClock.stages.count ? 1_440 : 99
      let goesOn = isTyping
      type { number in
        let longer = (goesOn ? number : 0) * 10 + digit
        return longer <= most ? longer : number
      }
      isTyping = true
    default:
      guard let motion = ListMotion(key, page: Self.rows) else { return .unhandled }
      select(motion.moved(from: row, count: Self.rows))
    }
    return .stay
  }

  private mutating func select(_ place: Int) {
    row = max(0, min(place, Self.rows - 1))
    isTyping = false
  }

  /// Alters the number in the selected row.
  private mutating func type(_ change: (Int) -> Int?) {
    if row < VisitClock.stages.count {
      clock.typed[row] = change(clock.typed[row] ?? 0)
      if clock.typed[row] == nil { isTyping = false }
    } else {
      let name = Self.numbers[row - VisitClock.stages.count]
      counts[name] = change(counts[name] ?? 0)
      if counts[name] == nil { isTyping = false }
    }
  }

  /// The observation's form, with everything filled in.
  private func finish(_ surroundings: Surroundings) -> LayerResult {
    guard let change = LayerFactory.change("observe") else { return .stay }
    let steps = clock.steps(at: minute(surroundings))
    var values = carried.merging(counts.mapValues(String.init)) { $1 }
    values["mode"] = SupervisionMode.experience.rawValue
    values["on"] = day.description
    values["at"] = clock.began(0)?.description ?? values["at"]
    values["steps"] = steps.map { step in
      let name = surroundings.language == .zh ? step.name.words.zh : step.name.rawValue
      return "\(name)=\(step.minutes)"
    }.joined(separator: ";")
    let waits = steps.filter { $0.name == .wait }
    if !waits.isEmpty { values["wait_minutes"] = String(waits.minutes) }
    var form = ObserveForm(change, unit: values["unit"].map { RecordID($0) }, keptAs: Self.formDraft, surroundings)
    form.take(values, surroundings)
    return .replace(form)
  }
}

// The picture.
extension VisitScreen {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.visiting
    frame.clear(area)
    frame.box(area, title: Self.title(carried, surroundings), label: label(surroundings), focused: true)
    let inside = area.insideBox.inset(1, 0)
    let minute = minute(surroundings)
    var lines = TextWrap.rows(of: StyledLine(said(surroundings), .accent), width: max(1, inside.width)) + [""]
    lines.append(StyledLine("    " + words.columns, .title))
    let top = lines.count
    lines += VisitClock.stages.indices.map { step($0, minute, surroundings) }
    let total = clock.steps(at: minute).minutes
    lines.append(StyledLine("    " + words.total.padded(to: 25) + right(String(total)), .title))
    lines.append("")
    let middle = lines.count
    lines += Self.numbers.map { name in
      StyledLine("    " + (words.numbers[name] ?? "").padded(to: 25) + right(counts[name].map(String.init) ?? ""))
    }
    let selected = row < VisitClock.stages.count ? top + row : middle + row - VisitClock.stages.count
    let first = ListView.firstVisible(cursor: selected, count: lines.count, height: inside.height)
    for (index, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
      let place = inside.row(index)
      frame.put(line, in: place)
      guard first + index == selected else { continue }
      frame.put(">", x: place.x, y: place.y, width: 1)
      frame.select(place)
      frame.rest = Position(x: place.x, y: place.y)
    }
  }

  /// `2 等候  10:07  47  正在计时`
  private func step(_ place: Int, _ minute: Int?, _ surroundings: Surroundings) -> StyledLine {
    let words = surroundings.strings.visiting
    let isRunning = clock.running == place
    let style: Style = isRunning ? .accent : clock.began(place) == nil && clock.typed[place] == nil ? .dim : .text
    let minutes = clock.minutes(place, at: minute).map(String.init) ?? ""
    let said = clock.typed[place] != nil ? words.typed : isRunning ? words.running : ""
    return StyledLine([
      Span("  \(place + 1) \(surroundings(VisitClock.stages[place].words))".padded(to: 20), style),
      Span((clock.began(place)?.description ?? "").padded(to: 9), style), Span(right(minutes) + "  ", style),
      Span(said, isRunning ? .accent : .dim),
    ])
  }

  private func right(_ number: String) -> String { String(repeating: " ", count: max(0, 5 - number.count)) + number }

  private func said(_ surroundings: Surroundings) -> String {
    let words = surroundings.strings.visiting
    if clock.isOver { return words.over }
    guard let running = clock.running else { return words.begin }
    guard surroundings.today == day else { return words.otherDay }
    return surroundings(VisitClock.stages[running].words) + words.goesOn
  }

  private static func title(_ carried: [String: String], _ surroundings: Surroundings) -> String {
    let unit = surroundings.unit(carried["unit"].map { RecordID($0) })?.shortName
    return [surroundings.strings.visiting.title, unit].compactMap(\.self).joined(separator: " ")
  }

  private func label(_ surroundings: Surroundings) -> String {
    isWorthKeeping ? "\(surroundings.strings.forms.draftKept) \(savedAt)" : ""
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.visiting
    let next = clock.isOver ? words.toForm : clock.hasBegun ? words.next : words.start
    return [
      HintRow.Hint("Enter", next, priority: 9), HintRow.Hint("0-9", words.minutes, priority: 6),
      HintRow.Hint("Backspace", words.back, priority: 5, isEnabled: clock.hasBegun),
      HintRow.Hint("Ctrl-S", words.toForm, priority: 7),
      HintRow.Hint(
        "Esc", isWorthKeeping ? surroundings.strings.forms.leave : surroundings.strings.forms.back, priority: 8),
    ]
  }
}
