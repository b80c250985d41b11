import Ledger
import TerminalUI

/// The answers to a checklist as controls: a mark for each item, and a note beside what was not met.
///
/// The identifiers are `answers=3` and `answers:3`. Without a checklist the field is one line of text, as a command
/// takes it.
enum ChecklistControls {
  static func markID(_ field: Field, _ item: Int) -> String { "\(field.name)=\(item)" }
  static func noteID(_ field: Field, _ item: Int) -> String { "\(field.name):\(item)" }

  /// The controls of every item.
  static func controls(_ field: Field, _ checklist: Checklist, _ surroundings: Surroundings) -> [FormField] {
    let marks = Observation.Mark.allCases.map { ChoiceField.Option($0.rawValue, surroundings($0.words)) }
    return checklist.items.flatMap { item in
      [
        FormField(markID(field, item.no), "", .choice(ChoiceField(marks, look: .digit, allowsNone: true))),
        FormField(noteID(field, item.no), "", .text(TextField(maxLength: 200))),
      ]
    }
  }

  /// What has been answered so far.
  static func answers(to field: Field, in form: Form) -> [Observation.Answer] {
    form.fields.compactMap { control in
      guard control.id.hasPrefix("\(field.name)="), let item = Int(control.id.dropFirst(field.name.count + 1)),
        let mark = Observation.Mark(rawValue: control.control.value)
      else { return nil }
      let note = mark == .bad ? form.value(noteID(field, item)).trimmed : ""
      return Observation.Answer(item: item, mark: mark, note: note.isEmpty ? nil : note)
    }
  }

  /// The mark of the first item without an answer, else of the first item; nil where no checklist is used.
  static func firstOpen(_ field: Field, in form: Form) -> String? {
    let marks = form.fields.filter { $0.id.hasPrefix("\(field.name)=") && form.isPlaced($0.id) }
    guard case .answers = field.kind else { return nil }
    return (marks.first { $0.control.value.isEmpty } ?? marks.first)?.id
  }

  /// `1=ok;2=bad:每次说法不同;3=na`
  static func text(of field: Field, in form: Form) -> String {
    if let line = form[field.name]?.control.submitted { return line }
    return answers(to: field, in: form).map { answer in
      // The separators of the notation stay out of the notes.
      let note = answer.note.map { ":" + $0.map { ";；\n".contains($0) ? "，" : String($0) }.joined() } ?? ""
      return "\(answer.item)=\(answer.mark.rawValue)\(note)"
    }.joined(separator: ";")
  }

  static func set(_ text: String, of field: Field, in form: inout Form) {
    guard form[field.name] == nil else { return form.setValue(text, of: field.name) }
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, let item = Int(pair[0]) else { continue }
      let marked = pair[1].split(separator: ":", maxSplits: 1).map(String.init)
      form.setValue(marked.first ?? "", of: markID(field, item))
      form.setValue(marked.count == 2 ? marked[1] : "", of: noteID(field, item))
    }
  }

  /// Puts the items' controls in place of the line of text, with what it says.
  static func install(_ checklist: Checklist, for field: Field, in form: inout Form, _ surroundings: Surroundings) {
    let written = text(of: field, in: form)
    form.fields.removeAll { $0.id == field.name }
    form.fields += controls(field, checklist, surroundings)
    set(written, of: field, in: &form)
  }

  /// Back to the line of text, empty: no checklist is used. Answers what was answered so far.
  static func remove(_ field: Field, from form: inout Form, _ surroundings: Surroundings) -> String {
    let written = text(of: field, in: form)
    form.fields.removeAll { $0.id.hasPrefix("\(field.name)=") || $0.id.hasPrefix("\(field.name):") }
    form.fields += FieldControls(field, surroundings).controls
    return written
  }
}
