import Ledger
import TerminalUI

/// The lines of 办结 as a form's layout: what is met, what is missing, and the fields that are filled in on the spot.
struct ResolveLayout {
  let checklist: ResolveChecklist
  let editor: ChangeEditor
  let dossier: Dossier
  /// Of the rectangle that the form is drawn in.
  let width: Int
  let surroundings: Surroundings

  private static let topicColumn = 16

  /// The button that leads to where a line is mended.
  static func goID(_ topic: ResolveChecklist.Topic) -> String { "go.\(topic.rawValue)" }

  /// Fields by the line in which they stand; a test compares them with the change's.
  static let fields: [ResolveChecklist.Topic: [String]] = [
    .finding: ["finding"], .result: ["result"], .refund: ["amount_refunded", "refund_reason"],
    .approval: ChangeLayout.signature, .reason: ["reason", "closed_on"],
  ]

  var layout: FormLayout {
    var rows: [FormLayout.Row] = [.blank]
    for line in checklist.lines { rows += self.rows(line) }
    // What a case must say of its outcome, another lead may.
    if !checklist.lines.contains(where: { $0.topic == .result }) {
      rows.append(.items([.words(head("  ", editor.field("result")?.title))] + items(["result"], showsLabel: false)))
    }
    rows += [.blank, .line(verdict), .items(buttons)]
    return FormLayout(rows)
  }

  private func head(_ mark: String, _ title: Words?) -> StyledLine {
    let text = title.map { surroundings($0) } ?? ""
    let style: Style = mark == "v " ? .ok : .danger
    return StyledLine([
      Span(mark, style), Span(text.padded(to: Self.topicColumn - 2), mark == "x " ? Style(.text, .bold) : .text),
    ])
  }

  private func rows(_ line: ResolveChecklist.Line) -> [FormLayout.Row] {
    let head = FormLayout.Item.words(head(line.isMet ? "v " : "x ", line.topic.words))
    let indent = FormLayout.Item.words(StyledLine(String(repeating: " ", count: Self.topicColumn)))
    switch line.topic {
    case .approval:
      let rows: [FormLayout.Row] = [
        .items([head] + items(["approved_by", "approved_post"])),
        .items([indent] + items(["approved_on", "approval_ref"])),
      ]
      return rows + remark(line, indent)
    case .reason:
      return [.items([head] + items(["reason"], showsLabel: false)), .items([indent] + items(["closed_on"]))]
    case .result: return [.items([head] + items(["result"], showsLabel: false))]
    case .finding where dossier.lead.finding == nil:
      return [.items([head] + items(["finding"], showsLabel: false) + go(line))]
    case .refund:
      return [
        .items([head, .words(words(line, room: width - Self.topicColumn - 4))]),
        .items([indent] + items(["amount_refunded"])), .items([indent] + items(["refund_reason"])),
      ]
    case .finding, .rectifications, .letter, .urging, .notice, .accountability:
      let button = go(line)
      let room = width - Self.topicColumn - 4 - (button.isEmpty ? 0 : goWidth + 2)
      return [.items([head, .words(words(line, room: room))] + button)]
    }
  }

  /// What the rule says of a signature that is there and won't do.
  private func remark(_ line: ResolveChecklist.Line, _ indent: FormLayout.Item) -> [FormLayout.Row] {
    let isGiven = ["approved_by", "approved_on", "approval_ref"].allSatisfy { !editor.value($0).isEmpty }
    guard !line.isMet, isGiven else { return [] }
    return [.items([indent, .words(StyledLine(surroundings(line.words), .danger))])]
  }

  private func words(_ line: ResolveChecklist.Line, room: Int) -> StyledLine {
    StyledLine(surroundings(line.words).padded(to: room), line.isMet ? .text : .warn)
  }

  private func items(_ names: [String], showsLabel: Bool = true) -> [FormLayout.Item] {
    names.compactMap { editor.field($0) }.flatMap { FieldControls.items(of: $0, in: editor.form) }.map { item in
      guard case .field(let id, let extent, let shows) = item else { return item }
      return .field(id, extent, showsLabel: shows && showsLabel)
    }
  }

  private var goWidth: Int { TextWidth.of(surroundings.strings.resolving.go) + 4 }

  private func go(_ line: ResolveChecklist.Line) -> [FormLayout.Item] {
    !line.isMet && line.change != nil ? [.field(Self.goID(line.topic), .natural, showsLabel: false)] : []
  }

  private var verdict: StyledLine {
    StyledLine(" " + surroundings(checklist.verdict), checklist.isComplete ? .ok : .danger)
  }

  private var buttons: [FormLayout.Item] {
    let save = FormLayout.Item.field(ChangeEditor.Button.save)
    let others: [FormLayout.Item] = [.field(ChangeEditor.Button.mask), .field(ChangeEditor.Button.discard)]
    guard !checklist.isComplete else { return [save] + others }
    return [save, .words(StyledLine(surroundings.strings.resolving.unavailable, .disabled))] + others
  }
}
