import Ledger
import TerminalUI

/// 办结: what is met and what is missing; each missing line goes where it is mended, the approval and the reason are
/// filled in here, and nothing can be resolved before all is there.
struct ResolveDialog: Layer {
  var writes: Bool { true }
  var editor: ChangeEditor
  private(set) var checklist: ResolveChecklist
  private var dossier: Dossier
  private let title: String
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

  var draft: Draft? { editor.draft }

  var helpPlaces: Set<Command.Place> { [.form, .text] }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    guard var dialog = ResolveDialog(editor.change, dossier, surroundings) else { return self }
    dialog.editor.adopt(editor, surroundings)
    dialog.reading = reading
    dialog.lay(surroundings)
    return dialog
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    var key = key
    while let (first, rest) = editor.form.burst(key) {
      let result = handle(first, &surroundings)
      guard case .stay = result else { return result }
      key = rest
    }
    if editor.isSave(key), !checklist.isComplete {
      surroundings.notify(checklist.verdict, .warn)
      focusMissing()
      return .stay
    }
    let width = FormBox(editor, in: surroundings.layerArea, width: Self.width, surroundings).inside.width
    let event = editor.handle(key, width: width, &surroundings)
    lay(surroundings)
    if case .pressed(let id) = event, let line = checklist.lines.first(where: { ResolveLayout.goID($0.topic) == id }) {
      return mend(line, surroundings).map { .push($0) } ?? .stay
    }
    return editor.result(event)
  }

  /// Where a missing line is mended.
  private func mend(_ line: ResolveChecklist.Line, _ surroundings: Surroundings) -> (any Layer)? {
    if line.recordKind == .rectification, let id = line.record { return RectificationScreen(id) }
    guard let change = line.change.flatMap(LayerFactory.change) else { return nil }
    if let id = line.record { return SubjectOpening(change, subject: id) }
    return LayerFactory.layer(for: change, subject: .lead(dossier), surroundings)
  }

  /// Something may have been mended: look again.
  mutating func resume(_ surroundings: inout Surroundings) { reading = surroundings.read(.dossier(dossier.lead.id)) }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    if request == reading, case .dossier(let found?) = answer {
      dossier = found
      lay(surroundings)
      return .stay
    }
    let receipt = editor.receive(answer, to: request, surroundings)
    lay(surroundings)
    guard let receipt else { return .stay }
    surroundings.say(receipt)
    return .close
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    editor.failed(request)
    return .stay
  }

  private mutating func lay(_ surroundings: Surroundings) {
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

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    FormBox(editor, in: area, width: Self.width, surroundings)
      .draw(editor, title: title, into: &frame, in: area, surroundings)
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    editor.hints(surroundings, canSave: checklist.isComplete)
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
