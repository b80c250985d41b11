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
