import Ledger
import TerminalUI

/// The default layout of a change: one field a row, a paper's signature in one block, the buttons last.
enum ChangeLayout {
  /// Fields that make up a signature; they stand together wherever they are.
  static let signature = ["approved_by", "approved_post", "approved_on", "approval_ref"]

  static func layout(of fields: [Field], in form: Form, _ surroundings: Surroundings) -> FormLayout {
    var rows: [FormLayout.Row] = []
    let signed = fields.filter { signature.contains($0.name) }
    for field in fields {
      if field.name == signed.first?.name {
        rows += block(signed, in: form)
      } else if !signature.contains(field.name) {
        rows.append(FieldControls.row(of: field, in: form))
      }
    }
    rows += [.blank, ChangeEditor.buttons]
    return FormLayout(rows, labelWidth: labelWidth(fields, surroundings))
  }

  /// A form's own rows of fields; `after` is what stands under the row of a field.
  static func layout(
    _ rows: [[String]], of fields: [Field], in form: Form, after lines: [String: [StyledLine]], labelWidth: Int
  ) -> FormLayout {
    var layout: [FormLayout.Row] = []
    for names in rows {
      let found = names.compactMap { name in fields.first { $0.name == name } }
      guard !found.isEmpty else { continue }
      layout.append(.items(found.flatMap { FieldControls.items(of: $0, in: form) }))
      layout += names.flatMap { lines[$0] ?? [] }.map { .line(StyledLine([Span("   ")] + $0.spans)) }
    }
    // A field that is added to the change stands at the end until it is given a better place.
    let placed = Set(rows.joined())
    layout += fields.filter { !placed.contains($0.name) }.map { FieldControls.row(of: $0, in: form) }
    layout += [.blank, ChangeEditor.buttons]
    return FormLayout(layout, labelWidth: labelWidth)
  }

  /// Who and in which post, when and under which number.
  static func block(_ signed: [Field], in form: Form) -> [FormLayout.Row] {
    func items(_ names: [String]) -> [FormLayout.Item] {
      signed.filter { names.contains($0.name) }.flatMap { FieldControls.items(of: $0, in: form) }
    }
    return [
      .items(items(["approved_by", "approved_post"])), .items(items(["approved_on", "approval_ref"])),
    ]
  }

  static func labelWidth(_ fields: [Field], _ surroundings: Surroundings) -> Int {
    min(22, (fields.map { TextWidth.of(surroundings($0.title)) }.max() ?? 0) + 2)
  }
}
