import Ledger
import TerminalUI

/// A form that is filled in once for several leads: what it saves becomes one entry with a change for each of them.
struct MarkedForm: Layer {
  var writes: Bool { true }
  private var form: any Layer
  private let ids: [RecordID]

  init(_ form: any Layer, ids: [RecordID]) {
    self.form = form
    self.ids = ids
  }

  var isFullScreen: Bool { form.isFullScreen }

  mutating func start(_ surroundings: inout Surroundings) {
    forAll(&surroundings) { form, surroundings in form.start(&surroundings) }
  }

  var helpPlaces: Set<Command.Place> { [.form, .text] }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    wrapped(forAll(&surroundings) { form, surroundings in form.handle(key, &surroundings) })
  }

  /// The batch's receipt is the form's; where nothing was written, it shows the rules that refused.
  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard case .batch(let batch) = answer else {
      return wrapped(forAll(&surroundings) { form, surroundings in form.receive(answer, to: request, &surroundings) })
    }
    let rules = batch.refused.keys.sorted().compactMap { batch.refused[$0] }
    guard batch.done > 0, let receipt = batch.receipt else {
      return wrapped(form.receive(.outcome(.refused(rules.first ?? [])), to: request, &surroundings))
    }
    _ = form.receive(.outcome(.done(receipt)), to: request, &surroundings)
    if let first = rules.first?.first {
      surroundings.notify(
        Words("已办\(batch.done)件；\(rules.count)件未办：", "\(batch.done) done, \(rules.count) refused: ") + first.message,
        .warn)
    }
    return .show(.unmarked)
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    wrapped(form.failed(request, words, &surroundings))
  }

  mutating func resume(_ surroundings: inout Surroundings) { form.resume(&surroundings) }

  /// While the form is called, what it performs is performed on all.
  private mutating func forAll<Result>(
    _ surroundings: inout Surroundings, _ body: (inout any Layer, inout Surroundings) -> Result
  ) -> Result {
    surroundings.performsOn = ids
    defer { surroundings.performsOn = [] }
    return body(&form, &surroundings)
  }

  /// A form that gives way to another keeps its leads.
  private func wrapped(_ result: LayerResult) -> LayerResult {
    switch result {
    case .replace(let layer): .replace(MarkedForm(layer, ids: ids))
    default: result
    }
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    form.translated(surroundings).map { MarkedForm($0, ids: ids) }
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    form.draw(into: &frame, in: area, surroundings)
    let line = surroundings(
      Words(" 同样的内容用于标记的\(ids.count)件 ", " the same for all \(ids.count) marked "))
    frame.put(StyledLine(line, Style(.warn, [.bold, .reverse])), in: area.row(0), alignment: .centre)
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { form.hints(surroundings) }
}
