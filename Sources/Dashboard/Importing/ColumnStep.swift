import Ledger
import TerminalUI

/// The import's first step on an opened sheet: what each column is read as, and what the sheet does not say.
struct ColumnStep: Sendable {
  let sheet: OpenedSheet
  private(set) var columns: [OpenedSheet.Column]
  private var cursor = 0
  private var isInTable = true
  private(set) var questions: Form
  /// Choosing what the column at the cursor is read as.
  private var picker: HelpList<String>?
  /// What was typed into questions that are not asked at the moment.
  private var answers: [String: String]
  private let today: CivilDate

  enum Event: Equatable {
    case moved
    case goOn
    case back
  }

  init(_ sheet: OpenedSheet, _ surroundings: Surroundings) {
    self.sheet = sheet
    columns = sheet.columns
    today = surroundings.today
    answers = sheet.mapping.constants
    if let year = sheet.mapping.year { answers[ImportFields.year] = String(year) }
    if answers["division"] == nil { answers["division"] = surroundings.ledger?.info.owner }
    questions = Form([])
    ask(surroundings)
  }

  /// Fields that neither a column nor the file's history gives.
  private var asked: [Field] {
    let read = Set(columns.compactMap(\.field))
    var names = ImportFields.starred.filter { !read.contains($0) }
    if !read.contains("title"), !read.contains("narrative") { names.append("narrative") }
    names += sheet.missing.filter { !names.contains($0) && !read.contains($0) }
    names += sheet.mapping.constants.keys.sorted().filter { !names.contains($0) && !read.contains($0) }
    if sheet.asksYear { names.append(ImportFields.year) }
    if sheet.asksRefusedSubject, read.isDisjoint(with: ["subject_level", ImportFields.refused]) {
      names.append(ImportFields.refused)
    }
    return names.uniqued().compactMap { ImportFields.field($0)?.required() }
  }

  private mutating func ask(_ surroundings: Surroundings) {
    keepAnswers()
    let fields = asked
    var controls = fields.flatMap { FieldControls($0, value: answers[$0.name] ?? "", surroundings).controls }
    let title = "\(surroundings.strings.importing.dryRun) Ctrl-S"
    controls.append(FormField("go", "", .button(title: title, isEnabled: true)))
    let form = Form(controls)
    let rows = fields.map { FieldControls.row(of: $0, in: form) } + [.items([.field("go")])]
    questions = Form(
      controls, layout: FormLayout(rows, labelWidth: ChangeLayout.labelWidth(fields, surroundings)),
      focus: questions.focusedID.flatMap { id in controls.contains { $0.id == id } ? id : nil })
  }

  private mutating func keepAnswers() {
    for field in ImportFields.all + ImportFields.others where questions[field.name] != nil {
      answers[field.name] = FieldControls.text(of: field, in: questions)
    }
  }

  /// The mapping that the step comes to.
  var mapping: SheetMapping {
    var mapping = sheet.mapping
    for column in columns { mapping.columns[column.header] = column.field ?? "" }
    mapping.reporterColumns = columns.filter(\.isReporter).map(\.header)
    for header in mapping.reporterColumns { mapping.columns[header] = nil }
    for field in asked {
      let text = FieldControls.text(of: field, in: questions)
      switch field.name {
      case ImportFields.year: mapping.year = Int(text)
      case ImportFields.refused: mapping.concernsRefusedSubject = text.isEmpty ? nil : text == "true"
      default: mapping.constants[field.name] = text.isEmpty ? nil : constant(field, text)
      }
    }
    return mapping
  }

  /// As a cell would say it: a day written out, a unit by its name.
  private func constant(_ field: Field, _ text: String) -> String {
    switch (field.kind, questions[field.name]?.control) {
    case (.date, _): DateSpelling.writtenOut(text, today: today)
    case (.unit, .pick(let pick)?): pick.text
    default: text
    }
  }

  private func drawsRoom(_ area: Rect) -> (table: Rect, questions: Rect) {
    let wished = questions.height(width: max(1, area.width - 2)) + 1
    let below = min(wished, max(3, area.height / 2))
    return (area.droppingBottom(below), area.bottom(below))
  }
}

// Keys.
extension ColumnStep {
  mutating func handle(_ key: Key, in area: Rect, _ surroundings: inout Surroundings) -> Event? {
    if picker != nil {
      pick(key, &surroundings)
      return .moved
    }
    if key == .ctrl("s") { return tryToGoOn(&surroundings) }
    guard isInTable else { return handleQuestions(key, in: area, &surroundings) }
    switch key.folded {
    case .escape: return .back
    case .tab, .shiftTab: isInTable = false
    case .enter:
      if columns.indices.contains(cursor) { picker = fieldPicker(surroundings) }
    case .character(" "): turnReporter(&surroundings)
    default:
      guard let motion = ListMotion(key, page: 8) else { return nil }
      let last = cursor == columns.count - 1
      cursor = motion.moved(from: cursor, count: columns.count)
      if last, key == .down { isInTable = false }
    }
    return .moved
  }

  private mutating func handleQuestions(_ key: Key, in area: Rect, _ surroundings: inout Surroundings) -> Event? {
    if let (first, rest) = questions.burst(key) {
      _ = handleQuestions(first, in: area, &surroundings)
      return handleQuestions(rest, in: area, &surroundings)
    }
    let isFirst = questions.focusedID == questions.fields.first?.id
    if key == .shiftTab, isFirst {
      isInTable = true
      return .moved
    }
    let event = questions.handle(
      key, width: drawsRoom(area).questions.width, clipboard: &surroundings.clipboard)
    switch event {
    case .cancel:
      isInTable = true
      return .moved
    case .pressed: return tryToGoOn(&surroundings)
    case nil: return nil
    case .moved where key == .up && isFirst: isInTable = true
    case .changed, .moved, .save, .endReached: break
    }
    return .moved
  }

  /// Every question answered, and none of them with I16's yes.
  private mutating func tryToGoOn(_ surroundings: inout Surroundings) -> Event {
    keepAnswers()
    var errors: [String: String] = [:]
    for field in asked {
      let text = FieldControls.text(of: field, in: questions)
      if text.isEmpty, field.name == ImportFields.refused {
        errors[field.name] = surroundings(Words("请先回答：1 是，2 否", "answer this first: 1 yes, 2 no"))
      } else if text.isEmpty {
        errors[field.name] = surroundings(
          Words("缺\(field.title.zh)：填一个值用于整张表，或在上面指定一列", "\(field.title.en): give one for the file, or a column above"))
      } else if field.name == ImportFields.refused, text == "true" {
        errors[field.name] = surroundings(
          Words(
            "请先把这些行从表中删去，按规定径送；本表未导入任何内容", "take those rows out and send them on as the rules say; nothing was taken in"
          ))
      }
    }
    guard !errors.isEmpty else { return .goOn }
    questions.showErrors(errors)
    isInTable = false
    return .moved
  }

  private mutating func turnReporter(_ surroundings: inout Surroundings) {
    guard columns.indices.contains(cursor) else { return }
    columns[cursor].isReporter.toggle()
    if columns[cursor].isReporter { columns[cursor].field = nil }
    ask(surroundings)
  }

  private func fieldPicker(_ surroundings: Surroundings) -> HelpList<String> {
    let words = surroundings.strings.importing
    let others = [("", words.kept), (ImportFields.reporter, words.reporter), (ImportFields.leftOut, words.leftOut)]
    let initials = surroundings.rulebook.initials
    let fields = ImportFields.all.map { field in
      HelpList.Entry(
        field.name, keys: "", title: surroundings(field.title),
        aliases: "\(field.name) \(field.title.zh) \(initials(field.title.zh))")
    }
    return HelpList(
      title: "\(words.chooseField): \(columns[cursor].header)",
      entries: others.map { HelpList.Entry($0.0, keys: "", title: $0.1) } + fields)
  }

  private mutating func pick(_ key: Key, _ surroundings: inout Surroundings) {
    switch picker?.handle(key) {
    case .chosen(let name):
      if columns[cursor].isReporter, name != ImportFields.reporter {
        surroundings.notify(
          Words("请确认这一列没有反映人信息", "make sure that this column holds nothing of who reported"), .warn)
      }
      // A field is read from one column.
      for index in columns.indices where !name.isEmpty && columns[index].field == name { columns[index].field = nil }
      columns[cursor].isReporter = name == ImportFields.reporter
      columns[cursor].field = name.isEmpty || name == ImportFields.reporter ? nil : name
      picker = nil
      ask(surroundings)
    case .cancelled: picker = nil
    case .moved, .refused, nil: break
    }
  }
}

// The picture.
extension ColumnStep {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.importing
    frame.put(facts(surroundings), in: area.row(0), style: .accent)
    let (table, below) = drawsRoom(area.droppingTop(1))
    let height = max(0, table.height - 1)
    let first = ListView.firstVisible(cursor: cursor, count: columns.count, height: height)
    let rows = columns.dropFirst(first).prefix(height).map { column in
      let header = column.group.map { "\($0)/\(column.header)" } ?? column.header
      return TableRow([
        Span(header), readAs(column, surroundings),
        Span(column.samples.filter { !$0.isEmpty }.joined(separator: " | "), .dim),
      ])
    }
    TableView(
      columns: [
        Column("column", words.column, least: 12, most: 30, weight: 2),
        Column("field", words.readAs, least: 12, weight: 2),
        Column("samples", words.samples, least: 10, weight: 3, dropOrder: 0),
      ], rows: rows, cursor: cursor - first
    ).draw(into: &frame, in: table, focused: isInTable && picker == nil)
    frame.rule(x: below.x, y: below.y, width: below.width, title: words.questions)
    questions.draw(into: &frame, in: below.droppingTop(1), focused: !isInTable && picker == nil, bounds: area)
    if isInTable { frame.caret = nil }
    guard let picker else { return }
    frame.caret = nil
    picker.draw(into: &frame, in: area)
  }

  private func readAs(_ column: OpenedSheet.Column, _ surroundings: Surroundings) -> Span {
    let words = surroundings.strings.importing
    if column.isReporter { return Span(words.reporter, .warn) }
    switch column.field {
    case ImportFields.leftOut?: return Span(words.leftOut, .dim)
    case let name?: return Span(ImportFields.field(name).map { surroundings($0.title) } ?? name, .ok)
    case nil: return Span(words.kept, .dim)
    }
  }

  /// 台账.xlsx · 工作表 1/2 线索 · 表头第3行 · 300行
  private func facts(_ surroundings: Surroundings) -> String {
    let name = sheet.path.split(separator: "/").last.map(String.init) ?? sheet.path
    var parts = [name]
    if sheet.sheets.count > 1, let index = sheet.sheets.firstIndex(of: sheet.sheet) {
      parts.append(surroundings(Words("工作表", "sheet")) + " \(index + 1)/\(sheet.sheets.count) \(sheet.sheet)")
    }
    if let encoding = sheet.encoding { parts.append(encoding) }
    parts.append(surroundings(Words("表头第\(sheet.headerRow)行", "header in row \(sheet.headerRow)")))
    if let rows = sheet.rows { parts.append(surroundings(Words("\(rows.grouped)行", "\(rows.grouped) rows"))) }
    let dropped = columns.filter(\.isReporter).count
    if dropped > 0 { parts.append(surroundings(Words("丢弃\(dropped)列", "\(dropped) columns dropped"))) }
    let kept = columns.filter { $0.field == nil && !$0.isReporter }.count
    if kept > 0 { parts.append(surroundings(Words("\(kept)列原样保留", "\(kept) carried along"))) }
    return parts.joined(separator: " · ")
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.importing
    guard picker == nil else { return surroundings.strings.menus.listHints }
    return [
      HintRow.Hint("Enter", words.change, priority: 5, isEnabled: isInTable),
      HintRow.Hint("Space", words.isReporter, priority: 4, isEnabled: isInTable),
      HintRow.Hint("Tab", words.questions, priority: 6), HintRow.Hint("Ctrl-S", words.dryRun, priority: 9),
      HintRow.Hint("Ctrl-T", words.checkHint, priority: 3),
      HintRow.Hint("F6", words.switchSheet, priority: 2, isEnabled: sheet.sheets.count > 1),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 8),
    ]
  }
}
