import Ledger
import TerminalUI

/// Logs a window observation in half a minute: hall, window, the checklist by digits, what was found. Everything in
/// sight at 80×24, less frequent fields below.
struct ObserveForm: EditorLayer {
  var editor: ChangeEditor
  private let name: String
  private let draftSubject: RecordID?
  private(set) var similar = SimilarLeads()
  private(set) var menu: Menu<RecordID?>?
  /// Answers of a checklist that was put away, should it be taken up again.
  private var setAside: (checklist: String, answers: String)?
  private var recent: RequestID?
  /// Units by when they were last visited, the latest first.
  private var visited: [RecordID] = []

  static let fills = true
  var helpPlaces: Set<Command.Place> { [.form, .text, .observationForm] }

  /// 记监督 3号施工许可
  private(set) var title: String

  /// - Parameters:
  ///   - prefilled: what stands in a fresh form besides the usual: what it looks back on.
  ///   - keptAs: tells its draft from that of another observation.
  init(
    _ change: Change, unit: RecordID?, prefilled: [String: String] = [:], keptAs draftSubject: RecordID? = nil,
    _ surroundings: Surroundings
  ) {
    self.draftSubject = draftSubject
    name = surroundings(change.title)
    title = name
    let strings = surroundings.strings.observing
    editor = ChangeEditor(
      change, subject: draftSubject, title: name,
      prefilled: Self.prefilled(unit, surroundings).merging(prefilled) { $1 }, labels: strings.labels, surroundings)
    // I16 comes before a lead, so that it is raised by a change of its own once the observation is safe.
    editor.withheld = ["raise_lead", "lead_title"]
    editor.showAsBox("corrected_on_spot", strings.correctedBox)
    editor.showAsBox("on_spot_education", strings.educationBox)
    editor.showAsBox("raise_lead", strings.raiseBox)
    editor.showAsBox("draft", strings.draftBox)
    editor.showAsBox("absent_at_window", strings.absentBox)
    editor.form.update("found") { $0.control = .area(TextArea($0.control.value, rows: 1, takesEnter: false)) }
    for name in ["recommendation", "unit_statement", "correction"] {
      editor.form.update(name) { $0.control = .text(TextField($0.control.value, maxLength: 1_000)) }
    }
    if let checklist = checklist(surroundings), let answers {
      ChecklistControls.install(checklist, for: answers, in: &editor.form, surroundings)
    }
    offerWindows(surroundings)
    editor.form.focus(editor.value("unit").isEmpty ? (editor.value("hall").isEmpty ? "hall" : "unit") : "matter")
    lay(surroundings)
  }

  private static func prefilled(_ unit: RecordID?, _ surroundings: Surroundings) -> [String: String] {
    var values = [
      "mode": SupervisionMode.routine.rawValue, "on": surroundings.today.description,
      "at": surroundings.time.description, "officer1": surroundings.ledger?.officer ?? "",
    ]
    let found = surroundings.unit(unit)
    values["checklist"] = surroundings.rulebook.usualChecklist(for: found, on: surroundings.today)?.id
    guard let unit = found else { return values }
    if unit.unitKind == .serviceHall {
      values["hall"] = unit.id.text
    } else {
      values["unit"] = unit.id.text
      values["hall"] = surroundings.unit(unit.parent).flatMap { $0.unitKind == .serviceHall ? $0.id.text : nil }
    }
    return values
  }

  /// Lays values over what stands there; they are kept in the draft at once.
  mutating func take(_ values: [String: String], _ surroundings: Surroundings) {
    for (name, text) in values.sorted(by: { $0.key < $1.key }) where name != "answers" {
      editor.set(text, of: name, surroundings)
    }
    installChecklist(surroundings)
    if let answers = values["answers"] { editor.set(answers, of: "answers", surroundings) }
    offerWindows(surroundings)
    editor.form.focus(editor.value("unit").isEmpty ? "unit" : "found")
    lay(surroundings)
  }

  var answers: Field? { editor.field("answers") }

  func checklist(_ surroundings: Surroundings) -> Checklist? {
    let day = DateSpelling.read(editor.value("on"), today: surroundings.today) ?? surroundings.today
    return surroundings.rulebook.checklist(editor.value("checklist"), on: day)
  }

  mutating func start(_ surroundings: inout Surroundings) {
    recent = surroundings.read(.observations(RecordQuery(), PageRequest(limit: 40)))
    look(&surroundings)
  }

  /// Less frequent fields give way while there is no room for them.
  func draw(into frame: inout Frame, in area: Rect, _ surroundings: Surroundings) {
    var shown = self
    let inside = box(in: area, surroundings).inside
    shown.editor.form.layout = ObserveLayout(form: self, width: inside.width, surroundings: surroundings)
      .shown(rows: inside.height)
    shown.drawForm(into: &frame, in: area, surroundings)
  }

  func ownHints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let strings = surroundings.strings.observing
    return [
      HintRow.Hint("1 2 3", strings.digitsHint, priority: 7, isEnabled: checklist(surroundings) != nil),
      HintRow.Hint("Ctrl-T", strings.checklistHint, priority: 2),
      HintRow.Hint("F9", strings.visitHint, priority: 0),
      HintRow.Hint("F8", strings.similarHint, priority: 1, isEnabled: !similar.rows.isEmpty),
    ]
  }
}

// Keys and answers.
extension ObserveForm {
  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var form = ObserveForm(editor.change, unit: nil, keptAs: draftSubject, surroundings)
    form.editor.set(editor.value("checklist"), of: "checklist", surroundings)
    form.installChecklist(surroundings)
    form.editor.adopt(editor, surroundings)
    (form.similar, form.setAside, form.recent, form.visited) = (similar, setAside, recent, visited)
    form.offerWindows(surroundings)
    form.lay(surroundings)
    return form
  }

  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult? {
    if menu != nil {
      if menu?.handle(key) != .moved { menu = nil }
      return .stay
    }
    switch key {
    case .ctrl("t"): turnChecklist(surroundings)
    case .function(9):
      if draftSubject == nil, let kept = VisitScreen.kept(surroundings) {
        surroundings.notify(Words("上一次体验还没有记下：先把它存好", "the visit before is not saved yet: finish it first"), .warn)
        return .push(kept)
      }
      return .replace(VisitScreen(editor.maskedValues, surroundings))
    case .function(8) where similar.rows.isEmpty:
      surroundings.notify(
        Words("没有相似线索（先填窗口和类型，或发现）", "no similar lead (window and type come first, or what was found)"))
    case .function(8): menu = similar.menu(surroundings)
    case _ where raisesFromDraft && editor.isSave(key):
      editor.form.setError(surroundings.strings.observing.finaliseFirst, of: "raise_lead")
      editor.form.focus("raise_lead")
    default: return nil
    }
    return .stay
  }

  private var raisesFromDraft: Bool { editor.value("raise_lead") == "true" && editor.value("draft") == "true" }

  mutating func follow(_ id: String, _ surroundings: inout Surroundings) {
    switch id {
    case "hall": offerWindows(surroundings)
    case "unit":
      let unit = surroundings.unit(RecordID(editor.value("unit")))
      if editor.value("hall").isEmpty, let hall = surroundings.unit(unit?.parent), hall.unitKind == .serviceHall {
        editor.set(hall.id.text, of: "hall", surroundings)
      }
    case "checklist": installChecklist(surroundings)
    default: break
    }
    look(&surroundings)
  }

  private mutating func look(_ surroundings: inout Surroundings) {
    let unit = surroundings.unit(RecordID(editor.value("unit")))
    similar.look(
      for: LeadProbe(
        division: unit?.division ?? surroundings.ledger?.info.owner ?? "", unit: unit?.id,
        type: editor.value("types").listItems.first, narrative: editor.value("found")), &surroundings)
  }

  /// Windows of the hall first, then the office's own; among them those visited last before the others.
  private mutating func offerWindows(_ surroundings: Surroundings) {
    let hall = RecordID(editor.value("hall"))
    var rank: [String: Int] = [:]
    for (index, id) in visited.enumerated() where rank[id.text] == nil { rank[id.text] = index }
    let units = surroundings.ledger?.units ?? []
    let inHall = Set(units.filter { $0.parent == hall || $0.id == hall }.map(\.id.text))
    let halls = Set(units.filter { $0.unitKind == .serviceHall }.map(\.id.text))
    let owner = surroundings.ledger?.info.owner
    let own = Set(units.filter { $0.division == owner }.map(\.id.text))
    func sorted(_ options: [PickField.Option], first: Set<String>) -> [PickField.Option] {
      func place(_ option: PickField.Option) -> (Int, Int, Int) {
        (first.contains(option.id) ? 0 : 1, own.contains(option.id) ? 0 : 1, rank[option.id] ?? Int.max)
      }
      // Enumerated, for sorting alone keeps no order among equals.
      return options.enumerated().sorted { a, b in
        let (x, y) = (place(a.element), place(b.element))
        return x == y ? a.offset < b.offset : x < y
      }.map(\.element)
    }
    let options = FieldOptions.units(surroundings)
    editor.form.update("unit") { field in
      guard case .pick(var pick) = field.control else { return }
      pick.options = sorted(options, first: inHall)
      field.control = .pick(pick)
    }
    editor.form.update("hall") { field in
      guard case .pick(var pick) = field.control else { return }
      pick.options = sorted(options.filter { halls.contains($0.id) }, first: [])
      field.control = .pick(pick)
    }
  }

  /// Ctrl-T: without a checklist, and back.
  private mutating func turnChecklist(_ surroundings: Surroundings) {
    guard let answers else { return }
    if checklist(surroundings) != nil {
      let id = editor.value("checklist")
      setAside = (id, ChecklistControls.remove(answers, from: &editor.form, surroundings))
      editor.set("", of: "checklist", surroundings)
    } else if let id = setAside?.checklist ?? usualChecklist(surroundings) {
      editor.set(id, of: "checklist", surroundings)
      installChecklist(surroundings)
      if let setAside, setAside.checklist == id { editor.set(setAside.answers, of: "answers", surroundings) }
    }
    if editor.form.focusedID.flatMap({ editor.form[$0] }) == nil { editor.form.focus("found") }
    lay(surroundings)
  }

  private func usualChecklist(_ surroundings: Surroundings) -> String? {
    let unit = surroundings.unit(RecordID(editor.value("unit")))
    return surroundings.rulebook.usualChecklist(for: unit, on: surroundings.today)?.id
  }

  private mutating func installChecklist(_ surroundings: Surroundings) {
    guard let answers else { return }
    _ = ChecklistControls.remove(answers, from: &editor.form, surroundings)
    guard let checklist = checklist(surroundings) else { return }
    ChecklistControls.install(checklist, for: answers, in: &editor.form, surroundings)
  }

  mutating func receiveOwn(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> Bool {
    guard request == recent, case .observations(let page) = answer else { return similar.receive(answer, to: request) }
    visited = page.rows.flatMap { [$0.observation.unit] + ($0.observation.hall.map { [$0] } ?? []) }
    offerWindows(surroundings)
    return true
  }

  mutating func follow(_ receipt: Receipt, _ surroundings: inout Surroundings) -> LayerResult {
    raise(from: receipt, surroundings).map { .replace($0) } ?? .close
  }

  /// I16's questions and the lead's own form, on the observation that was just written.
  private func raise(from receipt: Receipt, _ surroundings: Surroundings) -> (any Layer)? {
    guard editor.value("raise_lead") == "true", let observation = receipt.record,
      let raise = LayerFactory.change("raise_lead")
    else { return nil }
    let prefilled = ["title": editor.value("lead_title"), "types": editor.value("types")]
    return LayerFactory.layer(for: raise, at: observation, prefilled: prefilled, surroundings)
  }

  mutating func lay(_ surroundings: Surroundings) {
    let window = surroundings.unit(RecordID(editor.value("unit")))?.shortName
    title = "\(name) \(window ?? surroundings.strings.observing.window)"
    let width = box(in: surroundings.layerArea, surroundings).inside.width
    editor.form.layout = ObserveLayout(form: self, width: width, surroundings: surroundings).layout
  }
}
