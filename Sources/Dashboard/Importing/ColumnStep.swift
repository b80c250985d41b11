import Ledger
import TerminalUI

/// The import's first step on an opened sheet: what each column is read as, and what the sheet does not say.
struct ColumnStep: Sendable {
  let sheet: OpenedSheet
  var columns: [OpenedSheet.Column]
  var cursor = 0
  var isInTable = true
  var questions: Form
  /// Choosing what the column at the cursor is read as.
  var picker: HelpList<String>?
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

  /// What a column of this kind of sheet can be read as.
  var fields: [Field] { sheet.fields.isEmpty ? ImportFields.all : sheet.fields }

  func field(_ name: String) -> Field? { (fields + ImportFields.others).first { $0.name == name } }

  /// Fields that neither a column nor the file's history gives.
  var asked: [Field] {
    let read = Set(columns.compactMap(\.field))
    var names: [String] = []
    if sheet.fields.isEmpty {
      names = ImportFields.starred.filter { !read.contains($0) }
      if !read.contains("title"), !read.contains("narrative") { names.append("narrative") }
    }
    names += sheet.missing.filter { !names.contains($0) && !read.contains($0) }
    names += sheet.mapping.constants.keys.sorted().filter { !names.contains($0) && !read.contains($0) }
    // The sheet's own name says it.
    if sheet.division != nil { names.removeAll { $0 == "division" } }
    if sheet.asksYear { names.append(ImportFields.year) }
    if sheet.asksRefusedSubject, read.isDisjoint(with: ["subject_level", ImportFields.refused]) {
      names.append(ImportFields.refused)
    }
    return names.uniqued().compactMap { field($0)?.required() }
  }

  mutating func ask(_ surroundings: Surroundings) {
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

  mutating func keepAnswers() {
    for field in fields + ImportFields.others where questions[field.name] != nil {
      answers[field.name] = FieldControls.text(of: field, in: questions)
    }
  }

  /// The mapping that the step comes to.
  var mapping: SheetMapping {
    var mapping = sheet.mapping
    for column in columns { mapping.columns[column.key] = column.field ?? "" }
    mapping.reporterColumns = columns.filter(\.isReporter).map(\.key)
    for key in mapping.reporterColumns { mapping.columns[key] = nil }
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

  /// Questions without an answer.
  var openQuestions: Int { asked.filter { FieldControls.text(of: $0, in: questions).isEmpty }.count }

  /// Takes over what was said of another sheet of the file: an answer where this one has none, and what the columns are
  /// where the header is the same.
  mutating func adopt(_ other: ColumnStep, _ surroundings: Surroundings) {
    keepAnswers()
    for field in other.asked where (answers[field.name] ?? "").isEmpty {
      answers[field.name] = FieldControls.text(of: field, in: other.questions)
    }
    if columns.map(\.key) == other.columns.map(\.key) {
      for index in columns.indices {
        columns[index].field = other.columns[index].field
        columns[index].isReporter = other.columns[index].isReporter
      }
    }
    // What stands in the form now was kept just before.
    questions = Form([])
    ask(surroundings)
  }

  func drawsRoom(_ area: Rect) -> (table: Rect, questions: Rect) {
    let wished = questions.height(width: max(1, area.width - 2)) + 1
    let below = min(wished, max(3, area.height / 2))
    return (area.droppingBottom(below), area.bottom(below))
  }
}
