import Ledger

/// Pane 1 flattened: divisions with something in view and the owner's, their units, halls and windows.
struct DivisionOutline: Sendable {
  struct Row: Hashable, Sendable {
    let place: Place
    let level: Int
    let hasChildren: Bool
    let isOpen: Bool
    let count: TreeCount
  }

  private(set) var rows: [Row] = []
  private let children: [Place: [Place]]
  private let counts: TreeCounts
  private let top: [Place]

  /// The owner's division and what leads to it stand open at first.
  static func openAtFirst(_ surroundings: Surroundings) -> Set<Place> {
    guard let owner = surroundings.ledger?.info.owner else { return [] }
    let tree = surroundings.rulebook.divisions
    let ancestors = tree.ancestors(of: owner, ili: surroundings.rulebook.iliScope)
    return Set(([owner] + ancestors.map(\.code)).map(Place.division))
  }

  init() {
    children = [:]
    counts = TreeCounts()
    top = []
  }

  init(_ counts: TreeCounts, open: Set<Place>, _ surroundings: Surroundings) {
    self.counts = counts
    let units = surroundings.ledger?.units ?? []
    let shown = Self.shownUnits(units, counts)
    let codes = Self.shownDivisions(shown, counts, surroundings)
    let scope = surroundings.rulebook.iliScope
    let tree = surroundings.rulebook.divisions
    var children: [Place: [Place]] = [:]
    var top: [Place] = []
    // In the order of the settings, as offices list themselves.
    for division in tree.divisions where codes.contains(division.code) {
      let above = tree.ancestors(of: division.code, ili: scope).first { codes.contains($0.code) }
      if let above {
        children[.division(above.code), default: []].append(.division(division.code))
      } else {
        top.append(.division(division.code))
      }
    }
    let shownIDs = Set(shown.map(\.id))
    // A division's own units stand before the divisions below it.
    var own: [Place: [Place]] = [:]
    for unit in shown {
      let parent = unit.parent.flatMap { shownIDs.contains($0) ? Place.unit($0) : nil } ?? .division(unit.division)
      own[parent, default: []].append(.unit(unit.id))
    }
    for (parent, units) in own { children[parent] = units + (children[parent] ?? []) }
    self.children = children
    self.top = top.count > 1 ? [.everything] + top : top
    for place in self.top { append(place, level: 0, open: open) }
  }

  /// The one root, or everything: where nothing is narrowed.
  var root: Place? { rows.first?.place }

  func index(of place: Place) -> Int? { rows.firstIndex { $0.place == place } }

  func parent(of place: Place) -> Place? { children.first { $0.value.contains(place) }?.key }

  private mutating func append(_ place: Place, level: Int, open: Set<Place>) {
    let below = children[place] ?? []
    let isOpen = open.contains(place)
    rows.append(
      Row(place: place, level: level, hasChildren: !below.isEmpty, isOpen: isOpen, count: count(of: place)))
    if isOpen { for child in below { append(child, level: level + 1, open: open) } }
  }

  private func count(of place: Place) -> TreeCount {
    switch place {
    case .everything:
      top.reduce(into: TreeCount()) { sum, place in
        guard case .division(let code) = place, let count = counts.divisions[code] else { return }
        sum.open += count.open
        sum.red += count.red
        sum.yellow += count.yellow
      }
    case .division(let code): counts.divisions[code] ?? TreeCount()
    case .unit(let id): counts.units[id] ?? TreeCount()
    }
  }

  /// Units that have leads, key units and halls; and whatever those hang under.
  private static func shownUnits(_ units: [OfficeUnit], _ counts: TreeCounts) -> [OfficeUnit] {
    // By their places in the list: a unit is a large value, and a region has two thousand.
    let places = Dictionary(units.indices.map { (units[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var isShown = Array(repeating: false, count: units.count)
    for (place, unit) in units.enumerated()
    where counts.units[unit.id] != nil || unit.isKey || unit.unitKind == .serviceHall || unit.unitKind == .serviceWindow
    {
      var next: Int? = place
      while let current = next, !isShown[current] {
        isShown[current] = true
        next = units[current].parent.flatMap { places[$0] }
      }
    }
    return units.indices.filter { isShown[$0] }.map { units[$0] }
  }

  private static func shownDivisions(_ units: [OfficeUnit], _ counts: TreeCounts, _ surroundings: Surroundings)
    -> Set<String>
  {
    let tree = surroundings.rulebook.divisions
    let scope = surroundings.rulebook.iliScope
    var codes = Set(units.map(\.division))
    if let owner = surroundings.ledger?.info.owner { codes.insert(owner) }
    // A division above others is counted with all below it; its own row is there when it joins two of them.
    for (code, count) in counts.divisions where count.open > 0 {
      let below = tree.allBelow(code, ili: scope).map(\.code)
      let counted = below.filter { (counts.divisions[$0]?.open ?? 0) > 0 }
      let sum = tree.children(of: code, ili: scope).reduce(0) { $0 + (counts.divisions[$1.code]?.open ?? 0) }
      let joins = tree.children(of: code, ili: scope).filter { (counts.divisions[$0.code]?.open ?? 0) > 0 }.count > 1
      if counted.isEmpty || count.open > sum || joins { codes.insert(code) }
    }
    return codes.filter { tree[$0] != nil }
  }
}
