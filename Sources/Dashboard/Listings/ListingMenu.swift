import Ledger
import TerminalUI

/// Every listing of the book, found while typing: by its title, its initials or the name that a command takes.
struct ListingMenu: Layer {
  private var list: HelpList<String>

  static func layer(_ surroundings: Surroundings) -> any Layer { ListingMenu(surroundings) }

  private init(_ surroundings: Surroundings) {
    let words = surroundings.strings.menus
    list = HelpList(
      title: surroundings(Words("其他台账", "More listings")),
      entries: ListingTable.all.map { listing in
        HelpList.Entry(
          listing.name, keys: "", title: surroundings(listing.title),
          aliases: "\(listing.name) \(surroundings.rulebook.initials(listing.title.zh))")
      }, label: words.findKeys, placeholder: words.search, nothing: words.nothing)
  }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    switch list.handle(key) {
    case .chosen(let name): return ListingTable.listing(named: name).map { .replace(ListingScreen($0)) } ?? .stay
    case .cancelled: return .close
    case .moved, .refused: return .stay
    case nil: return .unhandled
    }
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { list.draw(into: &frame, in: area) }

  func translated(_ surroundings: Surroundings) -> (any Layer)? { ListingMenu(surroundings) }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] { surroundings.strings.menus.listHints }
}
