import Ledger

/// Units by every name that they have: an office has hundreds, so they are read whole.
struct UnitDirectory {
  /// A unit under one of its names, and the division in which it is called so.
  private struct Entry {
    let unit: OfficeUnit
    let division: String
  }

  private(set) var units: [OfficeUnit]
  private(set) var aliases: [UnitAlias]
  private var exact: [String: [Entry]] = [:]
  private var loose: [[UInt32]: [Entry]] = [:]

  init(units: [OfficeUnit], aliases: [UnitAlias]) {
    self.units = []
    self.aliases = []
    let byID = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for unit in units { add(unit) }
    for alias in aliases {
      guard let unit = byID[alias.unit] else { continue }
      add(alias, of: unit)
    }
  }

  mutating func add(_ unit: OfficeUnit) {
    units.append(unit)
    add(Entry(unit: unit, division: unit.division), as: unit.name)
    if unit.shortName != unit.name { add(Entry(unit: unit, division: unit.division), as: unit.shortName) }
  }

  mutating func add(_ alias: UnitAlias, of unit: OfficeUnit) {
    aliases.append(alias)
    add(Entry(unit: unit, division: alias.division), as: alias.name)
  }

  private mutating func add(_ entry: Entry, as name: String) {
    func isNew(_ other: Entry) -> Bool { other.unit.id == entry.unit.id && other.division == entry.division }
    if !exact[name, default: []].contains(where: isNew) { exact[name, default: []].append(entry) }
    let key = SearchText.normalised(name)
    if !loose[key, default: []].contains(where: isNew) { loose[key, default: []].append(entry) }
  }

  /// By name, short name or alias as written, else without regard to width, case, spaces and punctuation; inside the
  /// division and, where nothing is found there, anywhere.
  func find(_ name: String, division: String?) -> [OfficeUnit] {
    if let division {
      let inside = inside(division, name)
      if !inside.isEmpty { return inside }
    }
    return anywhere(name)
  }

  /// Units that are called so in the division.
  func inside(_ division: String, _ name: String) -> [OfficeUnit] {
    for found in entries(name) {
      let inside = found.filter { $0.division == division || $0.unit.division == division }
      if !inside.isEmpty { return inside.map(\.unit).distinct }
    }
    return []
  }

  /// Units that are called so in any division.
  func anywhere(_ name: String) -> [OfficeUnit] {
    (entries(name).first { !$0.isEmpty } ?? []).map(\.unit).distinct
  }

  private func entries(_ name: String) -> [[Entry]] { [exact[name] ?? [], loose[SearchText.normalised(name)] ?? []] }
}

extension [OfficeUnit] {
  fileprivate var distinct: [OfficeUnit] {
    var seen: Set<RecordID> = []
    return filter { seen.insert($0.id).inserted }
  }
}
