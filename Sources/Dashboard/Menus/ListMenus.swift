import Ledger
import TerminalUI

/// What the list of leads is sorted by; choosing it again turns the order round.
enum SortMenu {
  static func layer(_ sort: LeadQuery.Sort, _ surroundings: Surroundings) -> any Layer {
    let items = LeadQuery.Field.allCases.map { field in
      let arrow = field == sort.field ? (sort.descending ? " v" : " ^") : ""
      return Menu<String>.Item(field.rawValue, surroundings(field.words) + arrow)
    }
    return MenuLayer(title: surroundings.strings.menus.sort, items: items, surroundings) { name, _ in
      guard let field = LeadQuery.Field(rawValue: name) else { return .close }
      return .show(.sort(LeadQuery.Sort(field, descending: field == sort.field && !sort.descending)))
    }
  }
}

/// Which optional columns the list of leads shows.
enum ColumnsMenu {
  static func layer(_ shown: Set<String>, _ surroundings: Surroundings) -> any Layer {
    let words = surroundings.strings.lists
    let titles = [
      "handler": words.handler, "type": words.type, "received": words.received, "days": words.days,
      "repeats": words.repeats,
    ]
    let items = LeadColumns.optional.map { id in
      Menu<String>.Item(id, (shown.contains(id) ? "[x] " : "[ ] ") + (titles[id] ?? id))
    }
    return MenuLayer(title: surroundings.strings.menus.columns, items: items, surroundings) { id, _ in
      .show(.columns(shown.symmetricDifference([id])))
    }
  }
}
