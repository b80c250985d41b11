import Ledger
import TerminalUI

/// Finds the shift that is open today, the recorder's own before another's, and gives way to the quick entry; where
/// nobody sits at the desk, to opening a shift.
struct DeskEntryOpening: Layer {
  private var request: RequestID?
  /// What is typed while the shifts are being read: it is meant for the form.
  private var typed: [Key] = []

  mutating func start(_ surroundings: inout Surroundings) { request = surroundings.read(.openShifts) }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch key {
    case .escape: return .close
    case .character, .text, .paste, .backspace, .tab:
      typed.append(key)
      return .stay
    default: return .unhandled
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == self.request, case .shifts(let shifts) = answer else { return .stay }
    let today = shifts.filter { $0.on == surroundings.today }
    let officer = surroundings.ledger?.officer
    let shift = today.first { $0.officer == officer } ?? today.first
    guard var form = shift.flatMap({ form($0, surroundings) }) else { return openFirst(shifts, &surroundings) }
    for key in typed { _ = form.handle(key, &surroundings) }
    return .replace(form)
  }

  private func form(_ shift: DeskShift, _ surroundings: Surroundings) -> (any Layer)? {
    LayerFactory.change("desk_entry").map { DeskEntryForm($0, shift, surroundings) }
  }

  private func openFirst(_ shifts: [DeskShift], _ surroundings: inout Surroundings) -> LayerResult {
    if let left = shifts.first(where: { $0.officer == surroundings.ledger?.officer }) {
      surroundings.notify(Words("\(left.on) 的班次还没收班，先收班", "the shift of \(left.on) is open: close it first"), .warn)
      return LayerFactory.change("close_shift").map { .replace(LayerFactory.layer(for: $0, at: left.id, surroundings)) }
        ?? .close
    }
    surroundings.notify(Words("今天还没有开班：先开班，再快录", "no shift is open today: open one first"))
    return LayerFactory.change("open_shift").flatMap {
      LayerFactory.layer(for: $0, subject: .book, surroundings)
    }.map { .replace($0) } ?? .close
  }

  mutating func failed(_ request: RequestID, _ words: Words, _ surroundings: inout Surroundings) -> LayerResult {
    .close
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {}

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [HintRow.Hint("Esc", surroundings.strings.forms.back)]
  }
}
