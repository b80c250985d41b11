import Ledger
import TerminalUI

/// A change that is being filled in: its fields as controls, the draft of what was typed, the saving, and what was
/// refused. The layers of forms differ in how they lay it out and in what they show beside it.
struct ChangeEditor: Sendable {
  let change: Change
  /// Those that are asked, in their order; the others are in `given`.
  let fields: [Field]
  /// Values that are not asked: the subject, I16's answer.
  var given: [String: String]
  /// Fields that are asked and kept in the draft, but not sent: what a change that follows needs.
  var withheld: Set<String> = []
  /// What stands in the fields is what the record holds: only what was altered is sent, and what was emptied is named in
  /// the change's field `clear`.
  let corrects: Bool
  var form: Form
  private(set) var saving: RequestID?
  /// Broken rules that belong to no field in sight.
  private(set) var refusals: [BrokenRule] = []
  /// All that was refused last.
  private var lastRefused: [BrokenRule] = []
  private(set) var draft: Draft?
  private let draftID: Draft.ID
  private let draftTitle: String
  private var initial: [String: String]
  /// Asks before what was typed is thrown away.
  private(set) var question: Dialog<Bool>?

  enum Event: Equatable, Sendable {
    case moved
    /// A field's value changed; its control's identifier.
    case changed(String)
    /// A button that is not the editor's own.
    case pressed(String)
    /// Esc: back, with the draft kept.
    case left
    case discarded
    /// Not for a form.
    case ignored
  }

  /// Identifiers of the buttons that every form ends with.
  enum Button {
    static let save = "button.save"
    static let mask = "button.mask"
    static let discard = "button.discard"
  }

  /// - Parameters:
  ///   - given: values that are sent without being asked; their fields are left out of the form.
  ///   - prefilled: what stands in the fields of a fresh form; a kept draft goes before it.
  ///   - labels: words instead of a field's title, for a form with little room.
  init(
    _ change: Change, subject: RecordID?, title: String, given: [String: String] = [:],
    prefilled: [String: String] = [:], labels: [String: String] = [:], saveTitle: String? = nil,
    _ surroundings: Surroundings
  ) {
    self.change = change
    self.given = given
    let corrects = Prefill.isCorrection(change)
    self.corrects = corrects
    // A change about a record asks which, where it was begun without one.
    let fields = change.allFields.filter {
      given[$0.name] == nil && !(corrects && $0.name == Prefill.clear) && surroundings.mayFill($0)
    }
    self.fields = fields
    draftID = Draft.ID(kind: change.name, subject: subject)
    draftTitle = title
    let kept = surroundings.draft(draftID)
    let strings = surroundings.strings.forms
    var controls = fields.flatMap { field in
      FieldControls(field, value: prefilled[field.name] ?? "", label: labels[field.name], surroundings).controls
    }
    controls += [
      FormField(Button.save, "", .button(title: "\(saveTitle ?? strings.save) Ctrl-S", isEnabled: true)),
      FormField(Button.mask, "", .button(title: "\(strings.mask) Ctrl-R", isEnabled: true)),
      FormField(Button.discard, "", .button(title: strings.discard, isEnabled: true)),
    ]
    form = Form(controls)
    initial = [:]
    initial = values
    if let kept {
      for field in fields { FieldControls.set(kept.values[field.name] ?? "", of: field, in: &form, surroundings) }
      draft = kept
    }
  }

  /// What the change is given, as it stands: field → text, the empty ones left out.
  var values: [String: String] {
    var values: [String: String] = [:]
    for field in fields {
      let text = FieldControls.text(of: field, in: form)
      if !text.isEmpty { values[field.name] = text }
    }
    return values
  }

  func field(_ name: String) -> Field? { fields.first { $0.name == name } }
  func value(_ name: String) -> String { field(name).map { FieldControls.text(of: $0, in: form) } ?? given[name] ?? "" }

  /// Whether the key asks to save: Ctrl-S, or Enter and Space on the button.
  func isSave(_ key: Key) -> Bool {
    guard question == nil, saving == nil else { return false }
    return key == .ctrl("s") || (form.focusedID == Button.save && (key == .enter || key.folded == .character(" ")))
  }

  mutating func enableSave(_ isEnabled: Bool) {
    form.update(Button.save) { field in
      guard case .button(let title, _) = field.control else { return }
      field.control = .button(title: title, isEnabled: isEnabled)
    }
  }

  /// Starts where something must be filled in, so that what is typed at once has a place; a form with nothing missing
  /// starts at its top.
  mutating func focusFirstNeeded(_ surroundings: Surroundings) {
    let needed = fields.first { $0.isRequired && value($0.name).isEmpty } ?? fields.first
    guard let needed, let control = FieldControls(needed, surroundings).controls.first else { return }
    form.focus(control.id)
  }

  /// Shows a flag as a box with words of its own.
  mutating func showAsBox(_ name: String, _ label: String) {
    form.update(name) { $0.control = .check(Checkbox(label, isOn: $0.control.value == "true")) }
  }

  mutating func set(_ text: String, of name: String, _ surroundings: Surroundings) {
    guard let field = field(name) else { return }
    FieldControls.set(text, of: field, in: &form, surroundings)
    keepDraft(surroundings)
  }

  /// Takes over what was done in the same form in the other language.
  mutating func adopt(_ other: ChangeEditor, _ surroundings: Surroundings) {
    for id in form.fields.map(\.id) {
      guard let control = other.form[id]?.control else { continue }
      form.update(id) { $0.control.adopt(control) }
    }
    if let focus = other.form.focusedID { form.focus(focus) }
    (given, withheld, saving, draft, initial) = (other.given, other.withheld, other.saving, other.draft, other.initial)
    (refusals, lastRefused) = (other.refusals, other.lastRefused)
    let wrong = Set(other.form.fields.filter { $0.error != nil }.map(\.id))
    for (id, sentence) in errors(of: lastRefused, surroundings) where wrong.contains(id) {
      form.setError(sentence, of: id)
    }
  }

  /// The buttons, as the last row of a layout.
  static let buttons = FormLayout.Row.items([.field(Button.save), .field(Button.mask), .field(Button.discard)])
}

// Keys.
extension ChangeEditor {
  /// `width` is that of the rectangle that the form is drawn in.
  mutating func handle(_ key: Key, width: Int, _ surroundings: inout Surroundings) -> Event {
    if question != nil { return answer(key) }
    // What is being written stays as it is until the store has answered.
    if saving != nil {
      surroundings.notify(Words("正在保存，请等它答复", "it is being saved; wait for the answer"))
      return .moved
    }
    if key == .ctrl("r") {
      mask(surroundings)
      return .moved
    }
    let before = form.focusedID
    let event = form.handle(key, width: width, clipboard: &surroundings.clipboard)
    if let before, form.focusedID != before { writeOutDate(before, surroundings) }
    switch event {
    case nil: return .ignored
    case .moved, .endReached: return .moved
    case .changed(let id):
      refusals = []
      scan(id, &surroundings)
      sayWhereCut(id, &surroundings)
      keepDraft(surroundings)
      return .changed(id)
    case .save, .pressed(Button.save):
      save(&surroundings)
      return .moved
    case .pressed(Button.mask):
      mask(surroundings)
      return .moved
    case .pressed(Button.discard):
      guard draft != nil else { return .discarded }
      askToDiscard(surroundings)
      return .moved
    case .pressed(let id): return .pressed(id)
    case .cancel: return .left
    }
  }

  private mutating func answer(_ key: Key) -> Event {
    switch question?.handle(key) {
    case .chosen(true): return .discarded
    case .chosen(false), .cancelled: question = nil
    case .moved, nil: break
    }
    return .moved
  }

  private mutating func askToDiscard(_ surroundings: Surroundings) {
    let strings = surroundings.strings.forms
    question = Dialog(
      title: strings.discardTitle, text: [StyledLine(draftTitle), StyledLine(strings.discardQuestion)],
      buttons: [.init(false, strings.keep), .init(true, strings.discard)], harmless: false)
  }

  /// A day is written out whole once its field is left.
  private mutating func writeOutDate(_ id: String, _ surroundings: Surroundings) {
    guard let field = field(id), case .date = field.kind, let text = form[id]?.control.value, !text.isEmpty else {
      return
    }
    form.setValue(DateSpelling.writtenOut(text, today: surroundings.today), of: id)
    keepDraft(surroundings)
  }

  /// Domain rule I17, while it is typed: what a save would refuse is said under the field, a post with a personal name
  /// is pointed out.
  private mutating func scan(_ id: String, _ surroundings: inout Surroundings) {
    guard let text = form[id]?.control.freeText else { return }
    let findings = PrivacyScanner.findings(in: text).map(\.kind)
    let blocking = findings.filter(\.isBlocking).uniqued().map(\.words).listed()
    if findings.contains(where: \.isBlocking) {
      form.setError(
        surroundings(
          Words("含\(blocking.zh)，不得录入：Ctrl-R 遮盖", "holds a \(blocking.en): Ctrl-R masks it")), of: id)
    }
    if findings.contains(.postAndName) {
      surroundings.notify(
        Words("似有职务加姓名：请核对，能不写姓名就不写", "a post with a personal name, it seems: leave the name out if you can"), .warn)
    }
  }

  /// A field takes no more than its length: what a paste had beyond that is gone, and that is said.
  private func sayWhereCut(_ id: String, _ surroundings: inout Surroundings) {
    guard let field = field(id), let text = form[id]?.control.freeText, let most = field.kind.longestText,
      text.count >= most
    else { return }
    surroundings.notify(
      Words(
        "“\(field.title.zh)”最多\(most)字，多出的没有放进去", "\(field.title.en): at most \(most) characters; the rest was left out"
      ),
      .warn)
  }

  /// Puts ［手机号］ and the like in place of what I17 keeps out, in every field.
  private mutating func mask(_ surroundings: Surroundings) {
    for field in form.fields {
      guard let text = field.control.freeText else { continue }
      let masked = PrivacyScanner.masked(text)
      guard masked.total > 0 else { continue }
      form.setValue(masked.text, of: field.id)
      form.setError(nil, of: field.id)
    }
    keepDraft(surroundings)
  }

  /// What I17 keeps out of the book does not get into a draft either.
  var maskedValues: [String: String] {
    var values = values
    for field in fields {
      switch field.kind {
      case .text, .longText, .answers, .steps:
        values[field.name] = values[field.name].map { PrivacyScanner.masked($0).text }
      default: break
      }
    }
    return values
  }

  private mutating func keepDraft(_ surroundings: Surroundings) {
    guard values != initial else {
      draft = nil
      return
    }
    let values = maskedValues
    guard draft?.values != values else { return }
    draft = Draft(
      kind: draftID.kind, subject: draftID.subject, title: draftTitle, values: values, savedOn: surroundings.today,
      savedAt: surroundings.time.description)
  }
}

// Saving.
extension ChangeEditor {
  mutating func save(_ surroundings: inout Surroundings) {
    guard saving == nil else { return }
    for field in fields { writeOutDate(field.name, surroundings) }
    refusals = []
    saving = surroundings.perform(request)
  }

  var request: ChangeRequest {
    var asked = values.filter { !withheld.contains($0.key) }
    if corrects {
      let emptied = initial.keys.filter { asked[$0] == nil }.sorted()
      let required = Set(fields.filter(\.isRequired).map(\.name))
      asked = asked.filter { initial[$0.key] != $0.value || required.contains($0.key) }
      if change.fields.contains(where: { $0.name == Prefill.clear }), !emptied.isEmpty {
        asked[Prefill.clear] = emptied.joined(separator: "、")
      }
    }
    return ChangeRequest(change.name, given.merging(asked) { given, _ in given })
  }

  /// The receipt, once the store has said yes; refusals land at their fields, what belongs to none stands on top.
  mutating func receive(_ answer: Answer, to request: RequestID, _ surroundings: Surroundings) -> Receipt? {
    guard request == saving, case .outcome(let outcome) = answer else { return nil }
    saving = nil
    show(outcome.brokenRules, surroundings)
    return outcome.receipt
  }

  mutating func failed(_ request: RequestID) {
    if request == saving { saving = nil }
  }

  /// Each rule's sentence under its field, the others in `refusals`.
  mutating func show(_ rules: [BrokenRule], _ surroundings: Surroundings) {
    lastRefused = rules
    refusals = rules.filter { place(of: $0, surroundings) == nil }
    form.showErrors(errors(of: rules, surroundings))
  }

  private func errors(of rules: [BrokenRule], _ surroundings: Surroundings) -> [String: String] {
    rules.reduce(into: [:]) { errors, rule in
      guard let id = place(of: rule, surroundings) else { return }
      errors[id] = [errors[id], rule.sentence(surroundings.language)].compactMap(\.self).joined(separator: "；")
    }
  }

  private func place(of rule: BrokenRule, _ surroundings: Surroundings) -> String? {
    rule.field.flatMap { field($0) }.flatMap { place(of: $0, surroundings) }
  }

  /// The control under which what is wrong with a field is said: its first in sight, of a checklist the first item
  /// without an answer. Nil: none is in sight.
  private func place(of field: Field, _ surroundings: Surroundings) -> String? {
    if let item = ChecklistControls.firstOpen(field, in: form) { return item }
    return FieldControls(field, surroundings).controls.map(\.id).first(where: form.isPlaced)
  }

  /// At the bottom right of the form's box: 正在保存…, or since when the draft is kept.
  func label(_ surroundings: Surroundings) -> String {
    let strings = surroundings.strings.forms
    if saving != nil { return strings.saving }
    return draft.map { "\(strings.draftKept) \($0.savedAt)" } ?? strings.imeMayStay
  }

  func hints(_ surroundings: Surroundings, canSave: Bool = true) -> [HintRow.Hint] {
    let strings = surroundings.strings.forms
    return [
      HintRow.Hint("Tab", strings.next, priority: 5),
      HintRow.Hint("Ctrl-S", strings.save, priority: 9, isEnabled: canSave && saving == nil),
      HintRow.Hint("Ctrl-R", strings.mask, priority: 3),
      HintRow.Hint("Esc", draft == nil ? strings.back : strings.leave, priority: 8),
      HintRow.Hint("F1", strings.help, priority: 4),
    ]
  }

  /// What became of a key, for a layer that has nothing of its own to do about it.
  func result(_ event: Event) -> LayerResult {
    switch event {
    case .left: draft == nil ? .close : .leave
    case .discarded: .close
    case .ignored: .unhandled
    case .moved, .changed, .pressed: .stay
    }
  }
}

extension BrokenRule {
  /// `I04 验收人不得为申请人`; what is only missing or misspelt has no number.
  func sentence(_ language: Language) -> String {
    let sentence = message.withoutChangeNames(language)
    return rule.first == "I" && rule.dropFirst().allSatisfy(\.isNumber) ? "\(rule) \(sentence)" : sentence
  }
}
