import Ledger
import TerminalUI

/// Records who was held to account: only kinds that fit the target are offered, the form follows from the kind, and until
/// when it has effect and what is known of the subject stand beside the fields.
struct AccountabilityForm: EditorLayer {
  var editor: ChangeEditor
  let title: String
  private let dossier: Dossier
  private var reading: RequestID?
  /// The subject that `ladder` is about, as the form has it.
  private var sought = ""
  private(set) var ladder: SubjectLadder?
  /// The form that the kind filled in; what was typed instead stays.
  private var usualForm = ""

  static let width = 100

  /// Each row's fields; who signed comes last.
  static let rows: [[String]] = [
    ["target"], ["is_leading_cadre", "main_responsibility"], ["unit"], ["subject"], ["measure"],
    ["form", "decided_on"], ["heard_on", "served_on"], ["basis"], ["basis_text"],
    ["basis_version", "decided_by_organ"], ["publicity"],
    ["note"], ["approved_by", "approved_post"], ["approved_on", "approval_ref"],
  ]

  init(_ change: Change, _ dossier: Dossier, _ surroundings: Surroundings) {
    let subject = Change.Subject.lead(dossier)
    self.dossier = dossier
    title = SubjectWords.title(change, subject, surroundings)
    var given: [String: String] = [:]
    if let field = change.subjectKind.field { given[field.name] = subject.reference }
    editor = ChangeEditor(
      change, subject: subject.recordID, title: title, given: given,
      prefilled: Prefill.values(change, subject, surroundings), surroundings)
    editor.focusFirstNeeded(surroundings)
    offer(surroundings)
    lay(surroundings)
  }

  mutating func start(_ surroundings: inout Surroundings) { look(&surroundings) }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var form = AccountabilityForm(editor.change, dossier, surroundings)
    form.editor.adopt(editor, surroundings)
    (form.sought, form.ladder, form.usualForm, form.reading) = (sought, ladder, usualForm, reading)
    form.offer(surroundings)
    form.lay(surroundings)
    return form
  }

  mutating func follow(_ id: String, _ surroundings: inout Surroundings) {
    switch id {
    case "target", "is_leading_cadre", "decided_on": offer(surroundings)
    case "measure": fillForm(surroundings)
    default: look(&surroundings)
    }
  }

  private var measure: String { editor.value("measure") }

  /// Kinds that fit the target and the cadre, texts that are in force on the day; what was chosen and fits no more goes.
  private mutating func offer(_ surroundings: Surroundings) {
    let target = Accountability.Target(rawValue: editor.value("target"))
    let isCadre = editor.value("is_leading_cadre") == "true"
    let kinds = surroundings.rulebook.measures.filter { kind in
      let targets = target.map { [$0] } ?? Accountability.Target.allCases
      return targets.contains { kind.fits($0, isLeadingCadre: isCadre) }
    }
    let day = DateSpelling.read(editor.value("decided_on"), today: surroundings.today) ?? surroundings.today
    let bases = surroundings.rulebook.bases.filter { $0.isInForce(on: day) }
    keep(Set(kinds.map(\.code)), of: "measure", .accountabilityMeasures, surroundings)
    keep(Set(bases.map(\.code)), of: "basis", .bases, surroundings)
    fillForm(surroundings)
  }

  private mutating func keep(_ codes: Set<String>, of name: String, _ list: RulebookList, _ surroundings: Surroundings)
  {
    let chosen = editor.value(name)
    if !chosen.isEmpty, !codes.contains(chosen),
      surroundings.rulebook.choices(list).contains(where: { $0.code == chosen })
    {
      editor.set("", of: name, surroundings)
    }
    editor.form.update(name) { field in
      guard case .pick(var pick) = field.control else { return }
      pick.options = FieldOptions.listed(list, surroundings).filter { codes.contains($0.id) }
      field.control = .pick(pick)
    }
  }

  private mutating func fillForm(_ surroundings: Surroundings) {
    guard editor.value("form") == usualForm else { return }
    let usual = surroundings.rulebook.measure(measure)?.form.map(String.init) ?? ""
    guard usual != usualForm else { return }
    usualForm = usual
    editor.set(usual, of: "form", surroundings)
  }

  /// Reads the ladder of the subject once it is whole.
  private mutating func look(_ surroundings: inout Surroundings) {
    let text = editor.value("subject")
    guard text != sought else { return }
    sought = text
    ladder = nil
    surroundings.cancel(reading)
    reading = SubjectRef(key: text).map { surroundings.read(.ladder($0)) }
  }

  mutating func receiveOwn(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> Bool {
    guard request == reading, case .ladder(let found) = answer else { return false }
    ladder = found
    return true
  }

  // What is shown beside the fields.
  mutating func lay(_ surroundings: Surroundings) {
    var lines: [String: [StyledLine]] = [:]
    lines["subject"] = ladderLines(surroundings)
    lines["measure"] = effectLine(surroundings).map { [$0] }
    editor.form.layout = ChangeLayout.layout(
      Self.rows, of: editor.fields, in: editor.form, after: lines, labelWidth: surroundings.language == .zh ? 14 : 18)
  }

  private func ladderLines(_ surroundings: Surroundings) -> [StyledLine] {
    guard let ladder, !(ladder.findings.isEmpty && ladder.decisions.isEmpty) else { return [] }
    let latest = ladder.rungs(surroundings.rulebook).suffix(2).map { rung in
      StyledLine("\(rung.day?.description ?? "") \(rung.number) \(surroundings(rung.words))".trimmed, .dim)
    }
    return latest + [StyledLine(surroundings(ladder.verdict), .accent)]
  }

  /// 影响期至 2022-03-12 · 单位决定
  private func effectLine(_ surroundings: Surroundings) -> StyledLine? {
    guard let kind = surroundings.rulebook.measure(measure) else { return nil }
    var shown = Accountability(
      id: RecordID(""), owner: "", year: 1, serial: 0, division: "", lead: dossier.lead.id, target: .person,
      unit: RecordID(""), measure: kind.code)
    shown.status = .decided
    shown.decidedOn = DateSpelling.read(editor.value("decided_on"), today: surroundings.today) ?? surroundings.today
    let effect = shown.effect(surroundings.rulebook)
    let words =
      [surroundings(kind.group), surroundings(kind.decider.words)] + (effect.words.map { [surroundings($0)] } ?? [])
    return StyledLine(words.joined(separator: " · "), effect == .unchecked ? .warn : .dim)
  }
}
