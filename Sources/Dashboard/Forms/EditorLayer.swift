import Ledger
import TerminalUI

/// A form over a change. Bursts of keys, drafts, saving and the picture are the same for all; how the fields lie, what
/// stands beside them and what follows once it is written are each form's own.
protocol EditorLayer: Layer {
  var editor: ChangeEditor { get set }
  var title: String { get }
  /// Lies over the form while one is open: similar leads.
  var menu: Menu<RecordID?>? { get }
  var canSave: Bool { get }

  /// Columns of its box.
  static var width: Int { get }
  /// Takes the whole area.
  static var fills: Bool { get }

  /// A key of the form's own, asked before the fields; nil: it is none.
  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult?
  /// A field's value changed; its control's identifier.
  mutating func follow(_ id: String, _ surroundings: inout Surroundings)
  /// What a button of the form's own opens.
  func layer(behind button: String, _ surroundings: Surroundings) -> (any Layer)?
  /// The fields where they belong now.
  mutating func lay(_ surroundings: Surroundings)
  /// True: the answer was to a question of the form's own.
  mutating func receiveOwn(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> Bool
  /// What follows once the change is written.
  mutating func follow(_ receipt: Receipt, _ surroundings: inout Surroundings) -> LayerResult
  /// Hints beside those of every form.
  func ownHints(_ surroundings: Surroundings) -> [HintRow.Hint]
}

extension EditorLayer {
  var writes: Bool { true }
  var draft: Draft? { editor.draft }
  var helpPlaces: Set<Command.Place> { [.form, .text] }
  var isFullScreen: Bool { Self.fills }

  var menu: Menu<RecordID?>? { nil }
  var canSave: Bool { true }
  static var width: Int { 84 }
  static var fills: Bool { false }

  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult? { nil }
  mutating func follow(_ id: String, _ surroundings: inout Surroundings) {}
  func layer(behind button: String, _ surroundings: Surroundings) -> (any Layer)? { nil }
  mutating func lay(_ surroundings: Surroundings) {}
  mutating func receiveOwn(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> Bool {
    false
  }
  mutating func follow(_ receipt: Receipt, _ surroundings: inout Surroundings) -> LayerResult { .close }
  func ownHints(_ surroundings: Surroundings) -> [HintRow.Hint] { [] }

  func box(in area: Rect, _ surroundings: Surroundings) -> FormBox {
    FormBox(editor, in: area, width: Self.width, fills: Self.fills, surroundings)
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    var key = key
    while menu == nil, let (first, rest) = editor.form.burst(key) {
      let result = handle(first, &surroundings)
      guard case .stay = result else { return result }
      key = rest
    }
    if let result = handleOwn(key, &surroundings) { return result }
    let width = box(in: surroundings.layerArea, surroundings).inside.width
    let event = editor.handle(key, width: width, &surroundings)
    if case .changed(let id) = event { follow(id, &surroundings) }
    lay(surroundings)
    if case .pressed(let button) = event, let layer = layer(behind: button, surroundings) { return .push(layer) }
    return editor.result(event)
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    let receipt =
      receiveOwn(answer, to: request, &surroundings) ? nil : editor.receive(answer, to: request, surroundings)
    lay(surroundings)
    guard let receipt else { return .stay }
    surroundings.say(receipt)
    return follow(receipt, &surroundings)
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    editor.failed(request)
    return .stay
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    drawForm(into: &frame, in: area, surroundings)
  }

  func drawForm(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    box(in: area, surroundings).draw(editor, title: title, into: &frame, in: area, surroundings)
    guard let menu else { return }
    frame.caret = nil
    menu.draw(into: &frame, in: area)
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    editor.hints(surroundings, canSave: canSave) + ownHints(surroundings)
  }
}
