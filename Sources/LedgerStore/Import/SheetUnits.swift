import Ledger

/// What the names of units in the sheets of an import mean: units that the book knows, units that a person matched them
/// to, or units that come in new.
struct SheetUnits {
  private let directory: UnitDirectory
  private let likeness: UnitLikeness
  private let decisions: ImportDecisions
  private let context: ChangeContext
  private var called: [RecordID: String]
  /// Names that the book does not know, and what was made of them.
  private var settled: [UnitName: (unit: RecordID, choice: UnitChoice)] = [:]
  /// New windows by their hall, and the unit that stands for none by its division.
  private var windows: [UnitName: RecordID] = [:]
  /// By sheet, in the order in which they were met.
  private var unknown: [[UnknownUnit]] = []
  /// Of the present sheet: where in its list a name stands, and the row that named it last.
  private var places: [UnitName: (index: Int, line: Int)] = [:]
  /// How many names were kept as aliases.
  private(set) var learned = 0

  /// A unit that a row names, and the record that must be written for it.
  struct Meaning {
    let unit: RecordID
    var record: (any LedgerRecord)?

    var isNew: Bool { record is OfficeUnit }
  }

  init(_ directory: UnitDirectory, _ decisions: ImportDecisions, _ context: ChangeContext) {
    self.directory = directory
    self.decisions = decisions
    self.context = context
    called = Dictionary(directory.units.map { ($0.id, $0.shortName) }, uniquingKeysWith: { first, _ in first })
    likeness = UnitLikeness(directory.units, aliases: directory.aliases, divisions: context.rulebook.divisions)
  }

  /// What follows is of the next sheet.
  mutating func beginSheet() {
    unknown.append([])
    places = [:]
  }

  /// - Parameters:
  ///   - line: the row that names it; a row counts once.
  ///   - lead: the lead of the book that the row is about: a unit that it has under this name is meant again.
  mutating func meaning(
    of name: String, in division: String, line: Int, usedBy lead: Lead?, at desk: any Desk
  ) -> Meaning {
    let key = UnitName(name, in: division)
    if let known = settled[key] {
      count(key, line, known.choice)
      return Meaning(unit: known.unit)
    }
    if let unit = directory.inside(division, name).first ?? own(name, lead) ?? placed(name, division) {
      return Meaning(unit: unit.id)
    }
    let meaning = decided(name, division, desk)
    let choice: UnitChoice = meaning.isNew ? .new : .known(meaning.unit)
    settled[key] = (meaning.unit, choice)
    count(key, line, choice)
    return meaning
  }

  /// Where a visit was: a hall that nobody knows comes in as one.
  mutating func hall(_ name: String, in division: String, line: Int, at desk: any Desk) -> Meaning {
    var meaning = meaning(of: name, in: division, line: line, usedBy: nil, at: desk)
    guard var hall = meaning.record as? OfficeUnit, Self.hallWords.contains(where: name.contains) else {
      return meaning
    }
    hall.unitKind = .serviceHall
    meaning.record = hall
    return meaning
  }

  /// Every hall has a 综合窗口: a window's name means the hall's own one first, and a window that nobody knows comes in
  /// under its hall (domain rule I28). Other names are those of units.
  mutating func window(
    _ name: String, of hall: RecordID, in division: String, line: Int, at desk: any Desk
  ) -> Meaning {
    let key = UnitName(name, in: hall.text)
    if let known = windows[key] { return Meaning(unit: known) }
    if let window = directory.units.first(where: { $0.parent == hall && ($0.name == name || $0.shortName == name) }) {
      windows[key] = window.id
      return Meaning(unit: window.id)
    }
    guard Self.windowWords.contains(where: name.contains) else {
      return meaning(of: name, in: division, line: line, usedBy: nil, at: desk)
    }
    let place = directory.units.first { $0.id == hall }?.division ?? division
    let window = OfficeUnit(
      id: desk.newID(), owner: context.owner, division: place, name: name, unitKind: .serviceWindow, parent: hall,
      initials: context.rulebook.initials(name))
    windows[key] = window.id
    called[window.id] = name
    return Meaning(unit: window.id, record: window)
  }

  /// What stands for a unit that a row does not name, where its record must have one.
  mutating func unnamed(in division: String, at desk: any Desk) -> Meaning {
    let key = UnitName(Words.notNamed.zh, in: division)
    if let known = windows[key] { return Meaning(unit: known) }
    if let known = directory.inside(division, key.name).first { return Meaning(unit: known.id) }
    let unit = OfficeUnit(id: desk.newID(), owner: context.owner, division: division, name: key.name)
    windows[key] = unit.id
    called[unit.id] = key.name
    return Meaning(unit: unit.id, record: unit)
  }

  private static let hallWords = ["大厅", "中心", "大楼"]
  private static let windowWords = ["窗口", "号窗", "柜台", "监督台", "专窗"]

  /// How these units are called, for people.
  func names(_ ids: [RecordID]) -> [RecordID: String] {
    Dictionary(ids.compactMap { id in called[id].map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// A sheet's unknown names with what is likeliest meant by each.
  func unknown(in sheet: Int) -> [UnknownUnit] {
    guard unknown.indices.contains(sheet) else { return [] }
    // Beyond a few hundred names nobody decides one by one.
    let proposed = unknown[sheet].prefix(Self.mostProposals).map { unit in
      var unit = unit
      unit.proposal = likeness.likeliest(unit.name, division: unit.division).map {
        UnknownUnit.Proposal(id: $0.id, name: $0.shortName, division: $0.division)
      }
      return unit
    }
    return proposed + unknown[sheet].dropFirst(Self.mostProposals)
  }

  private static let mostProposals = 500

  private mutating func count(_ key: UnitName, _ line: Int, _ choice: UnitChoice) {
    guard let sheet = unknown.indices.last else { return }
    if let place = places[key] {
      guard place.line != line else { return }
      unknown[sheet][place.index].rows += 1
      places[key]?.line = line
    } else {
      places[key] = (unknown[sheet].count, line)
      unknown[sheet].append(
        UnknownUnit(name: key.name, division: key.division ?? context.owner, rows: 1, choice: choice))
    }
  }

  private func own(_ name: String, _ lead: Lead?) -> OfficeUnit? {
    guard let lead else { return nil }
    let used = [lead.unit].compactMap { $0 } + lead.coUnits
    return directory.anywhere(name).first { used.contains($0.id) }
  }

  /// A unit of another division, where the name itself says which: 奎屯市住建局, or 州发改委 in a county's row. A bare
  /// 住建局 is never the next county's (domain rule I28).
  private func placed(_ name: String, _ division: String) -> OfficeUnit? {
    let tree = context.rulebook.divisions
    let above = Set(tree.ancestors(of: division, ili: .whole).map(\.code))
    let found = directory.anywhere(name).filter { unit in
      guard let place = tree[unit.division] else { return false }
      if [place.name.zh, place.shortName.zh, place.bareName].contains(where: name.contains) { return true }
      return above.contains(place.code) && Self.levels.contains { name.hasPrefix($0) }
    }
    return found.count == 1 ? found.first : nil
  }

  private static let levels = ["自治区", "自治州", "地区", "州"]

  private mutating func decided(_ name: String, _ division: String, _ desk: any Desk) -> Meaning {
    let meant: OfficeUnit?
    switch decisions.unit(name, in: division) ?? .new {
    case .new: meant = nil
    case .known(let id): meant = directory.units.first { $0.id == id }
    case .named(let other):
      let anywhere = directory.anywhere(other)
      meant = directory.inside(division, other).first ?? (anywhere.count == 1 ? anywhere.first : nil)
    }
    if let meant {
      learned += 1
      return Meaning(
        unit: meant.id,
        record: UnitAlias(id: desk.newID(), owner: context.owner, unit: meant.id, division: division, name: name))
    }
    let unit = OfficeUnit(
      id: desk.newID(), owner: context.owner, division: division, name: name,
      initials: context.rulebook.initials(name))
    called[unit.id] = name
    return Meaning(unit: unit.id, record: unit)
  }
}
