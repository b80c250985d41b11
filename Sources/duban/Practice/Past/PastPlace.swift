import Ledger

/// A division of the past with its units and its share of the leads.
struct PastPlace: Sendable {
  let division: Division
  let share: Int
  private let units: [OfficeUnit]
  private let byName: [String: OfficeUnit]

  /// Every division of the tree; the office's own has the most.
  static func all(_ divisions: DivisionTree, _ units: [OfficeUnit]) -> [PastPlace] {
    let units = Dictionary(grouping: units, by: \.division)
    let near = Set(PracticeAuthor.places.map(\.division))
    return divisions.divisions.compactMap { division in
      guard let units = units[division.code], !units.isEmpty else { return nil }
      let share = division.code == PracticeBook.owner ? 10 : near.contains(division.code) ? 4 : 2
      return PastPlace(division, share: share, units)
    }
  }

  private init(_ division: Division, share: Int, _ units: [OfficeUnit]) {
    self.division = division
    self.share = share
    self.units = units
    byName = Dictionary(units.map { ($0.shortName, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Mostly one that such a matter happens at.
  func unit(for matter: PracticeMatter, _ generator: inout SplitMix) -> OfficeUnit? {
    let name = generator.pick(matter.units, or: "")
    return generator.chance(80)
      ? byName[name] ?? generator.pick(units, or: units[0]) : generator.pick(units, or: units[0])
  }
}
