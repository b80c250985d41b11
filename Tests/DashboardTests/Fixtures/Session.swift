import Dashboard
import Ledger
import TerminalUI

/// The dashboard over a fake book: keys go in, reads are answered until nothing is asked, other effects are kept.
struct Session {
  var dashboard: Dashboard
  var book = FakeBook()
  /// Effects but reads, in order.
  private(set) var effects: [Effect] = []
  /// Reads that were asked, in order.
  private(set) var reads: [Read] = []

  init(_ opening: Opening, book: FakeBook = FakeBook()) {
    dashboard = Dashboard(opening)
    self.book = book
    settle(dashboard.start())
  }

  init(_ language: Language = .zh, width: Int = 80, height: Int = 24, book: FakeBook = FakeBook()) {
    self.init(Fixture.opening(language, width: width, height: height), book: book)
  }

  /// By name: `Enter`, `F3`, `Ctrl-Z`, `a`.
  mutating func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else { preconditionFailure("no key \(name)") }
      send(.key(key))
    }
  }

  mutating func type(_ text: String) { send(.key(.text(text))) }

  mutating func send(_ message: Message) { settle(dashboard.update(message)) }

  /// Answers the last effect that waits for it.
  mutating func answer(_ answer: Answer) {
    guard let request = effects.compactMap(\.request).last else { preconditionFailure("nothing waits") }
    send(.answer(request, answer))
  }

  /// Keys that are faster than the book: its answers come when all of them have been struck.
  mutating func pressAhead(_ names: String...) {
    let effects = names.compactMap { Key(name: $0) }.flatMap { dashboard.update(.key($0)) }
    settle(effects)
  }

  mutating func forgetEffects() {
    effects = []
    reads = []
  }

  private mutating func settle(_ new: [Effect]) {
    var queue = new
    while !queue.isEmpty {
      let effect = queue.removeFirst()
      if case .read(let request, let read) = effect {
        reads.append(read)
        if let answer = book.answer(read) { queue += dashboard.update(.answer(request, answer)) }
      } else {
        effects.append(effect)
      }
    }
  }

  var frame: Frame { dashboard.draw() }
  var text: String { frame.text }
}

extension Effect {
  /// The number under which an answer is awaited.
  var request: RequestID? {
    switch self {
    case .read(let id, _), .perform(let id, _), .rehearse(let id, _), .batch(let id, _, _), .undo(let id, _),
      .openSheet(let id, _, _), .previewImport(let id, _), .applyImport(let id, _),
      .checkSheet(let id, _, _, _), .reconcile(let id, _), .saveReconciliation(let id, _, _), .listFolder(let id, _),
      .makeLedger(let id, _, _), .openPractice(let id),
      .openLedger(let id, _), .export(let id, _):
      id
    default: nil
    }
  }
}
