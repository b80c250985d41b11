import Ledger
import TerminalUI

/// Every listing of the book, by digit.
enum ListingMenu {
  static func layer(_ surroundings: Surroundings) -> any Layer {
    let items = ListingTable.all.map { Menu<String>.Item($0.name, surroundings($0.title)) }
    return MenuLayer(title: surroundings(Words("其他台账", "More listings")), items: items, surroundings) { name, _ in
      ListingTable.listing(named: name).map { .replace(ListingScreen($0)) } ?? .stay
    }
  }
}
