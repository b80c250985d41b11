import Ledger
import TerminalUI

/// Where the fields of a registration stand: what the screen shows first is what a call or a visit gives first.
enum RegisterLayout {
  /// Each row's fields; the whole of it holds every field of the change but I16's, which was asked before.
  static let rows: [[String]] = [
    ["kind", "division"], ["unit"], ["types"], ["title"], ["narrative"], ["source", "channel"],
    ["discovered_on", "received_on", "mode"], ["pain_tags"], ["subject_level"], ["subject"], ["co_units"],
    ["enterprise_alias", "enterprise_type"], ["amount_charged", "priority"], ["green_channel", "real_name"],
    ["petition_ref"], ["recurrence_of"], ["remark"],
  ]

  /// `after` is what stands under the row of a field: the similar leads under the types, the due date under the days.
  static func layout(
    of fields: [Field], in form: Form, after lines: [String: [StyledLine]], _ surroundings: Surroundings
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
    return FormLayout(layout, labelWidth: surroundings.language == .zh ? 12 : 18)
  }
}
