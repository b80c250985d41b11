import Ledger
import TerminalUI

/// What can be picked in a field, with everything that it is found by: initials, codes and longer names, besides the
/// label.
enum FieldOptions {
  /// The office's own division first, halls before their windows.
  static func units(_ surroundings: Surroundings) -> [PickField.Option] {
    let units = surroundings.ledger?.units ?? []
    let owner = surroundings.ledger?.info.owner
    let own = units.filter { $0.division == owner }
    return (own + units.filter { $0.division != owner }).map { option($0, surroundings) }
  }

  static func option(_ unit: OfficeUnit, _ surroundings: Surroundings) -> PickField.Option {
    let division = surroundings.rulebook.divisions[unit.division]
    // Every county has a 住建局: one elsewhere says where, also once it is picked.
    let isElsewhere = unit.division != surroundings.ledger?.info.owner
    let place = isElsewhere ? division.map { surroundings($0.shortName) } ?? unit.division : ""
    let label = place.isEmpty || unit.shortName.hasPrefix(place) ? unit.shortName : "\(place) \(unit.shortName)"
    let above = unit.parent.flatMap { surroundings.unit($0)?.shortName }
    let note = [above, unit.name == unit.shortName ? nil : unit.name, division.map { surroundings($0.shortName) }]
      .compactMap(\.self).joined(separator: " ")
    return PickField.Option(
      unit.id.text, label, initials: "\(unit.initials) \(unit.shortName) \(unit.name.lowercased())", note: note)
  }

  static func officers(_ surroundings: Surroundings) -> [PickField.Option] {
    (surroundings.ledger?.officers ?? []).filter(\.isActive).map { officer in
      let note = [officer.display, officer.department ?? ""].filter { !$0.isEmpty && $0 != officer.code }
      let initials = surroundings.rulebook.initials(officer.display)
      return PickField.Option(
        officer.code, officer.code, initials: "\(initials) \(officer.display.lowercased())",
        note: note.joined(separator: " "))
    }
  }

  static func divisions(_ surroundings: Surroundings) -> [PickField.Option] {
    surroundings.rulebook.divisions.divisions.map { division in
      PickField.Option(
        division.code, surroundings(division.shortName),
        initials: "\(division.initials) \(division.code) \(division.name.zh) \(division.name.en.lowercased())",
        note: division.code)
    }
  }

  static func listed(_ list: RulebookList, _ surroundings: Surroundings) -> [PickField.Option] {
    let rulebook = surroundings.rulebook
    let types = Dictionary(rulebook.types.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return rulebook.choices(list).map { choice in
      let type = list == .types ? types[choice.code] : nil
      let initials = type?.initials ?? rulebook.initials(choice.words.zh)
      let names = [choice.code.lowercased(), choice.words.zh, choice.words.en.lowercased()] + (type?.aliases ?? [])
      return PickField.Option(
        choice.code, surroundings(choice.words), initials: "\(initials) \(names.joined(separator: " "))",
        note: choice.code)
    }
  }
}
