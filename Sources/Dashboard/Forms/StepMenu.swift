import Ledger
import TerminalUI

/// What can be done with a record now, by digit, and what cannot, with the reason.
struct StepMenu: Sendable {
  private(set) var menu: Menu<String>

  init(_ subject: Change.Subject, _ surroundings: Surroundings) {
    let steps = ChangeTable.all.filter { $0.subjectKind == subject.kind }.map { change in
      let broken = surroundings.changeContext.map { change.availability(subject, $0) } ?? []
      let refusal = broken.isEmpty ? nil : broken.map { surroundings($0.message) }.joined(separator: "；")
      return Menu<String>.Item(change.name, surroundings(change.title), refusal: refusal)
    }
    let words = surroundings.strings.steps
    menu = Menu(
      title: words.title, items: steps.filter { $0.refusal == nil } + steps.filter { $0.refusal != nil },
      label: words.keys)
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
  var kind: Change.SubjectKind {
    switch self {
    case .book: .book
    case .lead: .lead
    case .rectification: .rectification
    case .observation: .observation
    case .accountability: .accountability
    case .officer: .officer
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
