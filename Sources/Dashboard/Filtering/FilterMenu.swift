import Ledger
import TerminalUI

/// 常用筛选: the three that everyone has, the office's own, and a way to save another.
struct FilterMenu: Layer {
  var takesText: Bool { false }
  /// What the list is narrowed by now: what a new filter begins with.
  private let current: LeadFilter
  private var own: [SavedFilter] = []
  private var reading: RequestID?
  private var menu: Menu<Choice>?

  private enum Choice: Hashable, Sendable {
    case filter(NamedFilter)
    case everything, save, list
  }

  init(current: LeadFilter) { self.current = current }

  mutating func start(_ surroundings: inout Surroundings) {
    reading = surroundings.read(.savedFilters)
    menu = makeMenu(surroundings)
  }

  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  private func makeMenu(_ surroundings: Surroundings) -> Menu<Choice> {
    func word(_ zh: String, _ en: String) -> String { surroundings(Words(zh, en)) }
    let filters = NamedFilter.shipped + own.map { NamedFilter($0) }
    let items =
      filters.map { Menu<Choice>.Item(.filter($0), surroundings($0.name)) }
      + [
        .init(.everything, word("全部线索", "All leads")), .init(.save, word("保存新的筛选…", "Save another…")),
        .init(
          .list, word("看条件、删除…", "Conditions, drop…"),
          refusal: own.isEmpty ? word("还没有自己的筛选", "none of your own yet") : nil),
      ]
    return Menu(title: word("常用筛选", "Saved filters"), items: items, label: surroundings.strings.menus.menuKeys)
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    for key in key.inList {
      switch menu?.handle(key) {
      case .chosen(let choice): return open(choice, surroundings)
      case .refused(_, let reason): surroundings.notify(Words(reason, reason), .warn)
      case .cancelled: return .close
      case .moved: break
      case nil: return .unhandled
      }
    }
    return .stay
  }

  private func open(_ choice: Choice, _ surroundings: Surroundings) -> LayerResult {
    switch choice {
    case .filter(let filter): return .show(.filter(filter))
    case .everything: return .show(.filter(nil))
    case .save:
      return LayerFactory.change("save_filter").map { change in
        .push(ChangeForm(change, subject: .book, prefilled: current.conditions, surroundings))
      } ?? .stay
    case .list: return ListingTable.listing(named: "filters").map { .push(ListingScreen($0)) } ?? .stay
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading, case .savedFilters(let filters) = answer else { return .stay }
    reading = nil
    guard filters != own else { return .stay }
    own = filters
    menu = makeMenu(surroundings)
    return .stay
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var layer = self
    layer.menu = makeMenu(surroundings)
    return layer
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { menu?.draw(into: &frame, in: area) }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { surroundings.strings.menus.menuHints }
}
