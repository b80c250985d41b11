import Ledger
import TerminalUI

/// Units that the sheets name and the book does not know: each is a known one under another name, or new.
struct UnitStep: Sendable {
  private(set) var units: [UnknownUnit]
  private var cursor = 0
  private var picker: HelpList<String>?

  enum Event: Equatable {
    case moved
    case goOn
    case back
  }

  /// A name that stands on several sheets for the same division is asked once.
  init(_ previews: [ImportPreview]) {
    var places: [UnitName: Int] = [:]
    units = []
    for unit in previews.flatMap(\.unknownUnits) {
      if let place = places[unit.key] {
        units[place].rows += unit.rows
      } else {
        places[unit.key] = units.count
        units.append(unit)
      }
    }
  }

  /// What was decided; a unit that comes in as new needs no decision.
  var choices: [UnitName: UnitChoice] {
    Dictionary(units.filter { $0.choice != .new }.map { ($0.key, $0.choice) }, uniquingKeysWith: { first, _ in first })
  }

  private static let asNew = "new"

  mutating func handle(_ key: Key, in area: Rect, _ surroundings: inout Surroundings) -> Event? {
    if picker != nil {
      pick(key)
      return .moved
    }
    if key.textForFilter != nil {
      // An input method is on: what it commits is the beginning of a unit's name.
      picker = unitPicker(surroundings)
      pick(key)
      return .moved
    }
    switch key.folded {
    case .escape: return .back
    case .ctrl("s"): return .goOn
    case .ctrl("a"):
      for index in units.indices { takeProposal(index) }
    case .ctrl("n"):
      for index in units.indices { units[index].choice = .new }
    case .enter: picker = unitPicker(surroundings)
    case .character(" "): turn(&surroundings)
    default:
      guard let motion = ListMotion(key, page: area.height) else { return nil }
      cursor = motion.moved(from: cursor, count: units.count)
    }
    return .moved
  }

  private mutating func takeProposal(_ index: Int) {
    guard let proposal = units[index].proposal else { return }
    units[index].choice = .known(proposal.id)
  }

  /// The proposal, and back to new.
  private mutating func turn(_ surroundings: inout Surroundings) {
    guard units.indices.contains(cursor) else { return }
    if units[cursor].choice != .new {
      units[cursor].choice = .new
    } else if units[cursor].proposal != nil {
      takeProposal(cursor)
    } else {
      surroundings.notify(Words("没有相近的单位：回车从单位表里选", "nothing like it: Enter picks one of the units"))
    }
  }

  private func unitPicker(_ surroundings: Surroundings) -> HelpList<String>? {
    guard units.indices.contains(cursor) else { return nil }
    let words = surroundings.strings.importing
    let proposal = units[cursor].proposal?.id.text
    let options = FieldOptions.units(surroundings)
    let sorted = options.filter { $0.id == proposal } + options.filter { $0.id != proposal }
    let entries = sorted.map { option in
      HelpList.Entry(option.id, keys: "", title: option.label, aliases: "\(option.initials) \(option.note)")
    }
    return HelpList(
      title: "\(words.meansUnit): \(units[cursor].name)",
      entries: [HelpList.Entry(Self.asNew, keys: "", title: words.newUnit, aliases: "new xin")] + entries,
      placeholder: surroundings.strings.forms.findAsYouType)
  }

  private mutating func pick(_ key: Key) {
    switch picker?.handle(key) {
    case .chosen(let id):
      units[cursor].choice = id == Self.asNew ? .new : .known(RecordID(id))
      picker = nil
      cursor = min(cursor + 1, units.count - 1)
    case .cancelled: picker = nil
    case .moved, .refused, nil: break
    }
  }
}

// The picture.
extension UnitStep {
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    let words = surroundings.strings.importing
    let known = units.filter { $0.choice != .new }.count
    let facts = surroundings(
      Words(
        "台账中没有这\(units.count)个单位：\(known)个按已有单位，\(units.count - known)个新增",
        "\(units.count) units the ledger does not know: \(known) matched, \(units.count - known) new"))
    frame.put(facts, in: area.row(0), style: .accent)
    let table = area.droppingTop(1)
    let height = max(0, table.height - 1)
    let first = ListView.firstVisible(cursor: cursor, count: units.count, height: height)
    let rows = units.dropFirst(first).prefix(height).map { unit in
      let division = surroundings.rulebook.divisions[unit.division].map { surroundings($0.shortName) } ?? unit.division
      return TableRow([
        Span(unit.name), Span(division, .dim), Span(unit.rows.grouped), taken(unit, surroundings),
        Span(proposed(unit, surroundings), .dim),
      ])
    }
    TableView(
      columns: [
        Column("name", words.unitInSheet, least: 12, most: 34, weight: 3),
        Column(
          "division", surroundings(ImportFields.field("division")?.title ?? Words("", "")), least: 8, dropOrder: 0),
        Column("rows", words.rows, least: 4, alignment: .trailing, isNumber: true),
        Column("taken", words.takenAs, least: 12, weight: 3),
        Column("proposal", words.proposal, least: 12, weight: 2, dropOrder: 1),
      ], rows: Array(rows), cursor: cursor - first
    ).draw(into: &frame, in: table, focused: picker == nil)
    frame.caret = nil
    picker?.draw(into: &frame, in: area)
  }

  private func taken(_ unit: UnknownUnit, _ surroundings: Surroundings) -> Span {
    guard case .known(let id) = unit.choice else { return Span(surroundings.strings.importing.newUnit) }
    return Span("= \(name(id, unit, surroundings))", .ok)
  }

  private func proposed(_ unit: UnknownUnit, _ surroundings: Surroundings) -> String {
    guard let proposal = unit.proposal else { return "" }
    return name(proposal.id, unit, surroundings)
  }

  private func name(_ id: RecordID, _ unit: UnknownUnit, _ surroundings: Surroundings) -> String {
    surroundings.unit(id).map { FieldOptions.option($0, surroundings).label } ?? unit.proposal?.name ?? id.text
  }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.importing
    guard picker == nil else { return surroundings.strings.menus.listHints }
    return [
      HintRow.Hint("Space", words.proposal, priority: 5), HintRow.Hint("Enter", words.pickUnit, priority: 6),
      HintRow.Hint("Ctrl-A", words.allProposals, priority: 4), HintRow.Hint("Ctrl-N", words.allNew, priority: 3),
      HintRow.Hint("Ctrl-S", words.goOn, priority: 9),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 8),
    ]
  }
}
