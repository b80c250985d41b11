import Ledger
import TerminalUI

/// The office's own lists, found while typing: officers, units, local days off. F7 adds, Enter edits.
struct OfficeList: Layer {
  enum Kind: Hashable, Sendable { case officers, units, daysOff }

  private let kind: Kind
  private var list: HelpList<RecordID>
  private var reading: RequestID?
  private var days: [LocalDay] = []

  var isFullScreen: Bool { true }

  init(_ kind: Kind, _ surroundings: Surroundings) {
    self.kind = kind
    list = HelpList(title: "", entries: [])
    fill(surroundings)
  }

  mutating func start(_ surroundings: inout Surroundings) {
    switch kind {
    case .officers: reading = surroundings.read(.officers)
    case .units: reading = surroundings.read(.units)
    case .daysOff: reading = surroundings.read(.localDays)
    }
  }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var list = self
    list.fill(surroundings)
    return list
  }

  mutating func resume(_ surroundings: inout Surroundings) { start(&surroundings) }

  mutating func handle(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult {
    if key == .function(7) || key == .ctrl("n") || key == .insert {
      guard let change = LayerFactory.change(adding),
        let layer = LayerFactory.layer(for: change, subject: .book, surroundings)
      else { return .stay }
      return .push(layer)
    }
    switch list.handle(key) {
    case .chosen(let id): return edit(id, &surroundings).map { .push($0) } ?? .stay
    case .cancelled: return .close
    case .moved, .refused: return .stay
    case nil: return .unhandled
    }
  }

  private var adding: String {
    switch kind {
    case .officers: "add_officer"
    case .units: "add_unit"
    case .daysOff: "add_day_off"
    }
  }

  private func edit(_ id: RecordID, _ surroundings: inout Surroundings) -> (any Layer)? {
    switch kind {
    case .officers:
      guard let officer = surroundings.ledger?.officers.first(where: { $0.id == id }) else { return nil }
      return LayerFactory.change("edit_officer").map { ChangeForm($0, subject: .officer(officer), surroundings) }
    case .units:
      guard let unit = surroundings.unit(id) else { return nil }
      return LayerFactory.change("edit_unit").map { change in
        ChangeForm(
          change, subject: .book, given: ["unit": id.text], prefilled: Prefill.values(unit), draftSubject: id,
          surroundings)
      }
    case .daysOff:
      surroundings.notify(
        Words("假日不能修改：刚加的可用 Ctrl-Z 撤销，或另加一天更正", "a day is not edited: undo it (Ctrl-Z), or add another"))
      return nil
    }
  }

  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> LayerResult {
    guard request == reading else { return .stay }
    // The lists that every form picks from are these.
    switch answer {
    case .officers(let officers): surroundings.ledger?.officers = officers
    case .units(let units): surroundings.ledger?.units = units
    case .localDays(let days): self.days = days
    default: return .stay
    }
    fill(surroundings)
    return .stay
  }

  private mutating func fill(_ surroundings: Surroundings) {
    list.replace(title: title(surroundings), entries: entries(surroundings))
  }

  private func title(_ surroundings: Surroundings) -> String {
    switch kind {
    case .officers: surroundings(Words("人员", "Officers"))
    case .units: surroundings(Words("单位", "Units"))
    case .daysOff: surroundings(Words("本地假日和调休", "Local days off and make-up days"))
    }
  }

  private func entries(_ surroundings: Surroundings) -> [HelpList<RecordID>.Entry] {
    switch kind {
    case .officers: (surroundings.ledger?.officers ?? []).map { entry($0, surroundings) }
    case .units: (surroundings.ledger?.units ?? []).map { entry($0, surroundings) }
    case .daysOff:
      days.sorted { $0.on > $1.on }.map { day in
        let kind = surroundings(day.isOff ? Words("放假", "off") : Words("上班", "work"))
        return HelpList.Entry(day.id, keys: day.on.description, title: "\(kind) \(day.name) \(day.source)")
      }
    }
  }

  private func entry(_ officer: Officer, _ surroundings: Surroundings) -> HelpList<RecordID>.Entry {
    let active = officer.isActive ? "" : surroundings(Words("（已停用）", " (not active)"))
    let words = [officer.display, officer.post, officer.department, surroundings(officer.role.words)]
    return HelpList.Entry(
      officer.id, keys: officer.code,
      title: words.compactMap(\.self).filter { !$0.isEmpty }.uniqued().joined(separator: " ") + active,
      aliases: surroundings.rulebook.initials(officer.display))
  }

  private func entry(_ unit: OfficeUnit, _ surroundings: Surroundings) -> HelpList<RecordID>.Entry {
    let division = surroundings.rulebook.divisions[unit.division].map { surroundings($0.shortName) } ?? unit.division
    let above = unit.parent.map { surroundings.unitName($0) }
    let key = unit.isKey ? surroundings(Words("重点", "key")) : nil
    let words = [unit.name, surroundings(unit.unitKind.words), above, division, key]
    return HelpList.Entry(
      unit.id, keys: unit.shortName, title: words.compactMap(\.self).joined(separator: " "), aliases: unit.initials)
  }

  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) { list.draw(into: &frame, in: area) }

  func hints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    [
      HintRow.Hint("F7", surroundings(Words("新增", "Add")), priority: 8),
      HintRow.Hint("Enter", surroundings(Words("修改", "Edit")), priority: 7, isEnabled: kind != .daysOff),
      HintRow.Hint("Esc", surroundings.strings.forms.back, priority: 9),
    ]
  }
}

extension HelpList {
  /// Begins anew where the entries have changed; what was typed to find one stays otherwise.
  fileprivate mutating func replace(title: String, entries: [Entry]) {
    guard title != self.title || entries != self.entries else { return }
    self = HelpList(title: title, entries: entries)
  }
}
