import Ledger

/// Units by every name that they have: an office has hundreds, so they are read whole.
struct UnitDirectory {
  private var exact: [String: [OfficeUnit]] = [:]
  private var loose: [[UInt32]: [OfficeUnit]] = [:]

  init(units: [OfficeUnit], aliases: [UnitAlias]) {
    let byID = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for unit in units { add(unit) }
    for alias in aliases {
      guard let unit = byID[alias.unit] else { continue }
      add(unit, as: alias.name)
    }
  }

  mutating func add(_ unit: OfficeUnit) {
    add(unit, as: unit.name)
    if unit.shortName != unit.name { add(unit, as: unit.shortName) }
  }

  private mutating func add(_ unit: OfficeUnit, as name: String) {
    if !exact[name, default: []].contains(where: { $0.id == unit.id }) { exact[name, default: []].append(unit) }
    let key = SearchText.normalised(name)
    if !loose[key, default: []].contains(where: { $0.id == unit.id }) { loose[key, default: []].append(unit) }
  }

  /// By name, short name or alias as written, else without regard to width, case, spaces and punctuation; inside the
  /// division and, where nothing is found there, anywhere.
  func find(_ name: String, division: String?) -> [OfficeUnit] {
    let exactly = exact[name] ?? []
    let loosely = loose[SearchText.normalised(name)] ?? []
    guard let division else { return exactly.isEmpty ? loosely : exactly }
    for found in [exactly, loosely] {
      let inside = found.filter { $0.division == division }
      if !inside.isEmpty { return inside }
    }
    return exactly.isEmpty ? loosely : exactly
  }
}
