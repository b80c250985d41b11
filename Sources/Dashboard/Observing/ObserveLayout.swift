import Ledger
import TerminalUI

/// Where the fields of an observation stand, as screens.md 2.2 pictures it; what is seldom filled comes below.
struct ObserveLayout {
  let form: ObserveForm
  /// Of the rectangle that the form is drawn in.
  let width: Int
  let surroundings: Surroundings

  private var strings: ObserveStrings { surroundings.strings.observing }
  private var editor: ChangeEditor { form.editor }

  /// Fields that have a place of their own; a test compares them with the change's.
  static let rows: [[String]] = [
    ["hall", "unit", "mode"], ["on", "at"], ["matter", "matter_kind", "trips", "extra_materials"],
    ["officer1", "officer2", "wait_minutes"], ["checklist"], ["answers"], ["found"],
    ["corrected_on_spot", "on_spot_education", "recommendation"], ["shown_on", "unit_statement"], ["raise_lead"],
    ["types"], ["correction", "submissions"], ["reply_due", "lead_title"], ["subject"],
    ["absent_at_window", "draw", "look_back_of"], ["steps"], ["round", "resident_group"], ["draft"],
  ]

  var layout: FormLayout { FormLayout(above + below, labelWidth: labelWidth) }

  /// What is drawn in so many rows: where not all has room, the pictured fields stay where they are as long as the focus
  /// is among them, with a word of what lies below.
  func shown(rows: Int) -> FormLayout {
    guard editor.form.height(width: width) > rows, let focus = editor.form.focusedID, ids(above).contains(focus) else {
      return layout
    }
    let below = (" " + strings.below).clipped(to: width - 1)
    return FormLayout(above + [.line(StyledLine(below, .dim))], labelWidth: labelWidth)
  }

  private func ids(_ rows: [FormLayout.Row]) -> [String] {
    rows.flatMap { row -> [String] in
      guard case .items(let items, _) = row else { return [] }
      return items.compactMap { item in
        if case .field(let id, _, _) = item { id } else { nil }
      }
    }
  }

  /// As screens.md 2.2 pictures it.
  private var above: [FormLayout.Row] {
    var rows: [FormLayout.Row] = [
      .items([
        field("hall", .flexible(least: 14, weight: 3)), field("unit", .flexible(least: 14, weight: 3)), field("mode"),
      ]),
      .items([field("on", .fixed(12)), field("at", .fixed(7)), .words(hours)]),
      .items(
        [
          field("matter", .flexible(least: 12, weight: 1)), field("matter_kind"), field("trips", .fixed(4)),
          .words(StyledLine(strings.trips)), field("extra_materials", .fixed(4)),
        ].filter { $0 != .words("") }),
      .items([
        field("officer1", .flexible(least: 10, weight: 1)), field("officer2", .flexible(least: 10, weight: 1)),
        field("wait_minutes", .fixed(6)), .words(StyledLine(strings.minutes)),
      ]),
      .blank,
    ]
    rows += checklistRows
    rows += [
      .items([field("found", .flexible(least: 20, weight: 1))]),
      .items([
        field("corrected_on_spot"), field("on_spot_education"),
        field("recommendation", .flexible(least: 12, weight: 1)),
      ]),
      .items([field("shown_on", .fixed(12)), field("unit_statement", .flexible(least: 14, weight: 1))]),
      .items([field("raise_lead"), .words(similar)]),
      .line(score),
    ]
    return rows
  }

  private var labelWidth: Int { surroundings.language == .zh ? 5 : 7 }

  private func field(_ name: String, _ extent: FormLayout.Extent = .natural) -> FormLayout.Item {
    .field(name, extent, showsLabel: !(strings.labels[name] ?? "").isEmpty)
  }

  /// What is filled in seldom; scrolled to at 80×24.
  private var below: [FormLayout.Row] {
    let named = ["types", "subject"].compactMap { editor.field($0) }
    let items = Dictionary(
      uniqueKeysWithValues: named.map {
        ($0.name, FieldControls.items(of: $0, in: editor.form))
      })
    return [
      .blank, .items(items["types"] ?? []),
      .items([field("correction", .flexible(least: 16, weight: 1)), field("submissions", .fixed(4))]),
      .items([field("reply_due", .fixed(12)), field("lead_title", .flexible(least: 16, weight: 1))]),
      .items(items["subject"] ?? []),
      .items([field("steps", .flexible(least: 16, weight: 1))]),
      .items([field("absent_at_window"), field("draw", .fixed(14)), field("look_back_of", .fixed(14))]),
      .items([
        field("round", .flexible(least: 12, weight: 1)), field("resident_group", .flexible(least: 12, weight: 1)),
      ]),
      .items([field("checklist", .flexible(least: 16, weight: 1)), field("draft")]),
      .blank, ChangeEditor.buttons,
    ]
  }

  /// 在办公时间内（10:00-14:00 16:00-20:00）
  private var hours: StyledLine {
    guard let day = DateSpelling.read(editor.value("on"), today: surroundings.today),
      let time = ClockTime(editor.value("at"))
    else { return StyledLine("") }
    let rulebook = surroundings.rulebook
    let status = rulebook.officeHours.status(on: day, at: time, calendar: rulebook.calendar)
    let isOpen = if case .open = status { true } else { false }
    return StyledLine(surroundings(status.words), isOpen ? .ok : .warn)
  }

  // The checklist.

  private var checklistRows: [FormLayout.Row] {
    guard let list = form.checklist(surroundings), let answers = form.answers else {
      return [.line(StyledLine(" " + strings.noChecklist, .dim)), .blank]
    }
    let isEnglish = surroundings.language == .en
    let marks = Observation.Mark.allCases.enumerated()
      .map { "\($0 + 1)\(isEnglish ? " " : "")\(surroundings($1.words))" }.joined(separator: isEnglish ? "  " : " ")
    let count = surroundings(
      Words(
        "清单 \(list.items.count)条（可不用：Ctrl-T）\(list.note.zh)", "Checklist, \(list.items.count) items, \(list.note.en)"))
    let left = " " + count.clipped(to: max(10, width - TextWidth.of(marks) - 4))
    let gap = String(repeating: " ", count: max(1, width - TextWidth.of(left) - TextWidth.of(marks) - 1))
    let head = FormLayout.Row.line(StyledLine([Span(left, .title), Span(gap), Span(marks, .accent)]))
    let bad = Set(ChecklistControls.answers(to: answers, in: editor.form).filter { $0.mark == .bad }.map(\.item))
    return [head] + list.items.map { row($0, answers, isBad: bad.contains($0.no)) } + [.blank]
  }

  /// `1 一次性告知    2 不符合  [每次说法不同]`
  private func row(_ item: Checklist.Item, _ answers: Field, isBad: Bool) -> FormLayout.Row {
    let column = max(16, width - 36)
    var items: [FormLayout.Item] = [
      .words(StyledLine("\(item.no) \(surroundings(item.text))".clipped(to: column).padded(to: column))),
      .field(ChecklistControls.markID(answers, item.no), .fixed(10), showsLabel: false),
    ]
    if isBad {
      items.append(
        .field(ChecklistControls.noteID(answers, item.no), .flexible(least: 12, weight: 1), showsLabel: false))
    }
    return .items(items, indent: 1)
  }

  private var score: StyledLine {
    guard let list = form.checklist(surroundings), let answers = form.answers else { return "" }
    let given = ChecklistControls.answers(to: answers, in: editor.form)
    let open = list.items.count - given.count
    let left = open == 0 ? Words("", "") : Words("  还有\(open)条未答", "  \(open) not answered")
    let words = list.score(given)?.words ?? Words("未计分", "no score")
    let text = surroundings(words + left)
    return StyledLine(String(repeating: " ", count: max(0, (width - TextWidth.of(text)) / 2)) + text, .accent)
  }

  private var similar: StyledLine {
    let count = form.similar.rows.count
    guard count > 0 else { return "" }
    return StyledLine(
      surroundings(Words("（90天内相似 \(count) 件，F8看）", "(\(count) alike in 90 days: F8)")), .warn)
  }
}
