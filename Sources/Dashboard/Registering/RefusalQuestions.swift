import Ledger
import TerminalUI

/// Domain rule I16: the two questions that come before a lead's form exists. A yes ends it: nothing is written, neither
/// draft nor number nor log.
struct RefusalQuestions: Layer {
  var writes: Bool { true }
  var takesText: Bool { false }
  private let title: String
  /// What follows two times no.
  private let form: any Layer
  private var questions: Form
  private(set) var isRefused = false

  /// The field of a change that holds the answer.
  static let field = "concerns_refused"

  static func precede(_ change: Change) -> Bool { change.fields.contains { $0.name == field } }

  private enum Question {
    static let level = "level"
    static let head = "head"
  }

  init(title: String, before form: any Layer, _ surroundings: Surroundings) {
    self.title = title
    self.form = form
    let strings = surroundings.strings.forms
    func question(_ id: String) -> FormField {
      let options = [ChoiceField.Option("yes", strings.yes), ChoiceField.Option("no", strings.no)]
      return FormField(id, "", .choice(ChoiceField(options, look: .radio)))
    }
    let words = surroundings.strings.registering
    let level = surroundings(surroundings.rulebook.refuseFromLevel.words)
    questions = Form(
      [question(Question.level), question(Question.head)],
      layout: FormLayout([
        .line(StyledLine(words.aboutLevel.filling(level))), .items([.field(Question.level)], indent: 4), .blank,
        .line(StyledLine(words.aboutHead)), .items([.field(Question.head)], indent: 4),
      ]))
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    var key = key
    while let (first, rest) = questions.burst(key) {
      let result = handle(first, &surroundings)
      guard case .stay = result else { return result }
      key = rest
    }
    if isRefused { return .close }
    let event = questions.handle(key.folded, width: 60, clipboard: &surroundings.clipboard)
    switch event {
    case .cancel: return .close
    case nil: return .unhandled
    case .changed: isRefused = questions.fields.contains { $0.control.value == "yes" }
    case .moved, .pressed, .endReached, .save: break
    }
    guard !isRefused, questions.fields.allSatisfy({ $0.control.value == "no" }) else { return .stay }
    // An arrow only tries an answer; a digit or Enter gives it.
    switch (event, key.folded) {
    case (.endReached, _), (.save, _), (.changed, .character): return .replace(form)
    default: return .stay
    }
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.registering
    let width = min(area.width, 76)
    let inner = max(1, width - 6)
    let below: [StyledLine] =
      isRefused
      ? [StyledLine(words.sentOn, Style(.danger, .bold)), StyledLine(words.nothingWritten)]
      : TextWrap.rows(of: words.before, width: inner, style: .warn)
    let formHeight = isRefused ? 0 : questions.height(width: inner) + 1
    let box = area.centred(width: width, height: formHeight + below.count + 4)
    frame.box(
      box, title: "\(title) · \(words.questions)", label: isRefused ? words.anyKey : words.answer, focused: true)
    let inside = box.insideBox.inset(2, 0).droppingTop(box.height > 8 ? 1 : 0)
    let rows = below.flatMap { TextWrap.rows(of: $0, width: inner) }
    if !isRefused {
      questions.draw(into: &frame, in: inside.top(max(0, min(formHeight - 1, inside.height - 1))), bounds: area)
    }
    for (y, row) in rows.enumerated() { frame.put(row, in: inside.droppingTop(formHeight), row: y) }
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { nil }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let strings = surroundings.strings.forms
    guard !isRefused else { return [HintRow.Hint("Esc", strings.back)] }
    return [
      HintRow.Hint("1", strings.yes, priority: 5), HintRow.Hint("2", strings.no, priority: 5),
      HintRow.Hint("Enter", strings.next, priority: 4), HintRow.Hint("Esc", strings.back, priority: 6),
    ]
  }
}

extension String {
  /// With the first `%@` replaced.
  func filling(_ text: String) -> String {
    replacing("%@", with: text, maxReplacements: 1)
  }
}
