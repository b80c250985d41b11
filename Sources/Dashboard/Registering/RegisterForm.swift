import Ledger
import TerminalUI

/// Registers a lead: the due date that would result and similar leads are shown while it is typed; a double is merged
/// right after it was written.
struct RegisterForm: EditorLayer {
  var editor: ChangeEditor
  let title: String
  private var similar = SimilarLeads()
  private(set) var menu: Menu<RecordID?>?
  /// The lead that this one is merged into once it is written.
  private(set) var mergeInto: LeadRow?

  static let width = 100

  init(_ change: Change, _ surroundings: Surroundings) {
    title = surroundings(change.title)
    editor = ChangeEditor(
      change, subject: nil, title: title, given: [RefusalQuestions.field: "false"],
      prefilled: [
        "kind": LeadKind.clue.rawValue, "division": surroundings.ledger?.info.owner ?? "",
        "received_on": surroundings.today.description,
      ], surroundings)
    keepLevels(surroundings)
    editor.form.focus("unit")
    lay(surroundings)
  }

  /// Levels that I16 sends elsewhere are not offered: the question was answered before the form was opened.
  private mutating func keepLevels(_ surroundings: Surroundings) {
    let limit = surroundings.rulebook.refuseFromLevel
    editor.form.update("subject_level") { field in
      guard case .choice(var choice) = field.control else { return }
      choice.options = choice.options.filter { option in SubjectLevel(rawValue: option.id).map { $0 < limit } ?? true }
      field.control = .choice(choice)
    }
  }

  mutating func start(_ surroundings: inout Surroundings) { look(&surroundings) }

  func translated(_ surroundings: Surroundings) -> (any Layer)? {
    var form = RegisterForm(editor.change, surroundings)
    form.editor.adopt(editor, surroundings)
    form.similar = similar
    form.mergeInto = mergeInto
    form.lay(surroundings)
    return form
  }

  mutating func handleOwn(_ key: Key, _ surroundings: inout Surroundings) -> LayerResult? {
    if menu != nil {
      choose(key, surroundings)
    } else if key != .function(8) {
      return nil
    } else if similar.rows.isEmpty {
      surroundings.notify(Words("没有相似线索（先填单位和类型，或标题）", "no similar lead (unit and type come first, or the title)"))
    } else {
      menu = similar.menu(surroundings)
    }
    return .stay
  }

  mutating func follow(_ id: String, _ surroundings: inout Surroundings) { look(&surroundings) }

  private mutating func choose(_ key: Key, _ surroundings: Surroundings) {
    switch menu?.handle(key) {
    case .chosen(let id):
      mergeInto = similar.rows.first { $0.row.id == id }?.row
      menu = nil
    case .cancelled: menu = nil
    case .moved, .refused, nil: break
    }
    lay(surroundings)
  }

  private mutating func look(_ surroundings: inout Surroundings) {
    let owner = surroundings.ledger?.info.owner ?? ""
    let division = editor.value("division")
    let unit = editor.value("unit")
    similar.look(
      for: LeadProbe(
        division: division.isEmpty ? owner : division, unit: unit.isEmpty ? nil : RecordID(unit),
        type: editor.value("types").listItems.first, title: editor.value("title"),
        narrative: editor.value("narrative")), &surroundings)
    if let target = mergeInto, !similar.rows.contains(where: { $0.row.id == target.id }) { mergeInto = nil }
  }

  mutating func receiveOwn(_ answer: Answer, to request: RequestID, _ surroundings: inout Surroundings) -> Bool {
    similar.receive(answer, to: request)
  }

  mutating func follow(_ receipt: Receipt, _ surroundings: inout Surroundings) -> LayerResult {
    guard let target = mergeInto, let lead = receipt.record, let merge = ChangeTable.change(named: "merge") else {
      // 今日待办 seldom holds a new lead: it is shown where it is.
      return receipt.record.map { .show(.lead($0)) } ?? .close
    }
    return .replace(LayerFactory.layer(for: merge, at: lead, prefilled: ["into": target.number.text], surroundings))
  }

  // What is shown beside the fields.
  mutating func lay(_ surroundings: Surroundings) {
    var lines: [String: [StyledLine]] = [:]
    lines["types"] = similarLines(surroundings)
    lines["received_on"] = dueLines(surroundings)
    editor.form.layout = RegisterLayout.layout(of: editor.fields, in: editor.form, after: lines, surroundings)
  }

  private func similarLines(_ surroundings: Surroundings) -> [StyledLine] {
    if let mergeInto {
      let words = surroundings.strings.registering.mergeAfter
      return [StyledLine("\(words) \(mergeInto.number.short) \(mergeInto.title) (F8)", .accent)]
    }
    return similar.line(surroundings).map { [$0] } ?? []
  }

  /// When a disposal would have to be proposed, and how that day was counted (T01; what is expedited has its own).
  private func dueLines(_ surroundings: Surroundings) -> [StyledLine] {
    let words = surroundings.strings.registering
    guard editor.value("kind") != LeadKind.request.rawValue else { return [StyledLine(words.noLimit, .dim)] }
    guard let context = surroundings.changeContext else { return [] }
    let received = DateSpelling.read(editor.value("received_on"), today: surroundings.today) ?? surroundings.today
    var lead = Lead(
      id: RecordID(""), owner: context.owner, year: received.year, serial: 0, kind: .clue, division: context.owner,
      receivedOn: received, source: "", title: "", narrative: "")
    lead.channel = editor.value("channel")
    lead.greenChannel = editor.value("green_channel") == "true" || !editor.value("duty").isEmpty
    lead.priority = Priority(rawValue: editor.value("priority")) ?? surroundings.rulebook.usualPriority(of: lead)
    guard let count = context.opinionDue(lead) else { return [] }
    let first = StyledLine([
      Span("\(words.due) \(count.due)  ", .accent), Span(surroundings(count.explanation), .dim),
    ])
    return [first] + count.warnings.map { StyledLine(surroundings($0), .warn) }
  }

  func ownHints(_ surroundings: Surroundings) -> [HintRow.Hint] {
    let words = surroundings.strings.registering
    return [HintRow.Hint("F8", words.similarHint, priority: 6, isEnabled: !similar.rows.isEmpty)]
  }
}
