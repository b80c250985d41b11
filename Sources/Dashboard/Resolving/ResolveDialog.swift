import Ledger
import TerminalUI

/// 办结: what is met and what is missing; each missing line goes where it is mended, the approval and the reason are
/// filled in here, and nothing can be resolved before all is there.
struct ResolveDialog: EditorLayer {
  var editor: ChangeEditor
  let title: String
  private(set) var checklist: ResolveChecklist
  private var dossier: Dossier
  private var reading: RequestID?

  static let width = 78

  init?(_ change: Change, _ dossier: Dossier, _ surroundings: Surroundings) {
    guard let context = surroundings.changeContext else { return nil }
    let subject = Change.Subject.lead(dossier)
    title = SubjectWords.title(change, subject, surroundings)
    self.dossier = dossier
    editor = ChangeEditor(
      change, subject: dossier.lead.id, title: title, given: ["lead": dossier.lead.id.text],
      prefilled: Prefill.values(change, subject, surroundings), labels: surroundings.strings.resolving.labels,
      saveTitle: surroundings(change.title), surroundings)
    for name in ["reason", "result", "refund_reason"] {
      editor.form.update(name) { $0.control = .text(TextField($0.control.value, maxLength: 500)) }
    }
    for topic in ResolveChecklist.Topic.allCases {
      let button = Control.button(title: surroundings.strings.resolving.go, isEnabled: true)
      editor.form.fields.append(FormField(ResolveLayout.goID(topic), "", button))
    }
    checklist = ResolveChecklist(dossier, context, values: editor.values)
    lay(surroundings)
    focusMissing()
  }

  var canSave: Bool { checklist.isComplete }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    guard var dialog = ResolveDialog(editor.change, dossier, surroundings) else { return self }
    dialog.editor.adopt(editor, surroundings)
    dialog.reading = reading
    dialog.lay(surroundings)
    return dialog
  }

  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult? {
    guard editor.isSave(key), !checklist.isComplete else { return nil }
    surroundings.notify(checklist.verdict, .warn)
    focusMissing()
    return .stay
  }

  /// Where a missing line is mended.
  func layer(behind button: String, _ surroundings: Surroundings) -> (any Layer)? {
    guard let line = checklist.lines.first(where: { ResolveLayout.goID($0.topic) == button }) else { return nil }
    if line.recordKind == .rectification, let id = line.record { return RectificationScreen(id) }
    guard let change = line.change.flatMap(LayerFactory.change) else { return nil }
    if let id = line.record { return LayerFactory.layer(for: change, at: id, surroundings) }
    return LayerFactory.layer(for: change, subject: .lead(dossier), surroundings)
  }

  /// Something may have been mended: look again.
  mutating func resume(_ surroundings: inout Surroundings) { reading = surroundings.read(.dossier(dossier.lead.id)) }

  mutating func receiveOwn(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> Bool {
    guard request == reading, case .dossier(let found?) = answer else { return false }
    dossier = found
    return true
  }

  mutating func lay(_ surroundings: Surroundings) {
    guard let context = surroundings.changeContext else { return }
    checklist = ResolveChecklist(dossier, context, values: editor.values)
    editor.enableSave(checklist.isComplete)
    let width = min(Self.width, surroundings.layerArea.width) - 4
    editor.form.layout =
      ResolveLayout(
        checklist: checklist, editor: editor, dossier: dossier, width: max(1, width), surroundings: surroundings
      ).layout
    // The button of a line that was mended has gone.
    if let id = editor.form.focusedID, id.hasPrefix("go."), !editor.form.isPlaced(id) { focusMissing() }
  }

  /// To the first line that is missing: its field, or its way out.
  private mutating func focusMissing() {
    for line in checklist.lines where !line.isMet {
      let names = ResolveLayout.fields[line.topic] ?? []
      // All filled in, and still not right: the approver is who must change. A post may stay empty.
      let inline = names.first { editor.value($0).isEmpty && $0 != "approved_post" } ?? names.first
      if let id = [inline, ResolveLayout.goID(line.topic)].compactMap(\.self).first(where: editor.form.isPlaced) {
        return editor.form.focus(id)
      }
    }
    editor.form.focus(ChangeEditor.Button.save)
  }
}

extension Form {
  /// Whether the layout shows a field, so that it can be reached.
  func isPlaced(_ id: String) -> Bool {
    layout.rows.contains { row in
      guard case .items(let items, _) = row else { return false }
      return items.contains { item in
        if case .field(id, _, _) = item { true } else { false }
      }
    }
  }
}
