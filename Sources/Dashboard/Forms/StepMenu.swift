import Ledger
import TerminalUI

/// What can be done with a record now, by digit, and what cannot, with the reason.
struct StepMenu: Sendable {
  private(set) var menu: Menu<String>

  /// - Parameter more: choices of the screen's own, behind the steps that are open.
  init(_ subject: Change.Subject, _ surroundings: Surroundings, then more: [Menu<String>.Item] = []) {
    let steps = (surroundings.changeContext.map { subject.steps($0) } ?? []).map { step in
      Menu<String>.Item(
        step.change.name, surroundings(step.title), refusal: step.isLegal ? nil : surroundings(step.why))
    }
    self.init(steps.filter { $0.refusal == nil } + more + steps.filter { $0.refusal != nil }, surroundings)
  }

  /// Choices of a screen's own.
  init(_ items: [Menu<String>.Item], _ surroundings: Surroundings) {
    let words = surroundings.strings.steps
    menu = Menu(title: words.title, items: items, label: words.keys)
  }

  enum Event: Equatable {
    case moved
    case chosen(String)
    case cancelled
  }

  /// Nil: not for the menu. A refused step says why.
  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> Event? {
    switch menu.handle(key) {
    case .chosen(let name): return .chosen(name)
    case .refused(_, let reason):
      surroundings.notify(Words(reason, reason), .warn)
      return .moved
    case .moved: return .moved
    case .cancelled: return .cancelled
    case nil: return nil
    }
  }

  var height: Int { menu.items.count + 3 }

  func draw(into frame: inout Frame, in area: Rect) { menu.draw(into: &frame, in: area) }
}

extension Change.Subject {
  /// The legal ones first.
  func steps(_ context: ChangeContext) -> [Step] {
    switch self {
    case .lead(let dossier): ChangeTable.steps(for: dossier, context)
    case .rectification(let rectification, let dossier): ChangeTable.steps(for: rectification, dossier, context)
    case .observation(let observation): ChangeTable.steps(for: observation, context)
    case .accountability(let record, let dossier): ChangeTable.steps(for: record, dossier, context)
    case .record(let record, let dossier): ChangeTable.steps(for: record, dossier, context)
    case .book, .officer: []
    }
  }
}

struct StepStrings: Hashable, Sendable {
  let title: String
  let keys: String
  let pages: String
  let choose: String

  static let zh = StepStrings(title: "下一步", keys: "数字或方向键", pages: "上下翻", choose: "办理")
  static let en = StepStrings(title: "Next", keys: "digits or arrows", pages: "Scroll", choose: "Do it")
}

extension Strings {
  var steps: StepStrings { language == .zh ? .zh : .en }
}
