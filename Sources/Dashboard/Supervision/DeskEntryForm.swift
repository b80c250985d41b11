import Ledger
import TerminalUI

/// 监督台快录: six things at most, windows of the shift's hall first, saved at once with Ctrl-S.
struct DeskEntryForm: EditorLayer {
  var editor: ChangeEditor
  let title: String
  private let shift: DeskShift

  init(_ change: Change, _ shift: DeskShift, _ surroundings: Surroundings) {
    self.shift = shift
    title = surroundings(change.title)
    let strings = surroundings.strings.observing
    editor = ChangeEditor(
      change, subject: shift.id, title: "\(title) \(shift.shortNumber)",
      given: [RecordKind.shift.rawValue: shift.id.text, "at": surroundings.time.description], labels: strings.labels,
      surroundings)
    editor.showAsBox("corrected_on_spot", strings.correctedBox)
    editor.showAsBox("on_spot_education", strings.educationBox)
    editor.form.update("found") { $0.control = .area(TextArea($0.control.value, rows: 2, takesEnter: false)) }
    offerWindows(surroundings)
    editor.form.focus("unit")
    editor.form.layout = layout(surroundings)
  }

  /// Windows of the hall, then everything else.
  private mutating func offerWindows(_ surroundings: Surroundings) {
    let inHall = Set((surroundings.ledger?.units ?? []).filter { $0.parent == shift.hall }.map(\.id.text))
    editor.form.update("unit") { field in
      guard case .pick(var pick) = field.control else { return }
      pick.options = pick.options.filter { inHall.contains($0.id) } + pick.options.filter { !inHall.contains($0.id) }
      field.control = .pick(pick)
    }
  }

  private func layout(_ surroundings: Surroundings) -> FormLayout {
    let subject = editor.field("subject").map { FieldControls.items(of: $0, in: editor.form) } ?? []
    let shiftWords = [
      shift.shortNumber, surroundings.unitName(shift.hall), shift.officer, surroundings(SupervisionMode.desk.words),
    ]
    return FormLayout(
      [
        .line(StyledLine(" " + shiftWords.joined(separator: "  "), .dim)), .blank,
        .items([.field("unit", .flexible(least: 20, weight: 1))]),
        .items([.field("found", .flexible(least: 20, weight: 1))]),
        .items([.field("types", .flexible(least: 20, weight: 1))]),
        .items([.field("corrected_on_spot"), .field("on_spot_education", .natural, showsLabel: false)]),
        .items(subject), .blank, ChangeEditor.buttons,
      ], labelWidth: surroundings.language == .zh ? 6 : 9)
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var form = DeskEntryForm(editor.change, shift, surroundings)
    form.editor.adopt(editor, surroundings)
    return form
  }

  mutating func follow(_ id: String, _ surroundings: inout Surroundings) {
    if id.hasPrefix("subject#") { nameUnitOfSubject(surroundings) }
  }

  /// Whoever is spoken of sits at the window that is spoken of, unless another unit was picked.
  private mutating func nameUnitOfSubject(_ surroundings: Surroundings) {
    let parts = editor.value("subject").split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, !editor.value("unit").isEmpty else { return }
    editor.set("\(editor.value("unit"))/\(parts[1])/\(parts[2])", of: "subject", surroundings)
  }
}
