import Ledger
import TerminalUI

/// The form of any change, drawn from its fields.
struct ChangeForm: EditorLayer {
  var editor: ChangeEditor
  let title: String
  private let subject: Change.Subject
  private let prefilled: [String: String]
  private let draftSubject: RecordID?

  /// - Parameters:
  ///   - given: values that are sent without being asked.
  ///   - prefilled: what stands in the fields before anything is typed, besides what follows from the record.
  ///   - draftSubject: tells drafts apart where the change itself is about the book.
  init(
    _ change: Change, subject: Change.Subject, given: [String: String] = [:], prefilled: [String: String] = [:],
    draftSubject: RecordID? = nil, _ surroundings: Surroundings
  ) {
    let title = SubjectWords.title(change, subject, surroundings)
    self.subject = subject
    self.prefilled = prefilled
    self.draftSubject = draftSubject
    var given = given
    if let field = change.subjectKind.field, subject.recordID != nil { given[field.name] = subject.reference }
    let usual = Prefill.values(change, subject, surroundings)
    editor = ChangeEditor(
      change, subject: subject.recordID ?? draftSubject, title: title, given: given,
      prefilled: usual.merging(prefilled) { _, given in given }, surroundings)
    var layout = ChangeLayout.layout(of: editor.fields, in: editor.form, surroundings)
    if let advice = SubjectWords.advice(change, subject, surroundings) { layout.rows.insert(.line(advice), at: 0) }
    editor.form.layout = layout
    self.title = title
    editor.focusFirstNeeded(surroundings)
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var form = ChangeForm(
      editor.change, subject: subject, given: editor.given, prefilled: prefilled, draftSubject: draftSubject,
      surroundings)
    form.editor.adopt(editor, surroundings)
    return form
  }
}

extension Surroundings {
  /// What was written, with its number and what the recorder should know beside it.
  mutating func say(_ receipt: Receipt) {
    let notices = receipt.notices.map { Words("；", "; ") + $0 }.reduce(Words("", ""), +)
    notify(receipt.sentence + notices, receipt.notices.isEmpty ? .ok : .warn)
  }
}
